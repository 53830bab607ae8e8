import type { Classifier } from '../../contract/classifier.ts';
import type { ModelVersion, TrainingPhase, TrainingRequest, TrainingStatus } from '../../contract/training.ts';
import { FlowProblem } from './flow-problem.ts';
import { withRetries, type Pacing } from './pacing.ts';
import type { ServerPort } from './server-port.ts';

const POLL_MS = 400;

/** Where a training is, for showing. */
export interface TrainingProgress {
  readonly phase: TrainingPhase;
  /** In 0..1. */
  readonly share: number;
}

export interface TrainingWatch {
  readonly onProgress?: (progress: TrainingProgress) => void;
  /** Aborting asks the server to cancel; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Starts a training on the labels that the server has, and watches it to its end.
 * While the server is away for seconds, it keeps watching.
 *
 * @throws {FlowProblem} with the code and sentence of the training's own problem
 */
export async function trainClassifier(server: ServerPort, pacing: Pacing, classifier: Classifier, learner: TrainingRequest['learner'], watch: TrainingWatch = {}): Promise<ModelVersion> {
  let status = await server.startTraining(classifier.id, { learner });
  while (status.state === 'running') {
    watch.onProgress?.({ phase: status.phase, share: status.share });
    await pacing.wait(POLL_MS, watch.signal);
    const id = status.id;
    if (watch.signal?.aborted) {
      status = await withRetries(pacing, () => server.cancelTraining(classifier.id, id));
      break;
    }
    status = await withRetries(pacing, () => server.getTraining(classifier.id, id));
  }
  return versionOf(status, watch.signal);
}

function versionOf(status: TrainingStatus, signal: AbortSignal | undefined): ModelVersion {
  // A training that was done before the cancel arrived is done.
  if (status.state === 'done' && status.version !== null) return status.version;
  if (status.state === 'failed' && status.problem !== null) {
    throw new FlowProblem(status.problem.code, status.problem.detail, status.problem.nextStep);
  }
  signal?.throwIfAborted();
  throw new FlowProblem('training-failed', 'The training was stopped before it ended.', 'Train again.');
}
