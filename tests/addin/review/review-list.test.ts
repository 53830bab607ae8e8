import { aReviewRow } from '../../fakes/contract-data.ts';
import { classifiedPane } from '../../fakes/classified-pane.ts';
import { serverAwayProblem } from '../../fakes/fake-server.ts';
import { cellBeingEdited } from '../../fakes/fake-workbook.ts';
import type { PaneHarness } from '../../fakes/pane-harness.ts';

describe('the review list', () => {
  async function reviewing(): Promise<PaneHarness> {
    const pane = await classifiedPane();
    pane.server.queue = {
      rows: [aReviewRow({ key: 'p4', class: 'Travel' }), aReviewRow({ key: 'p5', class: 'Travel' })],
      waiting: 2,
      unsure: 1,
    };
    pane.actions.loadReview();
    await pane.settle();
    return pane;
  }

  test('scans the sheet before it asks', async () => {
    const pane = await classifiedPane();
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

  test('what is said where rows are asked of two people is not written into the sheet, where others could read it', async () => {
    const pane = await classifiedPane();
    pane.server.queue = { rows: [aReviewRow({ key: 'p4', class: 'Travel' })], waiting: 1, unsure: 0, isQuiet: true };
    pane.actions.loadReview();
    await pane.settle();
    pane.actions.answer(pane.work.review!.rows[0]!, { kind: 'correct', class: 'Meals' });
    await pane.settle();
    expect(pane.server.log).toMatchObject([{ key: 'p4', kind: 'correct', class: 'Meals' }]);
    expect(pane.workbook.corrections.size).toBe(0);
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

  test('a note goes with what is said, and what is undone is in hand again, the doubtful row too', async () => {
    const pane = await reviewing();
    const [first, second] = pane.work.review!.rows;
    pane.actions.answer(first!, { kind: 'correct', class: 'Meals' }, 'a guest came along');
    pane.actions.answer(second!, { kind: 'unsure' }, 'no receipt');
    await pane.settle();
    expect(pane.server.log.map(({ key, note }) => [key, note])).toEqual([
      ['p4', 'a guest came along'],
      ['p5', 'no receipt'],
    ]);
    expect(pane.work.review?.rows).toEqual([]);
    pane.actions.undo();
    pane.actions.undo();
    await pane.settle();
    expect(pane.server.log.slice(2).map(({ key, kind }) => [key, kind])).toEqual([
      ['p5', 'withdraw'],
      ['p4', 'withdraw'],
    ]);
    expect(pane.work.review).toMatchObject({ rows: [{ key: 'p4' }, { key: 'p5' }], waiting: 2 });
    expect(pane.workbook.corrections.get('p4') ?? '').toBe('');
  });

  test('an answer is kept when the sheet cannot be written, and the sheet’s sentence is shown', async () => {
    const pane = await reviewing();
    pane.workbook.breakNext('writeCorrection', cellBeingEdited());
    pane.actions.answer(pane.work.review!.rows[0]!, { kind: 'correct', class: 'Meals' });
    await pane.settle();
    expect(pane.server.log).toMatchObject([{ key: 'p4', class: 'Meals' }]);
    expect(pane.task('correct')).toMatchObject({ kind: 'failed', problem: { code: 'cell-being-edited' } });
  });

  test('shows a row in the sheet', async () => {
    const pane = await reviewing();
    pane.actions.showRow('p5');
    await pane.settle();
    expect(pane.workbook.shown).toEqual(['p5']);
  });

  test('can be of the rows somebody was unsure about, whoever fetches what meanwhile', async () => {
    const pane = await reviewing();
    pane.server.doubtful = { rows: [aReviewRow({ key: 'p0' })], waiting: 1, unsure: 1 };
    pane.actions.loadReview();
    pane.actions.reviewAbout('unsure');
    await pane.settle();
    expect(pane.work.review).toMatchObject({ rows: [{ key: 'p0' }], waiting: 1, unsure: 1 });
    pane.actions.reviewAbout('new');
    await pane.settle();
    expect(pane.work.review?.rows.map(({ key }) => key)).toEqual(['p4', 'p5']);
  });

  test('the server away: the failure is shown, and the retry fetches the list', async () => {
    const pane = await classifiedPane();
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
