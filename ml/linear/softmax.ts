/** Turns the scores at [start, start + classes) into probabilities that sum to 1, in place. */
export function softmaxInPlace(scores: Float64Array | Float32Array, start: number, classes: number): void {
  let greatest = -Infinity;
  for (let at = start; at < start + classes; at++) if (scores[at]! > greatest) greatest = scores[at]!;
  let sum = 0;
  for (let at = start; at < start + classes; at++) sum += scores[at] = Math.exp(scores[at]! - greatest);
  for (let at = start; at < start + classes; at++) scores[at]! /= sum;
}
