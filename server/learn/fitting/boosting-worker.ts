import { parentPort } from 'node:worker_threads';
import { boostTogether } from '../../../ml/boosting/boost.ts';
import type { BoostingOrder, FromBooster } from './boosting-pool.ts';
import { joinTeam } from './boosting-team.ts';

/** A thread of the pool: an order in, this member's trees out. The first member tells how far the team is. */
parentPort?.on('message', ({ task, state, barrier, member, members }: BoostingOrder) => {
  const tell = (message: FromBooster) => parentPort?.postMessage(message);
  const grown = boostTogether(task, state, joinTeam(barrier, member, members), (rounds) => {
    if (member === 0) tell({ kind: 'round', rounds });
  });
  tell({ kind: 'grown', ...grown });
});
