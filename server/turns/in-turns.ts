import { startPace } from './pace.ts';

/** Runs a computation that pauses between its steps, giving the event loop a turn at each pause: a step is all that others wait for. */
export async function inTurns<Result>(steps: Generator<void, Result>): Promise<Result> {
  const pace = startPace();
  let step = steps.next();
  while (step.done !== true) {
    await pace.pause();
    step = steps.next();
  }
  return step.value;
}
