import { aReviewRow } from '../../fakes/contract-data.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

async function reviewing() {
  const harness = new PaneHarness();
  harness.server.queue = { rows: [aReviewRow({ key: 'p1' })], waiting: 1, unsure: null };
  const pane = await harness.open({ remembered: true });
  pane.actions.classify();
  await pane.settle();
  pane.actions.loadReview();
  await pane.settle();
  return pane;
}

describe('why', () => {
  test('of a row in the review list is asked with its cells, and forgotten once the row is answered', async () => {
    const pane = await reviewing();
    pane.actions.explainReviewRow('p1');
    await pane.settle();
    expect(pane.work.why).toMatchObject({ asked: { key: 'p1' }, explanation: { class: 'Travel' } });
    expect(pane.server.explanationRequests[0]?.rows.keys).toEqual(['p1']);
    pane.actions.answer(aReviewRow({ key: 'p1' }), { kind: 'accept' });
    await pane.settle();
    expect(pane.work.why).toBeNull();
  });

  test('of the selected row', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.workbook.selectedRowIndex = 4;
    pane.actions.explainSelectedRow();
    await pane.settle();
    expect(pane.work.why).toMatchObject({ asked: 'selection', explanation: { class: 'Travel' } });
    expect(pane.server.explanationRequests[0]?.rows.keys).toEqual(['p4']);
  });

  test('of nothing selected says what to do', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.actions.explainSelectedRow();
    await pane.settle();
    expect(pane.task('why')).toMatchObject({ kind: 'failed', problem: { code: 'no-row-selected' } });
  });
});
