/**
 * Probabilities of scores: the logistic function of the second class's log-odds, or the softmax of one score a class.
 *
 * @param scores  row by row: one of each row for two classes, else one for each class
 * @returns rows × classes, row-major; every row sums to 1
 */
export function scoresToProbabilities(scores: Float64Array, classes: number): Float64Array {
  return classes === 2 ? logistic(scores) : softmax(scores, classes);
}

function logistic(scores: Float64Array): Float64Array {
  const probabilities = new Float64Array(2 * scores.length);
  for (let row = 0; row < scores.length; row++) {
    const second = 1 / (1 + Math.exp(-scores[row]!));
    probabilities[2 * row] = 1 - second;
    probabilities[2 * row + 1] = second;
  }
  return probabilities;
}

function softmax(scores: Float64Array, classes: number): Float64Array {
  const probabilities = new Float64Array(scores.length);
  for (let base = 0; base < scores.length; base += classes) {
    let greatest = -Infinity;
    for (let k = 0; k < classes; k++) greatest = Math.max(greatest, scores[base + k]!);
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += probabilities[base + k] = Math.exp(scores[base + k]! - greatest);
    for (let k = 0; k < classes; k++) probabilities[base + k]! /= sum;
  }
  return probabilities;
}
