import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DeskAccuracy } from './review-desk.ts';

/** A desk to run: how many corrections a month, and of which rows. */
export interface DeskTask {
  readonly lastLabelledMonth: string;
  readonly corrections: number;
  readonly choice: 'queue' | 'chance';
}

/** Runs a desk in a process of its own, so that several share the cores. */
export function runDesk(task: DeskTask): Promise<DeskAccuracy> {
  const child = fork(fileURLToPath(new URL('desk-worker.ts', import.meta.url)));
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`The desk of ${task.corrections} by ${task.choice} ended with ${code} before it was done.`)),
    );
    child.send(task);
  });
}
