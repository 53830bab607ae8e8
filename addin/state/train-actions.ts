import type { TrainingStatus } from '../../contract/training.ts';
import { FlowProblem } from '../flows/flow-problem.ts';
import { catchUp } from '../flows/said-memory.ts';
import { sendLabels } from '../flows/send-labels.ts';
import { runningTraining, trainClassifier, watchTraining } from '../flows/train-classifier.ts';
import { scanInto } from './correct-actions.ts';
import { openWorkOf, type Desk } from './desk.ts';
import { loadVersions, refreshClassifier } from './model-actions.ts';
import type { TaskHandle } from './task-runner.ts';
import { trainingWords } from './training-words.ts';

/** Sends what is new in the label column and the correction column, then trains and shows what came of it. */
export async function train(desk: Desk): Promise<void> {
  await desk.tasks.run('train', { doing: 'Reading the table', cancellable: true }, async (handle) => {
    const { signal, progress } = handle;
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
    progress(null, 'Waiting for its turn', null);
    const version = await trainClassifier(desk.server, desk.pacing, classifier, watchOf(desk, handle));
    desk.store.dispatch({ type: 'trained', version, labels });
    await refreshClassifier(desk);
    void loadVersions(desk);
  });
}

/**
 * Shows a training that is running already: started here before the pane was reloaded, by a colleague, or by the policy.
 * Not to know of one costs nothing, so that a failure to ask stays unsaid.
 */
export async function followTraining(desk: Desk): Promise<void> {
  const { work: { classifier }, session } = openWorkOf(desk);
  const running = await runningTraining(desk.server, classifier.id).catch(() => null);
  if (running === null || desk.session !== session) return;
  await desk.tasks.run('train', { doing: trainingWords(running, openWorkOf(desk).work.person), cancellable: true }, async (handle) => {
    const version = await watchTraining(desk.server, desk.pacing, classifier, running, watchOf(desk, handle));
    desk.store.dispatch({ type: 'trained', version, labels: null });
    await refreshClassifier(desk);
    void loadVersions(desk);
  });
}

function watchOf(desk: Desk, { signal, progress }: TaskHandle) {
  return {
    signal,
    onProgress: (status: TrainingStatus) => progress(status.share, trainingWords(status, openWorkOf(desk).work.person), status.secondsLeft),
  };
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
