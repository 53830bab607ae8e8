import type { CellValue } from '../../../contract/cell.ts';
import type { Prediction } from '../../../contract/prediction.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { bestClasses } from '../../../ml/evaluation/best-class.ts';
import { familiarityOf } from '../../../ml/evaluation/unknown-rule.ts';
import type { EncodedRows } from '../../../ml/online/encoded-rows.ts';
import { answerRows, areSpokenOf } from '../../../ml/online/online-model.ts';
import type { StandingRule } from '../../record/rules/standing-rules.ts';
import { mayHearOf, type OwnRows } from '../../record/scopes/own-rows.ts';
import type { AnsweringModel } from './answering-models.ts';
import { NO_VERSION } from '../first-answers/make-first-model.ts';
import { weighOutside } from '../first-answers/outside-answers.ts';
import type { LabelAnswer } from './row-labels.ts';
import { sameRowTest } from './same-row.ts';

/** A row that is asked about; its cells in the classifier's column order. */
interface AnsweredRow {
  readonly key: string;
  readonly rowHash: string;
  readonly cells: readonly CellValue[];
}

/** The answers for some rows: of each, the class it gets and how its probability lies among the others. */
export interface BlockAnswer {
  /** Classes as of this answer; later answers of the same model may know more, never in another order. */
  readonly classes: readonly string[];
  readonly predictions: readonly Prediction[];
  /**
   * What the model says of each row by itself, also where a label or a rule answers: a number of the classes as it
   * learned them, whatever they are called by now, and its probability.
   */
  readonly byModel: {
    readonly classes: readonly string[];
    readonly predicted: readonly number[];
    readonly confidence: readonly number[];
    /** Of each row, whether it may be of none of the classes; left out where that is not asked. */
    readonly unknown?: readonly boolean[];
  };
  /**
   * rows × classes, row-major. A row sums to 1, or to 1 − its confidence when its label is of a class that the model
   * does not know: one labelled on held-out rows alone.
   */
  readonly probabilities: Float64Array;
}

/**
 * Answers rows: a row's own label where it has one, else the first rule that holds of it, else the mixture of champion
 * and online model, or a first answer before anything was trained. Some 4 µs a row.
 *
 * @param own whoever sees some rows only, all of `rows` among them, is answered with classes that were said of theirs:
 *   each with the probability that it has among all
 * @throws {ProblemError} beyond-scope, when the model knows no class that was said of theirs
 */
export function answerBlock(
  model: AnsweringModel,
  rows: readonly AnsweredRow[],
  encoded: EncodedRows,
  own: OwnRows | null,
): BlockAnswer {
  const learned = answerRows(model.online, encoded);
  const byModel = { ...askModel([...model.online.classes], learned), ...findUnknown(model, learned, encoded) };
  const { classes, probabilities } = model.names.byNow(byModel.classes, learned);
  const named = hearOutside(model, rows, classes, probabilities);
  const best = bestClasses(probabilities, classes.length);
  const heard = own === null ? null : numbersHeard(own, classes);
  const predictions: Prediction[] = [];
  const rules = model.rules.of(rows);
  const source = model.version === NO_VERSION ? 'first' : 'model';
  // One loop, since a correction answers every row that is shown again.
  for (let row = 0; row < rows.length; row++) {
    const start = row * classes.length;
    const predicted = best[row]!;
    const label = labelFor(model, rows[row]!);
    const ofRow = probabilities.subarray(start, start + classes.length);
    if (label !== null) predictions.push(answerByLabel(toldOf(label, model, rows[row]!, own), ofRow, classes));
    else if (rules[row] !== null && mayHearOf(own, rules[row]!.class))
      predictions.push(answerByRule(rules[row]!, ofRow, classes));
    else {
      const number = heard === null ? predicted : likeliest(ofRow, heard, own!);
      const isUnknown = byModel.unknown?.[row] === true;
      const outside = named?.[row] === number ? { outside: model.outside!.asked.endpoint.model } : {};
      predictions.push({
        class: classes[number]!,
        confidence: ofRow[number]!,
        source,
        ...(isUnknown ? { unknown: true } : {}),
        ...outside,
      });
    }
  }
  return { classes, predictions, byModel, probabilities };
}

/**
 * Weighs in what a model endpoint said of the rows.
 * @returns of each row the number of the class that it named, −1 for none; null where none is asked
 */
function hearOutside(
  { outside }: AnsweringModel,
  rows: readonly AnsweredRow[],
  classes: readonly string[],
  probabilities: Float64Array,
): number[] | null {
  if (outside === null) return null;
  const numbers = new Map(classes.map((name, number) => [name, number]));
  return rows.map(({ cells }, row) => {
    const number = numbers.get(outside.of(outside.sentOf(cells)) ?? '') ?? -1;
    if (number >= 0) weighOutside(probabilities.subarray(row * classes.length, (row + 1) * classes.length), number);
    return number;
  });
}

/** Of which rows a person has said something, by a label or a rule: no model is asked about them. */
export function saidByPeople(model: AnsweringModel, rows: readonly AnsweredRow[]): boolean[] {
  const rules = model.rules.of(rows);
  return rows.map((row, at) => labelFor(model, row) !== null || rules[at] !== null);
}

/** What the model says by itself: asked before names are changed and labels written over it. */
function askModel(classes: readonly string[], probabilities: Float64Array): BlockAnswer['byModel'] {
  const predicted = Array.from(bestClasses(probabilities, classes.length));
  return { classes, predicted, confidence: predicted.map((best, row) => probabilities[row * classes.length + best]!) };
}

/** Which rows the version's rule calls unknown, of all: a label or a rule may answer them all the same. */
function findUnknown(
  { online, classifier }: AnsweringModel,
  probabilities: Float64Array,
  encoded: EncodedRows,
): Pick<BlockAnswer['byModel'], 'unknown'> {
  const rule = online.champion.unknown;
  if (rule === undefined || classifier.policies.unknownShare === 0) return {};
  const classes = online.classes.length;
  const isKnown = (row: number) =>
    familiarityOf(probabilities, row * classes, classes, encoded.novelty[row]!) >= rule.threshold;
  return { unknown: areSpokenOf(online, encoded).map((isSpokenOf, row) => !isSpokenOf && !isKnown(row)) };
}

/** The label that answers for a row. That rows alike are of a retired class says nothing of this one any more. */
function labelFor(model: AnsweringModel, row: AnsweredRow): LabelAnswer | null {
  const label = model.labels.answerFor(row.key, row.rowHash, sameRowTest(model, row));
  return label !== null && label.confidence < 1 && model.names.isRetired(label.class) ? null : label;
}

/** Numbers of the classes that somebody may hear of. */
function numbersHeard(own: OwnRows, classes: readonly string[]): number[] {
  return classes.flatMap((name, number) => (mayHearOf(own, name) ? [number] : []));
}

function likeliest(probabilities: Float64Array, among: readonly number[], own: OwnRows): number {
  if (among.length === 0) throw new ProblemError('beyond-scope', { reason: 'no-class', scopes: [...own.scopes] });
  return among.reduce((best, number) => (probabilities[number]! > probabilities[best]! ? number : best));
}

/**
 * A label as whoever asks may hear of it. What was said of a row before it moved here is told to nobody who sees some
 * rows only: a dispute is left out when the contender spoke of other cells, or it names a class of others' rows alone.
 */
function toldOf(label: LabelAnswer, model: AnsweringModel, row: AnsweredRow, own: OwnRows | null): LabelAnswer {
  const { dispute, ...undisputed } = label;
  if (dispute === undefined || own === null) return label;
  const { contender } = model.labels.labelOfRow(row.key);
  const isOfRow = contender !== null && sameRowTest(model, row)(contender.rowHash);
  const isHeard = [dispute.standing, dispute.contender].every((said) => mayHearOf(own, said.class));
  return isOfRow && isHeard ? label : undisputed;
}

/** A rule is certain: whoever put it in force said "always". */
function answerByRule(rule: StandingRule, probabilities: Float64Array, classes: readonly string[]): Prediction {
  giveTo(probabilities, classes.indexOf(rule.class), 1);
  return { class: rule.class, confidence: 1, source: 'rule', rule: rule.id };
}

function answerByLabel(label: LabelAnswer, probabilities: Float64Array, classes: readonly string[]): Prediction {
  const labelled = classes.indexOf(label.class);
  const confidence = Math.max(label.confidence, probabilities[labelled] ?? 0);
  giveTo(probabilities, labelled, confidence);
  return {
    class: label.class,
    confidence,
    source: 'label',
    ...(label.dispute === undefined ? {} : { dispute: label.dispute }),
  };
}

/**
 * Gives class number `one` this probability and lets the others keep their proportions; −1 is a class the model does
 * not know.
 */
function giveTo(probabilities: Float64Array, one: number, probability: number): void {
  const others = 1 - (probabilities[one] ?? 0);
  for (let k = 0; k < probabilities.length; k++)
    if (k !== one) probabilities[k] = others > 0 ? (probabilities[k]! / others) * (1 - probability) : 0;
  if (one >= 0) probabilities[one] = probability;
}
