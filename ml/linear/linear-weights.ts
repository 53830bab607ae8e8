import type { CellBlocks } from '../features/cell-blocks.ts';
import { softmaxInPlace } from './softmax.ts';

/** Scores of a softmax regression: bias plus the weights of a row's features times their values. Slot-major. */
export interface LinearWeights {
  readonly classes: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Scores of every row, before the softmax: rows × classes. O(features × classes). */
export function scoreRows(model: LinearWeights, cells: CellBlocks): Float64Array {
  const { classes } = model;
  const scores = new Float64Array(cells.rows * classes);
  const row = new Float64Array(classes);
  for (let at = 0; at < cells.rows; at++) {
    scoreRow(model, cells, at, row);
    scores.set(row, at * classes);
  }
  return scores;
}

/** Probabilities of every row, not yet calibrated: rows × classes. */
export function answerRows(model: LinearWeights, cells: CellBlocks): Float64Array {
  const answers = scoreRows(model, cells);
  for (let start = 0; start < answers.length; start += model.classes) softmaxInPlace(answers, start, model.classes);
  return answers;
}

/** Scores of one row into `scores`. */
export function scoreRow(model: LinearWeights, cells: CellBlocks, row: number, scores: Float64Array): void {
  for (let k = 0; k < model.classes; k++) scores[k] = model.bias[k]!;
  for (let column = 0; column < cells.columns; column++)
    addBlock(model, cells, cells.blocks[row * cells.columns + column]!, scores);
}

/** Adds what one block of features says; four features at a time, which halves the loads and stores of the scores. */
export function addBlock(
  { classes, weights }: LinearWeights,
  { offsets, features, values }: CellBlocks,
  block: number,
  scores: Float64Array,
): void {
  const end = offsets[block + 1]!;
  let at = offsets[block]!;
  for (; at + 3 < end; at += 4) {
    const first = values[at]!;
    const second = values[at + 1]!;
    const third = values[at + 2]!;
    const fourth = values[at + 3]!;
    let a = features[at]! * classes;
    let b = features[at + 1]! * classes;
    let c = features[at + 2]! * classes;
    let d = features[at + 3]! * classes;
    for (let k = 0; k < classes; k++)
      scores[k]! += first * weights[a++]! + second * weights[b++]! + third * weights[c++]! + fourth * weights[d++]!;
  }
  for (; at < end; at++) {
    const value = values[at]!;
    const base = features[at]! * classes;
    for (let k = 0; k < classes; k++) scores[k]! += value * weights[base + k]!;
  }
}
