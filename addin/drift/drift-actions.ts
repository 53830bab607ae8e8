import { checkDrift } from './check-drift.ts';
import { openWorkOf, type Desk } from '../session/pane-context.ts';

export async function loadDrift(desk: Desk): Promise<void> {
  await desk.tasks.run('drift', { doing: 'Comparing new rows with the rows it learned from' }, async ({ signal }) => {
    const { work } = openWorkOf(desk);
    const report = await checkDrift(desk.server, desk.pacing, work.classifier.id, work.driftHours, { signal });
    signal.throwIfAborted();
    desk.store.dispatch({ type: 'drift-reported', report });
  });
}

/** Writes a fresh report into the sheet, so that the sheet never says other than the server. */
export async function writeDriftSheet(desk: Desk): Promise<void> {
  await desk.tasks.run('drift-sheet', { doing: 'Writing the drift sheet' }, async ({ signal }) => {
    const { work } = openWorkOf(desk);
    const report = await checkDrift(desk.server, desk.pacing, work.classifier.id, work.driftHours, { signal });
    signal.throwIfAborted();
    await desk.workbook.writeDriftSheet(report);
    desk.store.dispatch({ type: 'drift-reported', report });
    desk.store.dispatch({ type: 'drift-sheet-written' });
  });
}
