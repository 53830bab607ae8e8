import type { ModelVersion, TrainingStatus } from '../../contract/training.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import { catchUp } from '../feedback/said-memory.ts';
import { sendLabels, type LabelsSent } from './send-labels.ts';
import { ServerProblem } from '../ports/server-port.ts';
import { runningTraining, trainClassifier, watchTraining } from './train-classifier.ts';
import { scanInto } from '../correct/correct-actions.ts';
import { openWorkOf, type Desk } from '../session/pane-context.ts';
import { loadModel } from '../model/model-actions.ts';
import { assertKnownRows } from '../rows/row-actions.ts';
import type { TaskHandle } from '../tasks/task-runner.ts';
import { trainingWords } from './training-words.ts';

/** Sends what is new in the label column and the correction column, then trains and shows what came of it. */
export async function train(desk: Desk): Promise<void> {
  await desk.tasks.run('train', { doing: 'Reading the table', cancellable: true }, async (handle) => {
    const { signal, progress } = handle;
    const { work, session } = openWorkOf(desk);
    const { classifier, tableId } = work;
    const memory = await session.memory;
    await catchUp(desk.server, desk.memory, classifier, memory, { signal });
    const table = await session.table.readTable(tableId, { signal });
    signal.throwIfAborted();
    await assertKnownRows(desk, table, signal);
    await scanInto(desk);
    await desk.outbox.flush();
    assertAllSent(desk);
    // Other people's labels meanwhile, so that nothing is said twice.
    await catchUp(desk.server, desk.memory, classifier, memory, { signal });

    progress(0, 'Sending the labels');
    const labels = await sendLabels(
      { server: desk.server, store: desk.memory, pacing: desk.pacing, memory },
      classifier,
      table,
      { signal, onProgress: ({ done, total }) => progress(done / total, 'Sending the labels') },
    );
    progress(null, 'Waiting for its turn', null);
    await takeTraining(desk, trainClassifier(desk.server, desk.pacing, classifier, watchOf(desk, handle)), labels);
  });
}

/**
 * Shows a training that is running already: started here before the pane was reloaded, by a colleague, or by the
 * policy. Not to know of one costs nothing, so that a failure to ask stays unsaid.
 */
export async function followTraining(desk: Desk): Promise<void> {
  const {
    work: { classifier },
    session,
  } = openWorkOf(desk);
  const running = await runningTraining(desk.server, classifier.id).catch(() => null);
  if (running === null || desk.session !== session) return;
  await desk.tasks.run(
    'train',
    { doing: trainingWords(running, openWorkOf(desk).work.person), cancellable: true },
    async (handle) => {
      await takeTraining(
        desk,
        watchTraining(desk.server, desk.pacing, classifier, running, watchOf(desk, handle)),
        null,
      );
    },
  );
}

/** Shows what a training made and how the model stands since, both at once; while they are fetched, it still runs. */
async function takeTraining(desk: Desk, training: Promise<ModelVersion>, labels: LabelsSent | null): Promise<void> {
  const { session } = desk;
  try {
    const version = await training;
    if (desk.session === session) await loadModel(desk, { version, labels });
  } catch (error) {
    // It may have ended unseen.
    if (error instanceof ServerProblem && desk.session === session) await loadModel(desk);
    throw error;
  }
}

function watchOf(desk: Desk, { signal, progress }: TaskHandle) {
  return {
    signal,
    onProgress: (status: TrainingStatus) =>
      progress(status.share, trainingWords(status, openWorkOf(desk).work.person), status.secondsLeft),
  };
}

function assertAllSent(desk: Desk): void {
  const { pending, waitingBecause } = desk.outbox.snapshot();
  if (pending === 0) return;
  throw new FlowProblem(
    'not-sent-yet',
    `${pending} of your entries ${pending === 1 ? 'has' : 'have'} not reached the server yet. ${waitingBecause?.sentence ?? ''}`.trim(),
    'They are kept. Check your connection, then try again.',
  );
}
