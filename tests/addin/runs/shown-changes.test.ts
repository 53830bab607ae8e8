import { startRuns } from '../../../addin/runs/runs-state.ts';
import { shownChanges } from '../../../addin/runs/shown-changes.ts';
import type { FeedbackReceipt } from '../../../contract/feedback.ts';
import type { OutboxItem } from '../../../addin/ports/outbox-port.ts';

const row = (key: string) => ({ key, class: 'Meals', confidence: 1, source: 'label' as const });
const receipt: FeedbackReceipt = { recorded: 1, repeated: 0, sequence: 4, changed: [row('said'), row('other')] };
const said = (view: string | null) => [{ view, event: { key: 'said' } } as OutboxItem];
const run = { id: 'v1', at: '2026-03-01T09:00:00Z', which: 'all' as const, wanted: 2, done: 2, sequence: 0 };

test('a late answer writes into rows of runs that stand in the sheet, of a reverted one only where it was said', () => {
  const runs = { ...startRuns.runs, known: [run] };
  expect(shownChanges({ view: 'v2', runs }, receipt, said('v2'))).toBe(receipt);
  expect(shownChanges({ view: 'v2', runs }, receipt, said('v1'))).toBe(receipt);
  expect(shownChanges({ view: 'v2', runs }, receipt, said('reverted')).changed).toEqual([row('said')]);
  expect(shownChanges({ view: null, ...startRuns }, receipt, said('v1')).changed).toEqual([row('said')]);
});
