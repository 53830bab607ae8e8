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
  expect(await takeChanged(context, { changed: CHANGED }, ['p4'], true)).toBe(false);
  expect(written).toMatchObject([
    { key: 'p4', changed: false },
    { key: 'p5', changed: true },
  ]);
  expect([...pane.work.corrections.changedRows]).toEqual(['p5']);
});

test('rows that are answered otherwise for another reason are no doing of the correction: told apart, and not marked', async () => {
  const pane = await classifiedPane();
  const written: unknown[] = [];
  const applier = { add: async (rows: readonly unknown[]) => void written.push(...rows) };
  const session = { table: pane.workbook, applier };
  const context = { outbox: pane.outbox, store: pane.store, server: pane.server, session } as never as CorrectContext;
  const outdated = { ...CHANGED[1]!, key: 'p6', before: 'Travel', outdated: true as const };
  await takeChanged(context, { changed: [{ ...CHANGED[1]!, before: 'Travel' }, outdated] }, ['p4'], true);
  expect(written).toMatchObject([
    { key: 'p5', changed: true },
    { key: 'p6', changed: false },
  ]);
  expect([...pane.work.corrections.changedRows]).toEqual(['p5']);
  expect(pane.work.corrections.spread?.rows.map(({ key }) => key)).toEqual(['p5']);
  expect(pane.work.corrections.outdated).toEqual([outdated]);
  pane.store.dispatch({ type: 'outdated-closed' });
  expect(pane.work.corrections.outdated).toEqual([]);
});

test('rows that the server had no time for are asked for, marked, and counted with what the corrections also changed', async () => {
  const pane = await classifiedPane();
  const written: unknown[] = [];
  const applier = { add: async (rows: readonly unknown[]) => void written.push(...rows) };
  const session = { table: pane.workbook, applier };
  const context = { outbox: pane.outbox, store: pane.store, server: pane.server, session } as never as CorrectContext;
  const follows = (key: string, before: string) => ({
    key,
    before,
    class: 'Meals',
    confidence: 0.8,
    source: 'model' as const,
  });
  pane.server.viewChanges = [follows('p5', 'Travel'), follows('p4', 'Travel')];
  await takeChanged(context, { changed: [{ ...CHANGED[0]!, before: 'Travel' }], left: 1 }, ['p4'], true);
  expect(written).toMatchObject([
    { key: 'p4', changed: false },
    { key: 'p5', changed: true },
    { key: 'p4', changed: false },
  ]);
  expect([...pane.work.corrections.changedRows]).toEqual(['p5']);
  expect(pane.work.corrections.spread).toEqual({ corrected: ['p4'], rows: [follows('p5', 'Travel')] });

  // Rows that a later correction changes join them: they are reverted as one.
  pane.server.viewChanges = [];
  const further = {
    type: 'spread-further' as const,
    corrected: ['p6'],
    rows: [follows('p7', 'Fees'), follows('p6', 'Fees')],
  };
  pane.store.dispatch(further);
  expect(pane.work.corrections.spread).toEqual({
    corrected: ['p4', 'p6'],
    rows: [follows('p5', 'Travel'), follows('p7', 'Fees')],
  });
  const row = { key: 'p4', class: 'Meals', confidence: 1, source: 'label' as const };
  await takeChanged(context, { changed: [row] }, ['p4'], true);
  expect(pane.work.corrections.spread).toBeNull();
});
