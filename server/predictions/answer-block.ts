import type { EncodedRows } from '../../ml/online/encoded-rows.ts';
import { answerRows } from '../../ml/online/online-model.ts';
import type { AnsweringModel } from './answering-models.ts';
import type { ShownRow, Told } from './view.ts';

/** The answers for some rows: of each, the class it gets and how its probability lies among the others. */
export interface BlockAnswer {
  /** Classes as of this answer; later answers of the same model may know more, never in another order. */
  readonly classes: readonly string[];
  readonly told: readonly Told[];
  /**
   * rows × classes, row-major. A row sums to 1, or to 1 − its confidence when its label is of a class that the model does
   * not know: one labelled on held-out rows alone.
   */
  readonly probabilities: Float64Array;
}

/** Answers rows: a row's own label where it has one, else the mixture of champion and online model. Some 4 µs a row. */
export function answerBlock(model: AnsweringModel, rows: readonly Pick<ShownRow, 'key' | 'rowHash'>[], encoded: EncodedRows): BlockAnswer {
  const probabilities = answerRows(model.online, encoded);
  const classes = [...model.online.classes];
  const told = rows.map(({ key, rowHash }, row) => answerRow(model, { key, rowHash }, probabilities.subarray(row * classes.length, (row + 1) * classes.length), classes));
  return { classes, told, probabilities };
}

function answerRow(model: AnsweringModel, row: Pick<ShownRow, 'key' | 'rowHash'>, probabilities: Float64Array, classes: readonly string[]): Told {
  const label = model.labels.answerFor(row.key, row.rowHash);
  if (label === null) {
    const best = bestOf(probabilities);
    return { class: classes[best]!, confidence: probabilities[best]!, source: 'model' };
  }
  const labelled = classes.indexOf(label.class);
  const confidence = Math.max(label.confidence, probabilities[labelled] ?? 0);
  giveTo(probabilities, labelled, confidence);
  return { class: label.class, confidence, source: 'label' };
}

/** Gives class number `one` this probability and lets the others keep their proportions; −1 is a class the model does not know. */
function giveTo(probabilities: Float64Array, one: number, probability: number): void {
  const others = 1 - (probabilities[one] ?? 0);
  for (let k = 0; k < probabilities.length; k++) if (k !== one) probabilities[k] = others > 0 ? (probabilities[k]! / others) * (1 - probability) : 0;
  if (one >= 0) probabilities[one] = probability;
}

function bestOf(probabilities: Float64Array): number {
  let best = 0;
  for (let k = 1; k < probabilities.length; k++) if (probabilities[k]! > probabilities[best]!) best = k;
  return best;
}
