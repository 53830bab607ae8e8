import type { Worker } from 'node:worker_threads';
import type { DecisionTree } from '../../../ml/forest/forest-tree.ts';
import type { ForestTask, GrowTrees } from '../../../ml/forest/forest-task.ts';
import { growTrees as growHere } from '../../../ml/forest/grow-trees.ts';
import { startWorker } from '../../platform/turns/start-worker.ts';

/** Grows forests in worker threads of its own. */
export interface TreeGrowerPool {
  readonly growTrees: GrowTrees;
  stop(): Promise<void>;
}

/** A forest to help with. The task's arrays are shared memory, so sending it costs nothing. */
export interface GrowthOrder {
  readonly task: ForestTask;
  /** One number, shared: how many trees of the forest have been taken in hand. */
  readonly taken: Int32Array;
}

/** What a worker sends, tree by tree; after the last one, `'done'`. */
export interface NumberedTree {
  readonly index: number;
  readonly tree: DecisionTree;
}

/** Row visits (trees × rows) below which starting workers takes longer than growing here: some 100 ms. */
const SMALL = 200_000;

/**
 * A pool of `workers` threads, started with the first forest that is worth it. Each worker takes the next tree when it
 * has grown one, so none idles; a tree depends on its number alone, so the forest is the same whoever grew which.
 * Forests are grown one after another.
 *
 * @param workers threads, ≥ 1; as many as there are cores
 */
export function createTreeGrowerPool(workers: number): TreeGrowerPool {
  const pool: Worker[] = [];
  let before: Promise<unknown> = Promise.resolve();
  return {
    growTrees: (task, onProgress) => {
      if (task.rows * task.trees < SMALL) {
        const trees = growHere(task, [...new Array<number>(task.trees).keys()]);
        onProgress(1);
        return Promise.resolve(trees);
      }
      const growing = before.then(() => {
        while (pool.length < Math.min(workers, task.trees))
          pool.push(startWorker(import.meta.url, 'tree-grower-worker'));
        return growInPool(pool, shareMemory(task), onProgress);
      });
      before = growing.catch(() => undefined);
      return growing;
    },
    stop: async () => {
      await Promise.all(pool.splice(0).map((worker) => worker.terminate()));
    },
  };
}

async function growInPool(
  pool: readonly Worker[],
  task: ForestTask,
  onProgress: (share: number) => void,
): Promise<DecisionTree[]> {
  const trees = new Array<DecisionTree>(task.trees);
  const order: GrowthOrder = { task, taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
  let grown = 0;
  const onTree = ({ index, tree }: NumberedTree): void => {
    trees[index] = tree;
    onProgress(++grown / task.trees);
  };
  await Promise.all(pool.map((worker) => help(worker, order, onTree)));
  return trees;
}

/** Lets a worker grow trees of a forest until there are none left. */
async function help(worker: Worker, order: GrowthOrder, onTree: (grown: NumberedTree) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      act();
    };
    const onMessage = (message: NumberedTree | 'done') => (message === 'done' ? settle(resolve) : onTree(message));
    const onError = (error: unknown) => settle(() => reject(error));
    const onExit = (code: number) => settle(() => reject(new Error(`A tree grower ended with code ${code}.`)));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
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
