import { startPace, type Pace } from './pace.ts';

/**
 * Runs a computation that pauses between its steps, giving the event loop a turn at each pause: a step is all that
 * others wait for.
 *
 * @param pace of the work that the computation is a part of; by default it is a work of its own
 */
export async function inTurns<Result>(steps: Generator<void, Result>, pace: Pace = startPace()): Promise<Result> {
  let step = steps.next();
  while (step.done !== true) {
    await pace.pause();
    step = steps.next();
  }
  return step.value;
}
