import type { FeedbackEvent } from '../../../contract/feedback.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

const BEN: FeedbackEvent = {
  id: '00000000-0000-4000-8000-00000000beef',
  kind: 'correct',
  origin: 'correction-column',
  key: 'p1',
  cells: ['Taxi', 12],
  class: 'Office',
  saidAt: '2026-03-01T09:00:00.000Z',
};

/** Answers beside all rows but the last, and what Ben said of p1. */
async function answered(): Promise<PaneHarness> {
  const harness = new PaneHarness();
  harness.workbook.answers = ['Meals', 'Travel', 'Meals', 'Travel', 'Meals', null];
  harness.server.log = [BEN];
  harness.server.saidBy.set(BEN.id, 'Ben');
  return harness.open({ remembered: true });
}

async function collected(pane: PaneHarness, reach: 'selection' | 'filter' | 'identical', rows: readonly number[] = []) {
  pane.workbook.selectedRowIndexes = rows;
  pane.workbook.selectedRowIndex = rows[0] ?? null;
  pane.actions.collectRows(reach);
  await pane.settle();
  return pane.work.bulk!;
}

describe('several rows at once', () => {
  test('nothing is said before it is sent; each row is counted once; others’ words are left alone', async () => {
    const pane = await answered();
    const before = pane.server.log.length;
    const { plan } = await collected(pane, 'selection', [0, 1, 2, 5]);
    expect(plan.words.map(({ key, kind }) => [key, kind])).toEqual([
      ['p0', 'accept'],
      ['p2', 'accept'],
    ]);
    expect(plan).toMatchObject({ already: 0, byOthers: 1, unanswered: 1 });
    expect(pane.server.log).toHaveLength(before);
  });

  test('one class for all is sent in one post, written into the sheet and taken back as one', async () => {
    const pane = await answered();
    await collected(pane, 'selection', [0, 1, 2, 3]);
    pane.actions.chooseForAll({ class: 'Travel', alsoOthers: false, note: 'all by train' });
    await pane.settle();
    const posts = pane.server.feedbackRequests.length;
    pane.actions.sendBulk();
    await pane.settle();
    expect(pane.server.feedbackRequests).toHaveLength(posts + 1);
    expect(pane.server.log.slice(-3).map(({ key, kind, class: name, note }) => [key, kind, name, note])).toEqual([
      ['p0', 'correct', 'Travel', 'all by train'],
      ['p2', 'correct', 'Travel', 'all by train'],
      ['p3', 'accept', 'Travel', 'all by train'],
    ]);
    expect([...pane.workbook.corrections]).toEqual([
      ['p0', 'Travel'],
      ['p2', 'Travel'],
    ]);
    expect(pane.work).toMatchObject({ bulk: null, corrections: { history: [{ length: 3 }] } });
    pane.actions.undo();
    await pane.settle();
    expect(pane.server.log.slice(-3).map(({ key, kind }) => [key, kind])).toEqual([
      ['p0', 'withdraw'],
      ['p2', 'withdraw'],
      ['p3', 'withdraw'],
    ]);
    expect([...pane.workbook.corrections.values()].filter((name) => name !== null)).toEqual([]);
    expect(pane.work.corrections.history).toEqual([]);
  });

  test('rows that others corrected are taken, too, when that is chosen', async () => {
    const pane = await answered();
    await collected(pane, 'selection', [0, 1]);
    pane.actions.chooseForAll({ class: 'Travel', alsoOthers: true });
    await pane.settle();
    expect(pane.work.bulk!.plan.words.map(({ key }) => key)).toEqual(['p0', 'p1']);
  });

  test('of a filter, the rows that it shows', async () => {
    const pane = await answered();
    pane.workbook.hiddenRows = new Set([0, 1, 4, 5]);
    expect((await collected(pane, 'filter')).rows.map(({ key }) => key)).toEqual(['p2', 'p3']);
  });

  test('identical rows, by the cells that Amend decides by, wherever they stand', async () => {
    const pane = await answered();
    const [, , amounts] = pane.workbook.columns;
    amounts!.values = [4, 12, 4, 15, 4, 11];
    expect((await collected(pane, 'identical', [2])).rows.map(({ key }) => key)).toEqual(['p0', 'p2', 'p4']);
  });

  test('what was said between the preview and the sending is not said again', async () => {
    const pane = await answered();
    await collected(pane, 'selection', [0, 2]);
    pane.workbook.type('p0', 'Meals');
    await pane.settle();
    pane.actions.sendBulk();
    await pane.settle();
    expect(pane.server.log.filter(({ key }) => key === 'p0')).toHaveLength(1);
  });

  test.each([
    ['selection' as const, [], 'no-row-selected'],
    ['identical' as const, [], 'no-row-selected'],
    ['selection' as const, Array.from({ length: 1_001 }, (_, row) => row), 'selection-too-large'],
  ])('of a %s of %j nothing is planned, and why is said', async (reach, rows, code) => {
    const pane = await answered();
    expect(await collected(pane, reach, rows)).toBeNull();
    expect(pane.task('bulk')).toMatchObject({ kind: 'failed', problem: { code } });
  });
});
