import { startYielding, type Yielding } from './yielding.ts';

/**
 * Runs a computation that pauses between its steps, giving the event loop a turn at each pause: a step is all that
 * others wait for.
 *
 * @param yielding of the work that the computation is a part of; by default it is a work of its own
 */
export async function inTurns<Result>(
  steps: Generator<void, Result>,
  yielding: Yielding = startYielding(),
): Promise<Result> {
  let step = steps.next();
  while (step.done !== true) {
    await yielding.now();
    step = steps.next();
  }
  return step.value;
}
