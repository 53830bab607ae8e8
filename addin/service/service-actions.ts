import type { CellValue } from '../../contract/cell.ts';
import { withRetries } from '../ports/pacing.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import type { ServiceEvent, ServiceState } from './service-state.ts';
import { trialRequest } from './trial-request.ts';
import { serviceWords } from './words/service-words.ts';

type ServiceContext = FeatureContext<ServiceState, ServiceEvent>;

export interface ServiceActions {
  loadStatus(): void;
  /** Has one row answered that stands nowhere; its cells in the order of the classifier's columns. */
  tryRow(cells: readonly CellValue[]): void;
  closeTrial(): void;
}

export function serviceActions(pane: ServiceContext): ServiceActions {
  return {
    loadStatus: () => void loadStatus(pane),
    tryRow: (cells) => void tryRow(pane, cells),
    closeTrial: () => pane.store.dispatch({ type: 'trial-closed' }),
  };
}

async function loadStatus(pane: ServiceContext): Promise<void> {
  await pane.tasks.run('status', { doing: serviceWords('fetching'), queued: true }, async ({ signal }) => {
    const { id } = openWorkOf(pane).work.classifier;
    const status = await withRetries(pane.pacing, () => pane.watching.modelStatus(id, { signal }), signal);
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'status-read', status });
  });
}

async function tryRow(pane: ServiceContext, cells: readonly CellValue[]): Promise<void> {
  await pane.tasks.run('trial', { doing: serviceWords('trying') }, async ({ signal }) => {
    const { classifier } = openWorkOf(pane).work;
    const request = trialRequest(classifier.columns, cells);
    const answer = await withRetries(
      pane.pacing,
      () => pane.server.explainPrediction(classifier.id, request, { signal }),
      signal,
    );
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'row-tried', trial: { request, answer } });
  });
}
