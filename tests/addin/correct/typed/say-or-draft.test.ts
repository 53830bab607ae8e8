import { aReviewRow } from '../../../fakes/contract-data.ts';
import { classifiedPane } from '../../../fakes/classified-pane.ts';
import type { PaneHarness } from '../../../fakes/pane-harness.ts';

/** A pane of a classifier whose corrections need a reason, with a row in review. */
async function reviewingPane(): Promise<PaneHarness> {
  const pane = await classifiedPane();
  const [before] = pane.server.classifiers;
  const classifier = { ...before!, policies: { ...before!.policies, reasonNeeded: true } };
  pane.server.classifiers = [classifier];
  pane.store.dispatch({ type: 'classifier-refreshed', classifier });
  pane.server.queue = { rows: [aReviewRow({ key: 'p4', class: 'Travel' })], waiting: 1, unsure: null };
  pane.actions.loadReview();
  await pane.settle();
  return pane;
}

test('a correction without the reason that it needs waits as a draft; with one, and accepting, it is sent', async () => {
  const pane = await reviewingPane();
  const [row] = pane.work.review!.rows;
  const said = pane.server.log.length;
  pane.actions.answer(row!, { kind: 'correct', class: 'Meals' });
  await pane.settle();
  expect(pane.server.log).toHaveLength(said);
  expect(pane.work.corrections.drafts?.drafts).toMatchObject([{ key: 'p4', class: 'Meals', note: null }]);
  expect([pane.workbook.corrections.get('p4'), pane.workbook.marks.get('p4')]).toEqual(['Meals', 'draft']);
  expect(pane.work.corrections.history).toEqual([]);

  const again = await reviewingPane();
  again.actions.answer(again.work.review!.rows[0]!, { kind: 'correct', class: 'Meals' }, 'client meeting');
  await again.settle();
  expect(again.server.log.at(-1)).toMatchObject({ key: 'p4', class: 'Meals', note: 'client meeting' });
  const accepting = await reviewingPane();
  accepting.actions.answer(accepting.work.review!.rows[0]!, { kind: 'accept' });
  await accepting.settle();
  expect(accepting.server.log.at(-1)).toMatchObject({ key: 'p4', kind: 'accept' });
});

test('what is typed waits for its reason, too', async () => {
  const pane = await reviewingPane();
  pane.workbook.type('p5', 'Meals');
  await pane.settle();
  expect(pane.work.corrections.drafts?.drafts.map(({ key }) => key)).toEqual(['p5']);
});
