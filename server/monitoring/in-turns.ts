import { setImmediate as nextTurn } from 'node:timers/promises';

/** Runs a computation that pauses between its steps, giving the event loop a turn at each pause: a step is all that others wait for. */
export async function inTurns<Result>(steps: Generator<void, Result>): Promise<Result> {
  let step = steps.next();
  while (step.done !== true) {
    await nextTurn();
    step = steps.next();
  }
  return step.value;
}
