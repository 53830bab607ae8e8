import { rowChanges } from '../../../addin/history/row-changes.ts';
import type { FeedbackLogEntry } from '../../../contract/feedback.ts';

const entry = (fields: Partial<FeedbackLogEntry>): FeedbackLogEntry => ({
  sequence: 1,
  id: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a10',
  kind: 'correct',
  origin: 'correction-column',
  key: 'p1',
  rowHash: '',
  class: 'Food',
  predictedClass: null,
  note: null,
  person: 'Ann',
  basedOn: null,
  saidAt: '2026-03-01T09:00:00.000Z',
  recordedAt: '2026-03-01T09:00:00.000Z',
  hash: '',
  ...fields,
});

test('a line an entry has the class before and after, why it was said, and what a verdict judges', () => {
  const lines = rowChanges('p1', [
    entry({ sequence: 1 }),
    entry({ sequence: 2, class: 'Rent', needsApproval: true, note: '=1+1' }),
    entry({ sequence: 3, class: 'Rent', kind: 'approve', judges: 2, person: 'Bea', note: 'Seen.' }),
  ]);
  expect(lines.map(({ before, after, said }) => [before, after, said])).toEqual([
    [null, 'Food', 'Ann said “Food”.'],
    ['Food', 'Food', 'Ann said “Rent”. It counts once somebody else has approved it. Why: “=1+1”.'],
    ['Food', 'Rent', 'Bea approved “Rent”, which Ann had said. Why: “Seen.”.'],
  ]);
});
