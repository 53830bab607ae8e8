import { draftsHere, markDrafts, noteMarks } from '../../../../addin/correct/typed/draft-marks.ts';
import type { CorrectContext } from '../../../../addin/correct/correct-context.ts';
import { classifiedPane } from '../../../fakes/classified-pane.ts';

const DRAFTS = [
  { key: 'p4', class: 'Meals' },
  { key: 'p5', class: null },
];

test('cells are marked as drafts with what they say, and known to be until a look says otherwise', async () => {
  const pane = await classifiedPane();
  const context = {
    outbox: pane.outbox,
    store: pane.store,
    session: { table: pane.workbook },
  } as never as CorrectContext;
  await markDrafts(context, DRAFTS);
  expect([...pane.workbook.marks]).toEqual([
    ['p4', 'draft'],
    ['p5', 'draft'],
  ]);
  expect([...pane.work.corrections.marked]).toEqual([
    ['p4', 'Meals'],
    ['p5', null],
  ]);
  noteMarks(context, [{ key: 'p4', class: 'Meals', cells: [], predictedClass: null, column: 'correction' }]);
  expect([...pane.work.corrections.marked.keys()]).toEqual(['p5']);
  expect(draftsHere(context)).toEqual([]);
});
