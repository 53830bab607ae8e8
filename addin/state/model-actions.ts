import type { TrainingPhase } from '../../contract/training.ts';
import { FlowProblem } from '../flows/flow-problem.ts';
import { catchUp } from '../flows/said-memory.ts';
import { sendLabels } from '../flows/send-labels.ts';
import { trainClassifier } from '../flows/train-classifier.ts';
import { scanInto } from './correct-actions.ts';
import { openWorkOf, type Desk } from './desk.ts';

const DOING: Readonly<Record<TrainingPhase, string>> = {
  waiting: 'Waiting for its turn',
  reading: 'Reading the labels',
  encoding: 'Preparing the columns',
  comparing: 'Comparing ways to learn',
  training: 'Learning',
  evaluating: 'Testing on rows it has not seen',
  saving: 'Saving the model',
};

/** Sends what is new in the label column and the correction column, then trains and shows what came of it. */
export async function train(desk: Desk): Promise<void> {
  await desk.tasks.run('train', { doing: 'Reading the table', cancellable: true }, async ({ signal, progress }) => {
    const { work, session } = openWorkOf(desk);
    const { classifier, tableId } = work;
    await scanInto(desk);
    await desk.outbox.flush();
    assertAllSent(desk);
    const memory = await session.memory;
    // Other people's labels meanwhile, so that nothing is said twice.
    await catchUp(desk.server, desk.memory, classifier, memory, { signal });

    const table = await desk.workbook.readTable(tableId, { signal });
    signal.throwIfAborted();
    progress(0, 'Sending the labels');
    const labels = await sendLabels({ server: desk.server, store: desk.memory, pacing: desk.pacing, memory }, classifier, table, {
      signal,
      onProgress: ({ done, total }) => progress(done / total, 'Sending the labels'),
    });
    progress(0, DOING.waiting);
    const version = await trainClassifier(desk.server, desk.pacing, classifier, 'auto', {
      signal,
      onProgress: ({ phase, share }) => progress(share, DOING[phase]),
    });
    desk.store.dispatch({ type: 'trained', version, labels });
    await refreshClassifier(desk);
    void loadVersions(desk);
  });
}

/** Versions of the model, and how the classifier stands. */
export async function loadVersions(desk: Desk): Promise<void> {
  await desk.tasks.run('versions', { doing: 'Fetching the versions' }, async ({ signal }) => {
    const { work } = openWorkOf(desk);
    const versions = await desk.server.listVersions(work.classifier.id, { signal });
    signal.throwIfAborted();
    desk.store.dispatch({ type: 'versions-listed', versions });
  });
}

export async function rollBack(desk: Desk, version: number): Promise<void> {
  await desk.tasks.run('roll-back', { doing: `Going back to version ${version}` }, async () => {
    const { work } = openWorkOf(desk);
    await desk.server.setChampion(work.classifier.id, { version });
    await refreshClassifier(desk);
    void loadVersions(desk);
  });
}

export async function refreshClassifier(desk: Desk): Promise<void> {
  const { work } = openWorkOf(desk);
  const classifier = await desk.server.getClassifier(work.classifier.id);
  desk.store.dispatch({ type: 'classifier-refreshed', classifier });
}

function assertAllSent(desk: Desk): void {
  const { pending, waitingBecause } = desk.outbox.snapshot();
  if (pending === 0) return;
  throw new FlowProblem(
    'not-sent-yet',
    `${pending} of your corrections ${pending === 1 ? 'has' : 'have'} not reached the server yet. ${waitingBecause?.sentence ?? ''}`.trim(),
    'They are kept. Check your connection, then try again.',
  );
}
