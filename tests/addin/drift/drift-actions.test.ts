import { ServerProblem } from '../../../addin/ports/server-port.ts';
import { WorkbookProblem } from '../../../addin/ports/workbook-port.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

describe('drift', () => {
  test('is asked for over the window that the person chose', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.actions.choose({ type: 'drift-hours-chosen', hours: 168 });
    pane.actions.loadDrift();
    await pane.settle();
    expect(pane.server.driftHours).toEqual([168]);
    expect(pane.work.drift?.verdict).toBe('drift');
  });

  test('the sheet gets a fresh report, and the pane shows the same one', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.actions.writeDriftSheet();
    await pane.settle();
    expect(pane.workbook.driftSheets).toEqual([pane.work.drift]);
    expect(pane.work.driftSheetWritten).toBe(true);
  });

  test('without classified rows the server’s sentence is shown', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.server.breakNext(
      'driftReport',
      new ServerProblem('no-live-rows', 'No rows were classified in this window.', 'Classify some rows.'),
    );
    pane.actions.loadDrift();
    await pane.settle();
    expect(pane.task('drift')).toMatchObject({
      kind: 'failed',
      trouble: { sentence: 'No rows were classified in this window.' },
    });
  });

  test('a protected workbook is said, and the report is not called written', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.workbook.breakNext(
      'writeDriftSheet',
      new WorkbookProblem('protected-sheet', 'The sheet is protected.', 'Unprotect it.'),
    );
    pane.actions.writeDriftSheet();
    await pane.settle();
    expect(pane.task('drift-sheet')).toMatchObject({ kind: 'failed', trouble: { code: 'protected-sheet' } });
    expect(pane.work.driftSheetWritten).toBe(false);
  });
});
