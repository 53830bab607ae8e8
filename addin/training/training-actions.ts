import type { ModelVersion, TrainingStatus } from '../../contract/training.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import { catchUp } from '../feedback/said-memory.ts';
import type { LabelsSent } from '../session/shared-state.ts';
import { sendLabels } from './send-labels.ts';
import { ServerProblem } from '../ports/server-port.ts';
import { runningTraining, trainClassifier, watchTraining } from './train-classifier.ts';
import type { CorrectContext } from '../correct/correct-context.ts';
import { scanInto } from '../correct/typed/typed-corrections.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import { loadModel } from '../session/refresh-classifier.ts';
import { assertKnownRows } from '../rows/row-actions.ts';
import type { TaskHandle } from '../tasks/task-runner.ts';
import { progressWords } from './progress-words.ts';
import { trainingWords } from './words/training-words.ts';

export interface TrainingActions {
  train(): void;
  /** Shows a training that is running already, whoever started it. */
  followTraining(): void;
}

export function trainingActions(pane: CorrectContext): TrainingActions {
  return { train: () => void train(pane), followTraining: () => void followTraining(pane) };
}

/** Sends what is new in the label column and the correction column, then trains and shows what came of it. */
async function train(pane: CorrectContext): Promise<void> {
  await pane.tasks.run('train', { doing: trainingWords('readingTable'), cancellable: true }, async (handle) => {
    const { signal, progress } = handle;
    const { work, session } = openWorkOf(pane);
    const { classifier, tableId } = work;
    const memory = await session.memory;
    await catchUp(pane.server, pane.memory, classifier, memory, { signal });
    const table = await session.table.readTable(tableId, { signal });
    signal.throwIfAborted();
    await assertKnownRows(pane, table, signal);
    await scanInto(pane);
    await pane.outbox.flush();
    assertAllSent(pane);
    // Other people's labels meanwhile, so that nothing is said twice.
    await catchUp(pane.server, pane.memory, classifier, memory, { signal });

    progress(0, trainingWords('sendingLabels'));
    const labels = await sendLabels(
      { server: pane.server, store: pane.memory, pacing: pane.pacing, memory },
      classifier,
      table,
      { signal, onProgress: ({ done, total }) => progress(done / total, trainingWords('sendingLabels')) },
    );
    progress(null, trainingWords('waiting'), null);
    await takeTraining(pane, trainClassifier(pane.server, pane.pacing, classifier, watchOf(pane, handle)), labels);
  });
}

/**
 * Shows a training that is running already: started here before the pane was reloaded, by a colleague, or by the
 * policy. Not to know of one costs nothing, so that a failure to ask stays unsaid.
 */
export async function followTraining(pane: FeatureContext): Promise<void> {
  const {
    work: { classifier },
    session,
  } = openWorkOf(pane);
  const running = await runningTraining(pane.server, classifier.id).catch(() => null);
  if (running === null || pane.session !== session) return;
  await pane.tasks.run(
    'train',
    { doing: progressWords(running, openWorkOf(pane).work.person), cancellable: true },
    async (handle) => {
      await takeTraining(
        pane,
        watchTraining(pane.server, pane.pacing, classifier, running, watchOf(pane, handle)),
        null,
      );
    },
  );
}

/** Shows what a training made and how the model stands since, both at once; while they are fetched, it still runs. */
async function takeTraining(
  pane: FeatureContext,
  training: Promise<ModelVersion>,
  labels: LabelsSent | null,
): Promise<void> {
  const { session } = pane;
  try {
    const version = await training;
    if (pane.session === session) await loadModel(pane, { version, labels });
  } catch (error) {
    // It may have ended unseen.
    if (error instanceof ServerProblem && pane.session === session) await loadModel(pane);
    throw error;
  }
}

function watchOf(pane: FeatureContext, { signal, progress }: TaskHandle) {
  return {
    signal,
    onProgress: (status: TrainingStatus) =>
      progress(status.share, progressWords(status, openWorkOf(pane).work.person), status.secondsLeft),
  };
}

function assertAllSent(pane: FeatureContext): void {
  const { pending, waitingBecause } = pane.outbox.snapshot();
  if (pending === 0) return;
  throw new FlowProblem(
    'not-sent-yet',
    [trainingWords('notSentYet', { entries: pending }), waitingBecause?.sentence ?? ''].join(' ').trim(),
    trainingWords('keptTryAgain'),
  );
}
