import { availableParallelism } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { ProblemError } from '../../../contract/problem.ts';
import { createBoostingPool } from './boosting-pool.ts';
import { learnModel } from './learn-model.ts';
import type { ToTrainer, FromTrainer } from './learn-in-worker.ts';
import type { TrainingRow } from './training-set.ts';
import { createTreeGrowerPool } from './tree-grower-pool.ts';

/** The thread that carries out one training: rows in slices, then the task; progress and a model out. */
const rows: TrainingRow[] = [];

parentPort?.on('message', (message: ToTrainer) => {
  if (message.kind === 'rows') rows.push(...message.rows);
  else void carryOut(message);
});

async function carryOut({ task }: Extract<ToTrainer, { kind: 'learn' }>): Promise<void> {
  const growers = createTreeGrowerPool(availableParallelism());
  const boosters = createBoostingPool(availableParallelism());
  try {
    const model = await learnModel(rows, task, {
      onProgress: (phase, share) => tell({ kind: 'progress', phase, share }),
      growTrees: growers.growTrees,
      boost: boosters.boost,
      now: () => performance.now(),
    });
    // Handed over, not copied: the server's thread would stand still while it reads tens of megabytes.
    parentPort?.postMessage({ kind: 'learned', model } satisfies FromTrainer, [model.artifact.buffer as ArrayBuffer]);
  } catch (error) {
    if (error instanceof ProblemError) tell({ kind: 'problem', occurrence: error.occurrence });
    else tell({ kind: 'crash', error });
  } finally {
    await Promise.all([growers.stop(), boosters.stop()]);
    parentPort?.close();
  }
}

function tell(message: FromTrainer): void {
  parentPort?.postMessage(message);
}
