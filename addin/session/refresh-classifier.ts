import type { Classifier } from '../../contract/classifier.ts';
import type { ModelVersion } from '../../contract/training.ts';
import { withRetries } from '../ports/pacing.ts';
import { ServerProblem } from '../ports/server-port.ts';
import { inOrder } from './in-order.ts';
import { openWorkOf, type FeatureContext } from './pane-context.ts';
import type { Trained } from './shared-state.ts';
import { sessionWords } from './words/session-words.ts';

/**
 * Fetches how the classifier stands and its versions, and shows both at once, with what a training made of them.
 * Failing, the pane knows neither, and offers nothing that was true before.
 */
export async function loadModel(pane: FeatureContext, trained?: Trained): Promise<void> {
  const news = trained === undefined ? {} : { trained };
  // Queued: an answer to what was asked before the model changed may still be on its way.
  await pane.tasks.run('versions', { doing: sessionWords('fetchingVersions'), queued: true }, ({ signal }) =>
    inOrder(pane, 'classifier', async () => {
      signal.throwIfAborted();
      const { id } = openWorkOf(pane).work.classifier;
      try {
        const classifier = await withRetries(pane.pacing, () => pane.server.getClassifier(id, { signal }), signal);
        const versions = await withRetries(pane.pacing, () => versionsOf(pane, id, signal), signal);
        signal.throwIfAborted();
        pane.store.dispatch({ type: 'model-known', classifier, versions, ...news });
      } catch (error) {
        if (!signal.aborted) pane.store.dispatch({ type: 'model-unknown', ...news });
        throw error;
      }
    }),
  );
}

/** Versions are about all rows: whoever may see some only is told of none. */
async function versionsOf(pane: FeatureContext, id: string, signal: AbortSignal): Promise<readonly ModelVersion[]> {
  try {
    return await pane.server.listVersions(id, { signal });
  } catch (error) {
    if (error instanceof ServerProblem && error.code === 'beyond-scope') return [];
    throw error;
  }
}

/** New counts and classes. */
export async function refreshClassifier(pane: FeatureContext): Promise<void> {
  await showAnswered(pane, () => pane.server.getClassifier(openWorkOf(pane).work.classifier.id));
}

/** New counts and classes. Failing here costs nothing: the next news asks again. */
export async function refreshQuietly(pane: FeatureContext): Promise<void> {
  try {
    await refreshClassifier(pane);
  } catch {
    return;
  }
}

/**
 * Shows how the open classifier stands, as it is answered; when another version was put in use meanwhile, together with
 * the versions.
 */
export async function showAnswered(pane: FeatureContext, ask: () => Promise<Classifier>): Promise<void> {
  const isOtherModel = await inOrder(pane, 'classifier', async () => {
    const classifier = await ask();
    const { id, champion, championPinned } = openWorkOf(pane).work.classifier;
    if (classifier.id !== id) return false;
    if (classifier.champion !== champion || classifier.championPinned !== championPinned) return true;
    pane.store.dispatch({ type: 'classifier-refreshed', classifier });
    return false;
  });
  if (isOtherModel) await loadModel(pane);
}
