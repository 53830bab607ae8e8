import type { Classifier } from '../../contract/classifier.ts';
import type { ModelVersion, TrainingStatus } from '../../contract/training.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import { withRetries, type Pacing } from '../ports/pacing.ts';
import { PersonLeft } from '../tasks/person-left.ts';
import { ServerProblem, type RequestOptions, type ServerPort } from '../ports/server-port.ts';
import { trainingWords } from './words/training-words.ts';

const POLL_MS = 400;

export interface TrainingWatch {
  readonly onProgress?: (status: TrainingStatus) => void;
  /**
   * Aborting asks the server to cancel, unless the reason is {@link PersonLeft}; the promise then rejects with the
   * reason.
   */
  readonly signal?: AbortSignal;
}

/**
 * Starts a training on the labels that the server has, by the learner of the classifier's policy, and watches it to its
 * end. One that somebody else has started meanwhile is watched instead.
 *
 * @throws {FlowProblem} with the code and sentence of the training's own problem
 */
export async function trainClassifier(
  server: ServerPort,
  pacing: Pacing,
  classifier: Classifier,
  watch: TrainingWatch = {},
): Promise<ModelVersion> {
  return watchTraining(server, pacing, classifier, await startOrJoin(server, classifier), watch);
}

/** The training of a classifier that is running now, whoever started it; null when none is. */
export async function runningTraining(
  server: ServerPort,
  classifierId: string,
  options?: RequestOptions,
): Promise<TrainingStatus | null> {
  return (await server.listTrainings(classifierId, options)).find((training) => training.state === 'running') ?? null;
}

/**
 * Watches a training to its end. While the server is away for seconds, it keeps watching.
 *
 * @throws {FlowProblem} with the code and sentence of the training's own problem
 */
export async function watchTraining(
  server: ServerPort,
  pacing: Pacing,
  classifier: Classifier,
  from: TrainingStatus,
  watch: TrainingWatch = {},
): Promise<ModelVersion> {
  let status = from;
  while (status.state === 'running') {
    watch.onProgress?.(status);
    await pacing.wait(POLL_MS, watch.signal);
    const id = status.id;
    if (watch.signal?.reason instanceof PersonLeft) throw watch.signal.reason;
    if (watch.signal?.aborted) {
      status = await withRetries(pacing, () => server.cancelTraining(classifier.id, id));
      break;
    }
    status = await withRetries(pacing, () => server.getTraining(classifier.id, id));
  }
  return versionOf(status, watch.signal);
}

async function startOrJoin(server: ServerPort, classifier: Classifier): Promise<TrainingStatus> {
  try {
    return await server.startTraining(classifier.id, {});
  } catch (error) {
    if (!(error instanceof ServerProblem) || error.code !== 'training-running') throw error;
    const running = await runningTraining(server, classifier.id);
    // Ended between the two questions.
    return running ?? server.startTraining(classifier.id, {});
  }
}

function versionOf(status: TrainingStatus, signal: AbortSignal | undefined): ModelVersion {
  // A training that was done before the cancel arrived is done.
  if (status.state === 'done' && status.version !== null) return status.version;
  if (status.state === 'failed' && status.problem !== null) {
    throw new FlowProblem(status.problem.code, status.problem.detail, status.problem.nextStep);
  }
  signal?.throwIfAborted();
  throw new FlowProblem('training-failed', trainingWords('stopped'), trainingWords('trainAgain'));
}
