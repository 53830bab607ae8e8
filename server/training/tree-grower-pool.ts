import type { Worker } from 'node:worker_threads';
import type { DecisionTree } from '../../ml/forest/decision-tree.ts';
import type { ForestTask, GrowTrees } from '../../ml/forest/forest-task.ts';
import { growTrees as growHere } from '../../ml/forest/grow-trees.ts';
import { startWorker } from './start-worker.ts';

/** Grows forests in worker threads of its own. */
export interface TreeGrowerPool {
  readonly growTrees: GrowTrees;
  stop(): Promise<void>;
}

/** One tree for a worker to grow. The task's arrays are shared memory, so sending it costs nothing. */
export interface TreeOrder {
  readonly task: ForestTask;
  readonly index: number;
}

/** Row visits (trees × rows) below which starting workers takes longer than growing here: some 100 ms. */
const SMALL = 200_000;

/**
 * A pool of `workers` threads, started with the first forest that is worth it. Each worker asks for the next tree when it
 * has grown one, so none idles; a tree depends on its number alone, so the forest is the same whoever grew which.
 *
 * @param workers threads, ≥ 1; as many as there are cores
 */
export function createTreeGrowerPool(workers: number): TreeGrowerPool {
  const pool: Worker[] = [];
  return {
    growTrees: async (task, onProgress) => {
      if (task.rows * task.trees < SMALL) {
        const trees = growHere(task, [...new Array<number>(task.trees).keys()]);
        onProgress(1);
        return trees;
      }
      while (pool.length < Math.min(workers, task.trees)) pool.push(startWorker(import.meta.url, 'tree-grower-worker'));
      return growInPool(pool, shareMemory(task), onProgress);
    },
    stop: async () => {
      await Promise.all(pool.splice(0).map((worker) => worker.terminate()));
    },
  };
}

async function growInPool(pool: readonly Worker[], task: ForestTask, onProgress: (share: number) => void): Promise<DecisionTree[]> {
  const trees = new Array<DecisionTree>(task.trees);
  let next = 0;
  let grown = 0;
  await Promise.all(
    pool.map(async (worker) => {
      for (let index = next++; index < task.trees; index = next++) {
        trees[index] = await growOne(worker, { task, index });
        onProgress(++grown / task.trees);
      }
    }),
  );
  return trees;
}

async function growOne(worker: Worker, order: TreeOrder): Promise<DecisionTree> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off('message', onTree).off('error', onError).off('exit', onExit);
      act();
    };
    const onTree = (tree: DecisionTree) => settle(() => resolve(tree));
    const onError = (error: unknown) => settle(() => reject(error));
    const onExit = (code: number) => settle(() => reject(new Error(`A tree grower ended with code ${code}.`)));
    worker.on('message', onTree).on('error', onError).on('exit', onExit);
    worker.postMessage(order);
  });
}

/** Copies a task's arrays where every worker sees them. */
function shareMemory(task: ForestTask): ForestTask {
  const bins = new Uint8Array(new SharedArrayBuffer(task.bins.byteLength));
  bins.set(task.bins);
  const labels = new Int32Array(new SharedArrayBuffer(task.labels.byteLength));
  labels.set(task.labels);
  if (task.weights === null) return { ...task, bins, labels };
  const weights = new Float64Array(new SharedArrayBuffer(task.weights.byteLength));
  weights.set(task.weights);
  return { ...task, bins, labels, weights };
}
