import { startWorker } from '../../platform/turns/start-worker.ts';
import type { GroupedOutcome, GroupingTask } from './group-rows.ts';

/** What the thread says to the server. */
export type FromGrouper =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'grouped'; readonly outcome: GroupedOutcome | null }
  | { readonly kind: 'crash'; readonly error: unknown };

/** Heap that the thread may have: 200,000 rows of ten cells take some 1 GB. What is in typed arrays comes on top. */
const MOST_HEAP_MB = 4_096;

/** Runs `groupRows` in a thread of its own, which knows nothing but what it is given here. Aborting ends it. */
export async function groupInWorker(
  task: GroupingTask,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<GroupedOutcome | null> {
  signal.throwIfAborted();
  const worker = startWorker(import.meta.url, 'grouping-worker', {
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  });
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop);
  try {
    const outcome = new Promise<GroupedOutcome | null>((resolve, reject) => {
      worker.on('message', (message: FromGrouper) => {
        if (message.kind === 'progress') onProgress(message.share);
        else if (message.kind === 'grouped') resolve(message.outcome);
        else reject(message.error);
      });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`The thread that groups rows ended with code ${code}.`)));
    });
    worker.postMessage(task);
    return await outcome;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
