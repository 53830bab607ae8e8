import type { Classifier, Policies } from '../../contract/classifier.ts';
import type { ChampionRequest } from '../../contract/training.ts';
import { withRetries } from '../ports/pacing.ts';
import { openWorkOf, type Desk } from '../session/pane-context.ts';
import type { Trained } from '../app/work-state.ts';

/**
 * Fetches how the classifier stands and its versions, and shows both at once, with what a training made of them.
 * Failing, the pane knows neither, and offers nothing that was true before.
 */
export async function loadModel(desk: Desk, trained?: Trained): Promise<void> {
  const news = trained === undefined ? {} : { trained };
  // Queued: an answer to what was asked before the model changed may still be on its way.
  await desk.tasks.run('versions', { doing: 'Fetching the versions', queued: true }, async ({ signal }) => {
    const { id } = openWorkOf(desk).work.classifier;
    try {
      const classifier = await withRetries(desk.pacing, () => desk.server.getClassifier(id, { signal }), signal);
      const versions = await withRetries(desk.pacing, () => desk.server.listVersions(id, { signal }), signal);
      signal.throwIfAborted();
      desk.store.dispatch({ type: 'model-known', classifier, versions, ...news });
    } catch (error) {
      if (!signal.aborted) desk.store.dispatch({ type: 'model-unknown', ...news });
      throw error;
    }
  });
}

/** @param because why, in the person's words; may be empty */
export function rollBack(desk: Desk, version: number, because: string): Promise<void> {
  return setChampion(desk, { version, because }, `Putting version ${version} in use`);
}

/** Pins the version in use, so that no training replaces it, or lets it be replaced again. */
export function pin(desk: Desk, version: number, pinned: boolean): Promise<void> {
  return setChampion(desk, { version, pinned }, `${pinned ? 'Pinning' : 'Unpinning'} version ${version}`);
}

export async function savePolicies(desk: Desk, policies: Policies): Promise<void> {
  await desk.tasks.run('policies', { doing: 'Saving' }, async () => {
    const { work } = openWorkOf(desk);
    await takeClassifier(desk, await desk.server.setPolicies(work.classifier.id, policies));
  });
}

/** Writes a fresh report of a version into the sheet "Amend model". */
export async function writeModelSheet(desk: Desk, version: number): Promise<void> {
  await desk.tasks.run('model-sheet', { doing: 'Writing the model sheet' }, async ({ signal }) => {
    const { work } = openWorkOf(desk);
    const report = await withRetries(
      desk.pacing,
      () => desk.server.modelReport(work.classifier.id, version, { signal }),
      signal,
    );
    signal.throwIfAborted();
    await desk.workbook.writeModelSheet(report);
    desk.store.dispatch({ type: 'model-sheet-written', version });
  });
}

/** New counts and classes. */
export async function refreshClassifier(desk: Desk): Promise<void> {
  const { work } = openWorkOf(desk);
  await takeClassifier(desk, await desk.server.getClassifier(work.classifier.id));
}

/** New counts and classes. Failing here costs nothing: the next news asks again. */
export async function refreshQuietly(desk: Desk): Promise<void> {
  try {
    await refreshClassifier(desk);
  } catch {
    return;
  }
}

/** Shows how the open classifier stands; when another version was put in use meanwhile, together with the versions. */
async function takeClassifier(desk: Desk, classifier: Classifier): Promise<void> {
  const { id, champion, championPinned } = openWorkOf(desk).work.classifier;
  if (classifier.id !== id) return;
  if (classifier.champion !== champion || classifier.championPinned !== championPinned) await loadModel(desk);
  else desk.store.dispatch({ type: 'classifier-refreshed', classifier });
}

async function setChampion(desk: Desk, request: ChampionRequest, doing: string): Promise<void> {
  await desk.tasks.run('roll-back', { doing }, async () => {
    const { work, session } = openWorkOf(desk);
    try {
      await desk.server.setChampion(work.classifier.id, request);
    } finally {
      // After a failure, too: its answer may have been lost, or the list was out of date.
      if (desk.session === session) await loadModel(desk);
    }
  });
}
