import { setImmediate as nextTurn } from 'node:timers/promises';
import { LONGEST_PRIORITY_MS, priorityGate, type PriorityGate } from './priority-gate.ts';

/** Longest stretch of computing without letting other requests in, in milliseconds; a request takes a dozen turns. */
const STRETCH_MS = 5;

/** Called between slices of work. */
export interface Yielding {
  /** Lets others in if it is time. */
  ifDue(): Promise<void>;
  /** Lets others in. */
  now(): Promise<void>;
}

/**
 * Lets a computation yield: between slices of work it gives the event loop a turn whenever the last turn is 5 ms or
 * more ago, and once it has gone on for 100 ms, it also lets whatever has priority go first. Slices themselves should
 * be short: one of 20 ms is what everybody may wait for, twice.
 *
 * @param clock monotonic milliseconds
 */
export function startYielding(
  clock: () => number = () => performance.now(),
  gate: PriorityGate = priorityGate,
): Yielding {
  const start = clock();
  let since = start;
  const yieldNow = async (): Promise<void> => {
    await nextTurn();
    if (clock() - start >= LONGEST_PRIORITY_MS) await gate.pass();
    since = clock();
  };
  return {
    now: yieldNow,
    async ifDue() {
      if (clock() - since >= STRETCH_MS) await yieldNow();
    },
  };
}

/** Yields of work that is long from its start: whenever they are called, whatever has priority goes first. */
export function startGivingWay(gate: PriorityGate = priorityGate): Yielding {
  const yielding = startYielding();
  return {
    async now() {
      await yielding.now();
      await gate.pass();
    },
    async ifDue() {
      await yielding.ifDue();
      await gate.pass();
    },
  };
}
