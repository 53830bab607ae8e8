import { parentPort } from 'node:worker_threads';
import { growTrees } from '../../../ml/forest/grow-trees.ts';
import type { NumberedTree, GrowthOrder } from './tree-grower-pool.ts';

/**
 * A thread of the pool: takes the next tree of a forest that nobody has taken, until there is none; trees out, not
 * copied.
 */
parentPort?.on('message', ({ task, taken }: GrowthOrder) => {
  for (let index = Atomics.add(taken, 0, 1); index < task.trees; index = Atomics.add(taken, 0, 1)) {
    const [tree] = growTrees(task, [index]);
    const grown: NumberedTree = { index, tree: tree! };
    parentPort?.postMessage(
      grown,
      [tree!.nodes, tree!.leaves, tree!.mixtureStarts, tree!.mixtureClasses, tree!.mixtureShares].map(
        ({ buffer }) => buffer as ArrayBuffer,
      ),
    );
  }
  parentPort?.postMessage('done');
});
