import { parentPort } from 'node:worker_threads';
import { groupRows, type GroupingTask } from './group-rows.ts';
import type { FromGrouper } from './group-in-worker.ts';

/** The thread that groups rows: a task in, progress and the groups out. */
parentPort?.once('message', (task: GroupingTask) => {
  const tell = (message: FromGrouper) => parentPort?.postMessage(message);
  try {
    tell({ kind: 'grouped', outcome: groupRows(task, (share) => tell({ kind: 'progress', share })) });
  } catch (error) {
    tell({ kind: 'crash', error });
  } finally {
    parentPort?.close();
  }
});
