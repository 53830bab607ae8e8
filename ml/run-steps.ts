/** Runs a computation that pauses between its steps to its end, without a pause. */
export function runSteps<Result>(steps: Generator<void, Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
