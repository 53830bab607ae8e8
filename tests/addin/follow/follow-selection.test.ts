import type { Explanation, ExplanationRequest } from '../../../contract/explanation.ts';
import { classifiedPane } from '../../fakes/classified-pane.ts';
import { anExplanation } from '../../fakes/contract-data.ts';
import { serverAwayProblem } from '../../fakes/fake-server.ts';
import { cellBeingEdited } from '../../fakes/fake-workbook.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

/** Rows as the server is asked about them, each to be answered when the test says so. */
function askedOneByOne(pane: PaneHarness) {
  const asked: { key: string; answer: () => void }[] = [];
  pane.server.explainPrediction = (_id: string, { rows }: ExplanationRequest) =>
    new Promise<Explanation>((resolve) => {
      const key = rows.keys[0]!;
      asked.push({ key, answer: () => resolve(anExplanation({ key })) });
    });
  return asked;
}

async function atCorrections(): Promise<PaneHarness> {
  const pane = await classifiedPane();
  pane.actions.choose({ type: 'step-chosen', step: 'correct' });
  await pane.settle();
  return pane;
}

function select(pane: PaneHarness, row: number | null): void {
  pane.workbook.selectedRowIndex = row;
  pane.workbook.select({ kind: 'table', table: pane.workbook.table });
}

describe('the selected row', () => {
  test('is told of while the step is open: its class in the sheet, why, and what was said of it', async () => {
    const pane = await atCorrections();
    expect(pane.work.followed).toBeNull();
    pane.workbook.answers = [null, null, null, null, 'Travel', 'Travel'];
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    select(pane, 4);
    await pane.settle();
    expect(pane.work.followed).toMatchObject({
      key: 'p4',
      cells: ['Cafe', 4.5],
      answer: 'Travel',
      told: { explanation: { class: 'Travel' }, entries: [{ class: 'Meals' }] },
    });
    select(pane, null);
    await pane.settle();
    expect(pane.work.followed).toBeNull();
  });

  test('an answer to an earlier selection never replaces that of a later one, however late it comes', async () => {
    const pane = await atCorrections();
    const asked = askedOneByOne(pane);
    for (const row of [3, 4]) {
      select(pane, row);
      await pane.settle();
    }
    expect(asked.map(({ key }) => key)).toEqual(['p3', 'p4']);
    asked[1]!.answer();
    await pane.settle();
    asked[0]!.answer();
    await pane.settle();
    expect(pane.work.followed).toMatchObject({ key: 'p4', told: { explanation: { key: 'p4' } } });
  });

  test('rows that are passed by are not asked about: a selection has to stay a while', async () => {
    const pane = await atCorrections();
    const asked = askedOneByOne(pane);
    for (const row of [0, 1, 2, 3]) select(pane, row);
    await pane.settle();
    expect(asked.map(({ key }) => key)).toEqual(['p3']);
    expect(pane.pacing.waits.at(-1)).toBe(300);
  });

  test('what is said of it is told anew', async () => {
    const pane = await atCorrections();
    select(pane, 5);
    await pane.settle();
    pane.actions.sayOfFollowed('p5', 'Meals');
    await pane.settle();
    expect(pane.server.log).toMatchObject([
      { key: 'p5', kind: 'correct', class: 'Meals', origin: 'correction-column' },
    ]);
    expect(pane.workbook.corrections.get('p5')).toBe('Meals');
    expect(pane.work.followed?.told?.entries).toMatchObject([{ class: 'Meals' }]);
    pane.actions.undo();
    await pane.settle();
    expect(pane.work.followed?.told?.entries.map(({ kind }) => kind)).toEqual(['correct', 'withdraw']);
  });

  test('nothing is said of a row that is no longer selected', async () => {
    const pane = await atCorrections();
    select(pane, 5);
    await pane.settle();
    pane.actions.sayOfFollowed('p4', 'Meals');
    await pane.settle();
    expect(pane.server.log).toEqual([]);
  });

  test('the server away is said beside the row; a cell that is being edited changes nothing', async () => {
    const pane = await atCorrections();
    pane.server.breakNext('explainPrediction', ...Array.from({ length: 4 }, serverAwayProblem));
    select(pane, 5);
    await pane.settle();
    expect(pane.work.followed).toMatchObject({ key: 'p5', told: null, problem: { code: 'server-away' } });
    pane.workbook.breakNext('selectedRow', cellBeingEdited());
    select(pane, 4);
    await pane.settle();
    expect(pane.work.followed).toMatchObject({ key: 'p5' });
    expect(pane.task('follow')).toMatchObject({ kind: 'idle' });
  });

  test('is left alone when the person does not want it, also after the pane was opened anew', async () => {
    const pane = await atCorrections();
    pane.actions.chooseFollowing(false);
    select(pane, 4);
    await pane.settle();
    expect(pane.work).toMatchObject({ isFollowing: false, followed: null });
    const anew = new PaneHarness(pane.workbook);
    anew.storage = pane.storage;
    await anew.open({ remembered: true });
    expect(anew.work.isFollowing).toBe(false);
    anew.actions.chooseFollowing(true);
    anew.actions.choose({ type: 'step-chosen', step: 'correct' });
    await anew.settle();
    expect(anew.work.followed).toMatchObject({ key: 'p4' });
  });
});
