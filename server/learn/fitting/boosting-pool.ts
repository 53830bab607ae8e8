import type { Worker } from 'node:worker_threads';
import {
  boostHere,
  collectTrees,
  startState,
  type BoostedPart,
  type BoostingState,
} from '../../../ml/boosting/boost.ts';
import { treesPerRound, type Boost, type BoostingTask, type PlacedBins } from '../../../ml/boosting/boosting-task.ts';
import { openBarrier, type Barrier } from './boosting-team.ts';
import { startWorker } from '../../platform/turns/start-worker.ts';

/** Boosts in worker threads of its own. */
export interface BoostingPool {
  readonly boost: Boost;
  stop(): Promise<void>;
}

/** What a member of the team is told. All arrays are shared memory, so sending them costs nothing. */
export interface BoostingOrder {
  readonly task: BoostingTask;
  readonly state: BoostingState;
  readonly barrier: Barrier;
  readonly member: number;
  readonly members: number;
}

/** What a member of the team says. */
export type FromBooster =
  { readonly kind: 'round'; readonly rounds: number } | ({ readonly kind: 'grown' } & BoostedPart);

/** Cells read below which starting workers takes longer than boosting here: some 200 ms. */
const SMALL = 15_000_000;

/**
 * A pool of `workers` threads, started with the first task that is worth it. The threads work on the same arrays and
 * meet twice a round; the trees are the same as of one thread.
 *
 * @param workers threads, ≥ 1; as many as there are cores
 * @param small   cells read (rows × columns × trees) below which a task is done in this thread
 */
export function createBoostingPool(workers: number, small = SMALL): BoostingPool {
  const pool: Worker[] = [];
  const stop = async () => void (await Promise.all(pool.splice(0).map((worker) => worker.terminate())));
  return {
    stop,
    boost: async (task, onProgress) => {
      const trees = task.settings.rounds * treesPerRound(task.classes);
      if (workers < 2 || task.train.rows * task.columns * trees < small) return boostHere(task, onProgress);
      while (pool.length < workers) pool.push(startWorker(import.meta.url, 'boosting-worker'));
      try {
        return await boostInPool(pool, shareTask(task), onProgress);
      } catch (error) {
        // The others wait for the one that failed, and would for ever.
        await stop();
        throw error;
      }
    },
  };
}

async function boostInPool(pool: readonly Worker[], task: BoostingTask, onProgress: (share: number) => void) {
  const state = startState(
    task,
    (numbers) => new Float64Array(new SharedArrayBuffer(numbers * Float64Array.BYTES_PER_ELEMENT)),
  );
  const barrier = openBarrier(pool.length, task.settings.rounds);
  const onRound = (rounds: number) => onProgress(rounds / task.settings.rounds);
  const parts = await Promise.all(
    pool.map((worker, member) => partOf(worker, { task, state, barrier, member, members: pool.length }, onRound)),
  );
  return collectTrees(parts, treesPerRound(task.classes));
}

async function partOf(worker: Worker, order: BoostingOrder, onRound: (rounds: number) => void): Promise<BoostedPart> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      act();
    };
    const onMessage = (message: FromBooster) => {
      if (message.kind === 'round') onRound(message.rounds);
      else settle(() => resolve(message));
    };
    const onError = (error: unknown) => settle(() => reject(error));
    const onExit = (code: number) => settle(() => reject(new Error(`A booster ended with code ${code}.`)));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(order);
  });
}

/** Copies a task's large arrays where every worker sees them. */
function shareTask(task: BoostingTask): BoostingTask {
  return { ...task, train: shareRows(task.train), check: task.check === null ? null : shareRows(task.check) };
}

function shareRows({ rows, places, labels, weights }: PlacedBins): PlacedBins {
  const room = (bytes: number) => new SharedArrayBuffer(bytes);
  const shared = {
    places:
      places instanceof Uint16Array
        ? new Uint16Array(room(places.byteLength))
        : new Uint32Array(room(places.byteLength)),
    labels: new Int32Array(room(labels.byteLength)),
    weights: weights === null ? null : new Float64Array(room(weights.byteLength)),
  };
  shared.places.set(places);
  shared.labels.set(labels);
  if (weights !== null) shared.weights?.set(weights);
  return { rows, ...shared };
}
