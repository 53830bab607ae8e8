import type { AnomalyReport } from '../../contract/anomaly.ts';
import { withRetries } from '../ports/pacing.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import { changePolicies } from '../session/save-policies.ts';
import type { AnomaliesEvent, AnomaliesState } from './anomalies-state.ts';
import { anomaliesWords } from './words/anomalies-words.ts';

type AnomaliesContext = FeatureContext<AnomaliesState, AnomaliesEvent>;

export interface AnomaliesActions {
  loadAnomalies(): void;
  /** Has another share of rows be alerts from now on. */
  wantAlerts(rate: number): void;
  /** Reads it anew, and draws scores against verdicts in the sheet “Amend anomalies”. */
  writeAnomalies(): void;
}

export function anomaliesActions(pane: AnomaliesContext): AnomaliesActions {
  return {
    loadAnomalies: () =>
      void pane.tasks.run('anomalies', { doing: anomaliesWords('reading') }, async ({ signal }) => {
        await readAnew(pane, signal);
      }),
    wantAlerts: (alertRate) =>
      void pane.tasks.run('alert-rate', { doing: anomaliesWords('saving') }, async ({ signal }) => {
        await changePolicies(pane, { alertRate });
        await readAnew(pane, signal);
      }),
    writeAnomalies: () =>
      void pane.tasks.run('anomaly-sheet', { doing: anomaliesWords('drawing') }, async ({ signal }) => {
        const report = await readAnew(pane, signal);
        const { classifier } = openWorkOf(pane).work;
        await pane.workbook.writeAnomalySheet({ classifier: classifier.name, report });
      }),
  };
}

async function readAnew(pane: AnomaliesContext, signal: AbortSignal): Promise<AnomalyReport> {
  // What was said a moment ago counts.
  await pane.outbox.flush();
  const { id } = openWorkOf(pane).work.classifier;
  const report = await withRetries(pane.pacing, () => pane.server.readAnomalies(id, { signal }), signal);
  signal.throwIfAborted();
  pane.store.dispatch({ type: 'anomalies-read', report });
  return report;
}
