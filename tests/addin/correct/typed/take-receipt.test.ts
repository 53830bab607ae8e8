import { takeChanged, takeReceipt } from '../../../../addin/correct/typed/take-receipt.ts';
import type { CorrectContext } from '../../../../addin/correct/correct-context.ts';
import { classifiedPane } from '../../../fakes/classified-pane.ts';

const CHANGED = [
  { key: 'p4', class: 'Meals', confidence: 1, source: 'label' as const },
  { key: 'p5', class: 'Meals', confidence: 0.8, source: 'model' as const },
];

test('rows that were not spoken of are counted as changed; a receipt of another classifier changes nothing', async () => {
  const pane = await classifiedPane();
  const written: unknown[] = [];
  const applier = { add: async (rows: readonly unknown[]) => void written.push(...rows) };
  const session = { table: pane.workbook, applier };
  const context = { outbox: pane.outbox, store: pane.store, server: pane.server, session } as never as CorrectContext;
  const receipt = { recorded: 1, repeated: 0, sequence: 1, changed: CHANGED };
  expect(await takeReceipt(context, 'another', receipt, [])).toBe(false);
  expect(written).toEqual([]);
  expect(await takeChanged(context, CHANGED, ['p4'], true)).toBe(false);
  expect(written).toMatchObject([
    { key: 'p4', changed: false },
    { key: 'p5', changed: true },
  ]);
  expect([...pane.work.corrections.changedRows]).toEqual(['p5']);
});
