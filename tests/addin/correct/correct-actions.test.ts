import { aReviewRow } from '../../fakes/contract-data.ts';
import { serverAwayProblem } from '../../fakes/fake-server.ts';
import { cellBeingEdited } from '../../fakes/fake-workbook.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

/** A pane that has classified its two rows without a class. */
async function classified(): Promise<PaneHarness> {
  const pane = await new PaneHarness().open({ remembered: true });
  pane.actions.classify();
  await pane.settle();
  return pane;
}

describe('a correction typed in the sheet', () => {
  test('is sent by itself, under the view that is shown', async () => {
    const pane = await classified();
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
    const pane = await classified();
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
    const pane = await classified();
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
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    expect([...pane.work.corrections.disputes]).toEqual([['p4', dispute]]);
    expect(pane.server.log.at(-1)).toMatchObject({ class: 'Meals', basedOn: 0 });
    pane.server.changed = [{ key: 'p4', class: 'Travel', confidence: 1, source: 'label' }];
    pane.workbook.type('p4', 'Travel');
    await pane.settle();
    expect(pane.server.log.at(-1)).toMatchObject({ class: 'Travel', basedOn: 2 });
    expect(pane.work.corrections.disputes.size).toBe(0);
  });

  test('an answer for a row that was deleted meanwhile is said', async () => {
    const pane = await classified();
    pane.server.changed = [{ key: 'deleted', class: 'Meals', confidence: 0.8, source: 'model' }];
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    expect(pane.work.corrections.gone).toBe(1);
  });

  test('is kept while the server is away and sent when it is back', async () => {
    const pane = await classified();
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

  test('can be undone: withdrawn on the server, emptied in the sheet', async () => {
    const pane = await classified();
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    pane.actions.undo();
    await pane.settle();
    expect(pane.server.log.map((event) => event.kind)).toEqual(['correct', 'withdraw']);
    expect(pane.workbook.corrections.has('p4')).toBe(false);
    expect(pane.work.corrections.history).toEqual([]);
  });
});

describe('a row that was copied, so that two rows have one key', () => {
  test('both corrected: neither is saved under the other, and both cells are known', async () => {
    const pane = await classified();
    pane.workbook.columns[0]!.values[5] = 'p4';
    pane.workbook.type('p4', 'Meals');
    pane.workbook.type('p4', 'Travel');
    await pane.settle();
    expect(pane.server.log).toEqual([]);
    expect(pane.work.rows.keys).toEqual({ given: 0, repeated: [{ key: 'p4', rows: 2, cells: ['A6', 'A7'] }] });
  });

  test('is not sent as a label, nor classified', async () => {
    const pane = await classified();
    pane.workbook.columns[0]!.values[4] = 'p3';
    pane.actions.train();
    pane.actions.classify();
    await pane.settle();
    expect(pane.server.log.map(({ key }) => key)).toEqual(['p0', 'p1', 'p2']);
    expect(pane.work.classified).toMatchObject({ rows: 1, leftOut: 1 });
  });

  test('is no longer named once each has a key of its own', async () => {
    const pane = await classified();
    pane.workbook.columns[0]!.values[5] = 'p4';
    pane.workbook.type('p4', 'Meals');
    pane.workbook.columns[0]!.values[5] = 'p5';
    pane.actions.rescan();
    await pane.settle();
    expect(pane.work.rows.keys.repeated).toEqual([]);
    expect(pane.server.log).toMatchObject([{ key: 'p4', class: 'Meals' }]);
  });
});

describe('the review list', () => {
  async function reviewing(): Promise<PaneHarness> {
    const pane = await classified();
    pane.server.queue = {
      rows: [aReviewRow({ key: 'p4', class: 'Travel' }), aReviewRow({ key: 'p5', class: 'Travel' })],
      waiting: 2,
    };
    pane.actions.loadReview();
    await pane.settle();
    return pane;
  }

  test('scans the sheet before it asks', async () => {
    const pane = await classified();
    pane.workbook.typeQuietly('p4', 'Meals');
    pane.actions.loadReview();
    await pane.settle();
    expect(pane.server.log).toMatchObject([{ key: 'p4', class: 'Meals' }]);
    expect(pane.work.review).not.toBeNull();
  });

  test('accepting sends an acceptance and leaves the sheet as it is', async () => {
    const pane = await reviewing();
    pane.actions.answer(pane.work.review!.rows[0]!, { kind: 'accept' });
    await pane.settle();
    expect(pane.server.log).toMatchObject([{ key: 'p4', kind: 'accept', class: 'Travel', origin: 'review' }]);
    expect(pane.workbook.corrections.size).toBe(0);
    expect(pane.work.review?.rows.map((row) => row.key)).toEqual(['p5']);
  });

  test('another class is sent and put into the correction cell', async () => {
    const pane = await reviewing();
    pane.actions.answer(pane.work.review!.rows[0]!, { kind: 'correct', class: 'Meals' });
    await pane.settle();
    expect(pane.server.log).toMatchObject([{ key: 'p4', kind: 'correct', class: 'Meals' }]);
    expect(pane.workbook.corrections.get('p4')).toBe('Meals');
  });

  test('two quick answers are both sent, in order', async () => {
    const pane = await reviewing();
    const [first, second] = pane.work.review!.rows;
    pane.actions.answer(first!, { kind: 'accept' });
    pane.actions.answer(second!, { kind: 'unsure' });
    await pane.settle();
    expect(pane.server.log.map((event) => [event.key, event.kind])).toEqual([
      ['p4', 'accept'],
      ['p5', 'unsure'],
    ]);
  });

  test('an answer is kept when the sheet cannot be written, and the sheet’s sentence is shown', async () => {
    const pane = await reviewing();
    pane.workbook.breakNext('writeCorrection', cellBeingEdited());
    pane.actions.answer(pane.work.review!.rows[0]!, { kind: 'correct', class: 'Meals' });
    await pane.settle();
    expect(pane.server.log).toMatchObject([{ key: 'p4', class: 'Meals' }]);
    expect(pane.task('correct')).toMatchObject({ kind: 'failed', trouble: { code: 'cell-being-edited' } });
  });

  test('shows a row in the sheet', async () => {
    const pane = await reviewing();
    pane.actions.showRow('p5');
    await pane.settle();
    expect(pane.workbook.shown).toEqual(['p5']);
  });

  test('the server away: the failure is shown, and the retry fetches the list', async () => {
    const pane = await classified();
    pane.server.breakNext(
      'reviewQueue',
      serverAwayProblem(),
      serverAwayProblem(),
      serverAwayProblem(),
      serverAwayProblem(),
    );
    pane.actions.loadReview();
    await pane.settle();
    expect(pane.task('review')).toMatchObject({ kind: 'failed' });
    pane.actions.retry('review');
    await pane.settle();
    expect(pane.work.review).not.toBeNull();
  });
});
