import { parentPort } from 'node:worker_threads';
import { growTrees } from '../../ml/forest/grow-trees.ts';
import type { TreeOrder } from './tree-grower-pool.ts';

/** A thread of the pool: an order in, a tree out. */
parentPort?.on('message', ({ task, index }: TreeOrder) => parentPort?.postMessage(growTrees(task, [index])[0]));
