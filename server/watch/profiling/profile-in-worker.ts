import type { Worker } from 'node:worker_threads';
import { startWorker } from '../../platform/turns/start-worker.ts';
import type { PackedHour, Profiler, ProfilingOrder } from './profiler.ts';

/** What the server says to the profiling thread. */
export interface ToProfiler {
  readonly number: number;
  readonly order: ProfilingOrder;
}

/** What the thread says of an order. */
export type FromProfiler =
  | { readonly number: number; readonly packed: PackedHour | null }
  | { readonly number: number; readonly error: unknown };

/** Heap that the thread may have: the references of 16 versions and their segments, and what grows. */
const MOST_HEAP_MB = 2_048;

/**
 * Profiles in a thread of its own, so that answers do not wait for it: what is left of it in this one is to copy the
 * rows. A thread that ends, whatever ends it, is lost; whoever asked begins with another one.
 *
 * @param start for tests, who end the thread themselves
 */
export function profileInWorker(start: () => Worker = startProfilingWorker): Profiler {
  const worker = start();
  const waiting = new Map<number, { resolve(packed: PackedHour | null): void; reject(error: unknown): void }>();
  let last = 0;
  let ended: Error | null = null;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on('message', (message: FromProfiler) => {
    const asked = waiting.get(message.number);
    waiting.delete(message.number);
    if ('error' in message) asked?.reject(message.error);
    else asked?.resolve(message.packed);
  });
  worker.on('error', (error) => end(new Error('The profiling thread failed.', { cause: error })));
  worker.on('exit', (code) => end(new Error(`The profiling thread ended with code ${code}.`)));
  // Recording alone does not keep a process alive.
  worker.unref();
  return {
    get isLost() {
      return ended !== null;
    },
    ask: (order) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(ended);
        const number = ++last;
        worker.postMessage({ number, order } satisfies ToProfiler);
        waiting.set(number, { resolve, reject });
      }),
    stop: async () => void (await worker.terminate()),
  };
}

function startProfilingWorker(): Worker {
  return startWorker(import.meta.url, 'profiling-worker', { resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB } });
}
