import type { Policies } from '../../contract/classifier.ts';
import { withRetries } from '../flows/pacing.ts';
import { openWorkOf, type Desk } from './desk.ts';

/** Versions of the model, and how the classifier stands. */
export async function loadVersions(desk: Desk): Promise<void> {
  await desk.tasks.run('versions', { doing: 'Fetching the versions' }, async ({ signal }) => {
    const { work } = openWorkOf(desk);
    const versions = await desk.server.listVersions(work.classifier.id, { signal });
    signal.throwIfAborted();
    desk.store.dispatch({ type: 'versions-listed', versions });
  });
}

export function rollBack(desk: Desk, version: number): Promise<void> {
  return setChampion(desk, version, false, `Going back to version ${version}`);
}

/** Pins the version in use, so that no training replaces it, or lets it be replaced again. */
export function pin(desk: Desk, version: number, pinned: boolean): Promise<void> {
  return setChampion(desk, version, pinned, `${pinned ? 'Pinning' : 'Unpinning'} version ${version}`);
}

export async function savePolicies(desk: Desk, policies: Policies): Promise<void> {
  await desk.tasks.run('policies', { doing: 'Saving' }, async () => {
    const { work } = openWorkOf(desk);
    desk.store.dispatch({ type: 'classifier-refreshed', classifier: await desk.server.setPolicies(work.classifier.id, policies) });
  });
}

/** Writes a fresh report of a version into the sheet "Amend model". */
export async function writeModelSheet(desk: Desk, version: number): Promise<void> {
  await desk.tasks.run('model-sheet', { doing: 'Writing the model sheet' }, async ({ signal }) => {
    const { work } = openWorkOf(desk);
    const report = await withRetries(desk.pacing, () => desk.server.modelReport(work.classifier.id, version, { signal }), signal);
    signal.throwIfAborted();
    await desk.workbook.writeModelSheet(report);
    desk.store.dispatch({ type: 'model-sheet-written' });
  });
}

export async function refreshClassifier(desk: Desk): Promise<void> {
  const { work } = openWorkOf(desk);
  const classifier = await desk.server.getClassifier(work.classifier.id);
  desk.store.dispatch({ type: 'classifier-refreshed', classifier });
}

async function setChampion(desk: Desk, version: number, pinned: boolean, doing: string): Promise<void> {
  await desk.tasks.run('roll-back', { doing }, async () => {
    const { work } = openWorkOf(desk);
    await desk.server.setChampion(work.classifier.id, { version, pinned });
    await refreshClassifier(desk);
    void loadVersions(desk);
  });
}
