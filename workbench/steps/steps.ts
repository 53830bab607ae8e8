/**
 * Work that stops wherever it yields and goes on when it is asked for more, so that a page can answer a person in
 * between.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all of it at once. */
export function allSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
