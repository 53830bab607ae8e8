import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { ProblemError, type ProblemOccurrence } from '../../../contract/problem.ts';
import type { TrainingPhase } from '../../../contract/training.ts';
import type { LearnedModel, LearningTask } from './learn-model.ts';
import { startWorker } from '../../platform/turns/start-worker.ts';
import type { TrainingRow } from './training-set.ts';

/** What the server says to the training's thread. */
export type ToTrainer =
  | { readonly kind: 'rows'; readonly rows: readonly TrainingRow[] }
  | { readonly kind: 'learn'; readonly task: LearningTask };

/** What the training's thread says to the server. */
export type FromTrainer =
  | { readonly kind: 'progress'; readonly phase: TrainingPhase; readonly share: number }
  | { readonly kind: 'learned'; readonly model: LearnedModel }
  | { readonly kind: 'problem'; readonly occurrence: ProblemOccurrence }
  | { readonly kind: 'crash'; readonly error: unknown };

export interface LearningOptions {
  readonly onProgress: (phase: TrainingPhase, share: number) => void;
  /** Ends the thread, and all threads it started, at once. */
  readonly signal: AbortSignal;
}

/** Rows handed over at a time: copying them takes a few milliseconds. */
const ROWS_PER_MESSAGE = 1_000;
/** Heap that the thread may have: a million rows of ten cells take some 2 GB. What is in typed arrays comes on top. */
const MOST_HEAP_MB = 8_192;

/**
 * Runs `learnModel` in a thread of its own, which knows nothing but what it is given here.
 *
 * @throws {ProblemError} as `learnModel`; table-too-large when the thread runs out of memory
 * @throws the signal's reason when it is aborted
 */
export async function learnInWorker(
  rows: readonly TrainingRow[],
  task: LearningTask,
  { onProgress, signal }: LearningOptions,
): Promise<LearnedModel> {
  signal.throwIfAborted();
  const worker = startWorker(import.meta.url, 'training-worker', {
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  });
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop);
  try {
    const learned = answerOf(worker, onProgress);
    await Promise.race([handOver(worker, rows, task), learned]);
    return await learned;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

async function handOver(worker: Worker, rows: readonly TrainingRow[], task: LearningTask): Promise<void> {
  const send = (message: ToTrainer) => worker.postMessage(message);
  for (let start = 0; start < rows.length; start += ROWS_PER_MESSAGE) {
    send({ kind: 'rows', rows: rows.slice(start, start + ROWS_PER_MESSAGE) });
    await nextTurn();
  }
  send({ kind: 'learn', task });
}

async function answerOf(worker: Worker, onProgress: LearningOptions['onProgress']): Promise<LearnedModel> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromTrainer) => {
      if (message.kind === 'progress') onProgress(message.phase, message.share);
      else if (message.kind === 'learned') resolve(message.model);
      else if (message.kind === 'problem') reject(new ProblemError(...message.occurrence));
      else reject(message.error);
    });
    worker.on('error', (error) => reject(isOutOfMemory(error) ? tooLarge(error) : error));
    worker.on('exit', (code) => reject(new Error(`The training's thread ended with code ${code}.`)));
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooLarge(cause: unknown): ProblemError {
  return new ProblemError('table-too-large', { reason: 'memory' }, { cause });
}
