import { speech } from '../../contract/language/language.ts';
import { FileProblem } from '../files/file-problem.ts';
import type { OpenedWorkbook } from '../opening/opened-file.ts';
import { inSlices, type SlicePacing } from '../steps/slices.ts';
import { openCalculated, type OpeningStage } from './open-calculated.ts';
import type { OpeningAnswer, Failure, OpeningRequest } from './opening-messages.ts';
import { PieceCollector } from './piece-collector.ts';

/** A worker that serves opening, as the page sees it. */
export interface OpeningWorker {
  onmessage: ((event: MessageEvent<OpeningAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: OpeningRequest, transfer: ArrayBuffer[]): void;
  terminate(): void;
}

/** The page's own way to start one. */
export function startOpeningWorker(): OpeningWorker {
  return new Worker(/* webpackChunkName: "opening" */ new URL('./opening-worker.ts', import.meta.url));
}

export interface OpeningOptions {
  /** Null where there are no workers: then the page opens the file itself, and stands still as long. */
  readonly startWorker: (() => OpeningWorker) | null;
  readonly pacing: SlicePacing;
  /** Ends it: the worker at once, wherever it is. */
  readonly signal: AbortSignal;
  readonly onStage: (stage: OpeningStage) => void;
}

/**
 * Opens a file in a worker and puts the workbook together here, in slices between which the page answers. A worker
 * that cannot be loaded, as when the server is away, is done without.
 *
 * @param bytes are given away
 * @returns null when it was ended
 * @throws {FileProblem} the file cannot be opened; its message says why and what to do
 */
export async function openAside(
  fileName: string,
  bytes: Uint8Array,
  options: OpeningOptions,
): Promise<OpenedWorkbook | null> {
  const { startWorker, signal, pacing, onStage } = options;
  const worker = startWorker && (await readyWorker(startWorker(), signal));
  if (signal.aborted) return null;
  if (worker === null) {
    const opened = await openCalculated(fileName, bytes, onStage);
    return signal.aborted ? null : opened;
  }
  const collector = new PieceCollector();
  try {
    const { buffer } = bytes;
    const given = buffer instanceof ArrayBuffer ? [buffer] : [];
    worker.postMessage({ kind: 'open', fileName, bytes, speech: speech() }, given);
    await allPieces(worker, collector, options);
  } finally {
    worker.terminate();
  }
  return signal.aborted ? null : inSlices(collector.finish(), pacing, () => !signal.aborted);
}

/** @returns null when it cannot be loaded, or is not wanted any more */
function readyWorker(worker: OpeningWorker, signal: AbortSignal): Promise<OpeningWorker | null> {
  return new Promise((resolve) => {
    const giveUp = () => {
      worker.terminate();
      resolve(null);
    };
    worker.onmessage = () => resolve(worker);
    worker.onerror = giveUp;
    signal.addEventListener('abort', giveUp);
  });
}

/** Settles when the collector has all pieces, or they are not wanted any more. */
function allPieces(worker: OpeningWorker, collector: PieceCollector, options: OpeningOptions): Promise<void> {
  const { signal, onStage } = options;
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    signal.addEventListener('abort', () => resolve());
    worker.onmessage = ({ data: answer }) => {
      if (answer.kind === 'stage') onStage(answer.stage);
      else if (answer.kind === 'failed') reject(problemOf(answer.failure));
      else if (answer.kind === 'end') resolve();
      else if (answer.kind === 'piece' && !signal.aborted) {
        collector.take(answer.piece);
        worker.postMessage({ kind: 'next' }, []);
      }
    };
  });
}

function problemOf(failure: Failure): Error {
  return 'sentence' in failure ? new FileProblem(failure.sentence) : new Error(failure.unforeseen);
}
