import { aDispute } from '../../../fakes/contract-data.ts';
import { classifiedPane } from '../../../fakes/classified-pane.ts';
import { serverAwayProblem } from '../../../fakes/fake-server.ts';

describe('a correction typed in the sheet', () => {
  test('is sent by itself, under the view that is shown', async () => {
    const pane = await classifiedPane();
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    expect(pane.server.feedbackRequests.at(-1)).toMatchObject({
      view: pane.work.view,
      columns: ['Merchant', 'Amount'],
      events: [{ key: 'p4', kind: 'correct', class: 'Meals', predictedClass: 'Travel', cells: ['Cafe', 4.5] }],
    });
    expect(pane.store.getState().outbox).toMatchObject({ saved: 1, pending: 0 });
  });

  test('changes other rows in the sheet, marked and counted; the corrected row itself is not counted', async () => {
    const pane = await classifiedPane();
    pane.server.changed = [
      { key: 'p4', class: 'Meals', confidence: 1, source: 'label' },
      { key: 'p5', class: 'Meals', confidence: 0.8, source: 'model' },
    ];
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    expect(pane.workbook.predictions.get('p5')).toMatchObject({ class: 'Meals', changed: true });
    expect(pane.workbook.predictions.get('p4')).toMatchObject({ class: 'Meals', source: 'label', changed: false });
    expect([...pane.work.corrections.changedRows]).toEqual(['p5']);
  });

  test('that contradicts a colleague’s unseen word is told as a dispute, and what is typed next is based on both', async () => {
    const pane = await classifiedPane();
    await pane.server.recordFeedback('c', {
      columns: [],
      events: [
        {
          id: '00000000-0000-4000-8000-00000000beef',
          kind: 'correct',
          origin: 'correction-column',
          key: 'p4',
          cells: [],
          class: 'Office',
          saidAt: '2026-03-01T09:00:00.000Z',
        },
      ],
    });
    const dispute = { standing: { class: 'Office', person: 'Ada' }, contender: { class: 'Meals', person: 'Bob' } };
    pane.server.changed = [{ key: 'p4', class: 'Office', confidence: 1, source: 'label', dispute }];
    pane.server.disputes = { total: 1, rows: [{ ...aDispute('p4'), seen: 2 }] };
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    expect(pane.work.disputed.rows.map(({ key }) => key)).toEqual(['p4']);
    expect(pane.server.log.at(-1)).toMatchObject({ class: 'Meals', basedOn: 0 });
    pane.server.changed = [{ key: 'p4', class: 'Travel', confidence: 1, source: 'label' }];
    pane.workbook.type('p4', 'Travel');
    await pane.settle();
    expect(pane.server.log.at(-1)).toMatchObject({ class: 'Travel', basedOn: 2 });
  });

  test('an answer for a row that was deleted meanwhile is said', async () => {
    const pane = await classifiedPane();
    pane.server.changed = [{ key: 'deleted', class: 'Meals', confidence: 0.8, source: 'model' }];
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    expect(pane.work.corrections.gone).toBe(1);
  });

  test('is kept while the server is away and sent when it is back', async () => {
    const pane = await classifiedPane();
    const wait = pane.pacing.wait;
    pane.pacing.wait = () => new Promise(() => undefined);
    pane.server.breakNext('recordFeedback', serverAwayProblem());
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    expect(pane.store.getState().outbox).toMatchObject({
      pending: 1,
      waitingBecause: { sentence: 'The Amend server does not answer.' },
    });
    pane.pacing.wait = wait;
    pane.actions.sendNow();
    await pane.settle();
    expect(pane.server.log).toHaveLength(1);
    expect(pane.store.getState().outbox).toMatchObject({ pending: 0, saved: 1, waitingBecause: null });
  });
});
