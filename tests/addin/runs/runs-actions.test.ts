import { classifiedPane } from '../../fakes/classified-pane.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';
import { WorkbookProblem } from '../../../addin/ports/workbook-port.ts';

const blank = { class: null, confidence: null, source: null };

/** The pane is closed, and opened again with the same workbook, log and browser. */
async function reopened(before: PaneHarness): Promise<PaneHarness> {
  before.workbook.forgetListeners();
  const pane = new PaneHarness(before.workbook);
  Object.assign(pane.server, { log: before.server.log });
  return pane.open({ remembered: true });
}

async function revert(pane: PaneHarness): Promise<void> {
  pane.actions.askRevert();
  await pane.settle();
  pane.actions.revertRun();
  await pane.settle();
}

describe('reverting a run', () => {
  test('says what it would do, then puts back what stood there, and shows no view any more', async () => {
    const pane = await classifiedPane();
    expect(pane.work.runs.known).toMatchObject([{ which: 'unlabelled', wanted: 2, done: 2 }]);
    pane.actions.askRevert();
    await pane.settle();
    expect(pane.work.runs.asked).toMatchObject({ rows: 2, blank: 2, already: 0 });
    expect(pane.workbook.beside.get('p4')).not.toEqual(blank);
    pane.actions.revertRun();
    await pane.settle();
    expect([pane.workbook.beside.get('p4'), pane.workbook.beside.get('p5')]).toEqual([blank, blank]);
    expect(pane.work).toMatchObject({ view: null, classified: null, runs: { known: [], reverted: { rows: 2 } } });
    expect(pane.workbook.runs.size).toBe(0);
    expect(pane.workbook.settings.get('amend.view')).toBe('');
  });

  test('works after the pane was closed and opened, and goes back run by run', async () => {
    const first = await classifiedPane();
    const { view } = first.work;
    const stood = first.workbook.beside.get('p4');
    first.actions.classify();
    await first.settle();
    const pane = await reopened(first);
    expect(pane.work.runs.known).toHaveLength(2);
    // The same answers came again: nothing has to go back, and the run before it is the last one.
    await revert(pane);
    expect(pane.work.runs.reverted).toMatchObject({ rows: 0, already: 2 });
    expect(pane.workbook.beside.get('p4')).toEqual(stood);
    expect(pane.work.view).toBe(view);
    await revert(pane);
    expect(pane.workbook.beside.get('p4')).toEqual(blank);
  });

  test('leaves rows that somebody spoke of, or changed by hand, and says how many', async () => {
    const pane = await classifiedPane();
    pane.workbook.type('p4', 'Travel');
    await pane.settle();
    pane.workbook.beside.set('p5', { class: 'Rent', confidence: 0.5, source: null });
    await revert(pane);
    expect(pane.work.runs.reverted).toMatchObject({ rows: 0, left: { said: 1, other: 1 } });
    expect(pane.workbook.beside.get('p5')?.class).toBe('Rent');
  });

  test('a workbook that takes no notes is told of, and nothing is offered', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.workbook.breakNext('keepRun', new WorkbookProblem('protected-workbook', 'It is protected.', 'Unprotect it.'));
    pane.actions.classify();
    await pane.settle();
    expect(pane.work).toMatchObject({ classified: { rows: 2 }, runs: { notKept: 'It is protected.' } });
  });

  test('changes nothing when the server is away, and is tried again', async () => {
    const pane = await classifiedPane();
    pane.actions.askRevert();
    await pane.settle();
    pane.workbook.breakNext('restoreAnswers', new WorkbookProblem('protected-sheet', 'It is protected.', 'Lift it.'));
    pane.actions.revertRun();
    await pane.settle();
    expect(pane.task('revert')).toMatchObject({ kind: 'failed', problem: { code: 'protected-sheet' } });
    expect(pane.work.runs.known).toHaveLength(1);
    await revert(pane);
    expect(pane.workbook.beside.get('p5')).toEqual(blank);
  });
});
