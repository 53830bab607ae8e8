import { checkDrift } from './check-drift.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import type { DriftEvent, DriftState } from './drift-state.ts';

type DriftContext = FeatureContext<DriftState, DriftEvent>;

export interface DriftActions {
  loadDrift(): void;
  writeDriftSheet(): void;
}

export function driftActions(pane: DriftContext): DriftActions {
  return { loadDrift: () => void loadDrift(pane), writeDriftSheet: () => void writeDriftSheet(pane) };
}

async function loadDrift(pane: DriftContext): Promise<void> {
  await pane.tasks.run('drift', { doing: 'Comparing new rows with the rows it learned from' }, async ({ signal }) => {
    const { work } = openWorkOf(pane);
    const report = await checkDrift(pane.server, pane.pacing, work.classifier.id, work.driftHours, { signal });
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'drift-reported', report });
  });
}

/** Writes a fresh report into the sheet, so that the sheet never says other than the server. */
async function writeDriftSheet(pane: DriftContext): Promise<void> {
  await pane.tasks.run('drift-sheet', { doing: 'Writing the drift sheet' }, async ({ signal }) => {
    const { work } = openWorkOf(pane);
    const report = await checkDrift(pane.server, pane.pacing, work.classifier.id, work.driftHours, { signal });
    signal.throwIfAborted();
    await pane.workbook.writeDriftSheet(report);
    pane.store.dispatch({ type: 'drift-reported', report });
    pane.store.dispatch({ type: 'drift-sheet-written' });
  });
}
