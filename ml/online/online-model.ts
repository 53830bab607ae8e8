import { noveltyOf } from '../features/novelty.ts';
import { RowEncoder, slottedRows, type EncodedCells } from '../features/row-encoder.ts';
import { Signatures } from '../features/word-signature.ts';
import { rowLogLoss } from '../evaluation/log-loss.ts';
import { runSteps } from '../run-steps.ts';
import { alignColumns } from '../table/align-columns.ts';
import type { Table } from '../table/column.ts';
import { predictProbabilities, type ClassificationModel } from '../learners/classification-model.ts';
import { CorrectionWeights } from './correction-weights.ts';
import { AnsweredRows, byFeature, type EncodedRows, type RowFeatures } from './encoded-rows.ts';
import { mixRow, shiftFactors } from './expert-mixture.ts';
import { GroupHistory, type SavedHistory } from './group-history.ts';
import { likenessRows } from './likeness.ts';
import { riseTo } from './score-rise.ts';
import { predictCells } from '../linear/linear.ts';
import { PRIOR_ROWS, trustByLosses } from '../learners/expert-trust.ts';
import { packBytes, unpackBytes } from '../learners/packed-bytes.ts';

/**
 * What answers: the champion and the online linear model, mixed by how well each has done on feedback, both moved at
 * once by every correction. Changed by {@link learnFromFeedback} alone, and by nothing but the events and their order.
 */
export interface OnlineModel {
  readonly champion: ClassificationModel;
  /** The champion's classes, then those that feedback brought, in the order they came. */
  readonly classes: readonly string[];
  /** Feedback events learnt from since the champion was trained. */
  readonly learnt: number;
  /** Trust in each expert, summing to 1: the champion, then the linear model when it is another. */
  readonly trust: Float64Array;
}

class OnlineState implements OnlineModel {
  readonly champion: ClassificationModel;
  readonly classes: string[];
  readonly corrections: CorrectionWeights;
  readonly groups: GroupHistory;
  /** Per expert: the discounted sum of its log-losses on feedback. */
  readonly losses: Float64Array;
  learnt: number;

  constructor(
    champion: ClassificationModel,
    state: Pick<OnlineState, 'classes' | 'losses' | 'corrections' | 'groups' | 'learnt'>,
  ) {
    this.champion = champion;
    this.classes = [...state.classes];
    this.losses = state.losses;
    this.corrections = state.corrections;
    this.groups = state.groups;
    this.learnt = state.learnt;
  }

  get trust(): Float64Array {
    return trustByLosses(this.losses);
  }
}

/** Each event leaves the losses before it this much of their weight: some 50 events are remembered. */
const MEMORY = 0.98;
/** Score moved per step of gradient descent. */
const RATE = 0.5;
/** A correction has been taken in when its class is given so many times as much as any other. */
const CLEARLY = 2;
/** Added to the corrected class's score for near-duplicates: odds of 50 to 1. */
const PUSH = 4;
const MOST_STEPS = 60;

/** An online model that has seen no feedback yet: it answers as the champion and the linear model do. */
export function startOnlineModel(champion: ClassificationModel): OnlineModel {
  const { championLogLoss, linearLogLoss } = champion.validation;
  const losses = champion.champion.learner === 'linear' ? [championLogLoss] : [championLogLoss, linearLogLoss];
  const prior = Float64Array.from(losses, (loss) => loss * PRIOR_ROWS);
  const { classes, history } = champion;
  return new OnlineState(champion, {
    classes: [...classes],
    losses: prior,
    corrections: new CorrectionWeights(classes.length),
    groups: new GroupHistory(history),
    learnt: 0,
  });
}

/**
 * Makes rows ready for being answered. Depends on the champion alone, so the result may be kept while feedback comes
 * in; it is of use only with online models of the same champion. Some 0.1 ms a row.
 */
export function encodeRows(online: OnlineModel, table: Table): EncodedRows {
  return runSteps(startEncoding(online)(table));
}

/**
 * Readies parts of one large table as {@link encodeRows} does, each to the same bytes, pausing now and then: what came
 * in an earlier part is not read again. For one table only, since it keeps all that it has read; each part is readied
 * to its end before the next.
 */
export function startEncoding({ champion }: OnlineModel): (part: Table) => Generator<void, EncodedRows> {
  const signatures = new Signatures();
  const encoder = new RowEncoder(champion.linear.encoder, signatures);
  return function* (part) {
    const cells = yield* encoder.encodeInSteps(part);
    yield;
    const linear = predictCells(champion.linear, cells.slots);
    yield;
    const experts =
      champion.champion.learner === 'linear' ? [linear] : [predictProbabilities(champion, part, linear), linear];
    return new AnsweredRows(
      {
        rows: part.rows,
        experts: experts.map((probabilities) => new Float32Array(probabilities)),
        expertClasses: champion.classes.length,
        novelty: noveltyOf(cells),
      },
      () => featuresOf(champion, part, cells, signatures),
    );
  };
}

function featuresOf(
  { linear: { encoder, columnCredit } }: ClassificationModel,
  table: Table,
  cells: EncodedCells,
  signatures: Signatures,
): RowFeatures {
  const rows = slottedRows(cells);
  // Crosses come after the columns that they are made of.
  const own = alignColumns(
    table,
    encoder.columns.filter(({ cross }) => cross === null),
  );
  const likeness = likenessRows(rows, own, columnCredit, signatures);
  return { ...byFeature(likeness.rows), wholes: likeness.wholes };
}

/**
 * The probability of every class for every row, corrections taken in. Rows answered before cost only what changed
 * since: about 10 ms for 10,000 rows × 20 classes.
 *
 * @returns rows × `online.classes`, row-major; every row sums to 1
 */
export function answerRows(online: OnlineModel, rows: EncodedRows): Float64Array {
  const { classes, corrections, trust } = stateOf(online);
  const shift = corrections.update(rows, classes.length);
  const into = new Float64Array(rows.rows * classes.length);
  const factors = new Float64Array(classes.length);
  for (let row = 0; row < rows.rows; row++) {
    const start = row * classes.length;
    shiftFactors(shift, start, factors);
    mixRow(rows, row, trust, factors, { into, start });
  }
  return into;
}

/**
 * Of which rows people have spoken since the champion was trained, or of near-duplicates: those are nothing new any
 * more, whatever is said of them. O(rows).
 */
export function areSpokenOf(online: OnlineModel, rows: EncodedRows): boolean[] {
  const { index } = stateOf(online).corrections;
  // Without a correction nobody needs the rows' features, which cost a quarter of the answer.
  if (index.size === 0) return new Array<boolean>(rows.rows).fill(false);
  return Array.from(rows.features.wholes, (whole) => index.find(whole) >= 0);
}

/**
 * Learns that a row is of a class, at once. How far it spreads is for the history of the row's near-duplicates to say:
 * without one, or in line with it, to all that is like the row, wholly; against it, to the near-duplicates alone, whose
 * answer then gives the class the share it has of all that was said of them; and not at all where people's labels
 * differed. The row's own label answers for the row itself. O(features × classes), some 0.1 ms.
 *
 * Each expert's trust follows how well it foresaw the class (exponential weights), by as much as history lets it count.
 *
 * @param row       one row, from {@link encodeRows}
 * @param className a class not known before becomes a new one
 * @throws {RangeError} when `row` is not exactly one row
 * @see N. Cesa-Bianchi, G. Lugosi, "Prediction, Learning, and Games" (2006), §2.2 (exponentially weighted average)
 */
export function learnFromFeedback(online: OnlineModel, row: EncodedRows, className: string): void {
  if (row.rows !== 1) throw new RangeError('learnFromFeedback requires exactly one row');
  const state = stateOf(online);
  if (!state.classes.includes(className)) state.classes.push(className);
  const right = state.classes.indexOf(className);
  // Always from the weights, never from a cache: the same events must give the same bytes on every server.
  const shift = Float64Array.from(state.corrections.shiftOf(row, state.classes.length));
  const share = state.groups.hear(row.features.wholes[0]!, right);
  state.learnt++;
  if (share === 0) return;
  rateExperts(state, row, right, { shift, weight: share });
  if (share === 1) spread(state, row, right, shift);
  else moveDuplicates(state, row, right, { shift, share });
}

/** Adds each expert's log-loss to those before it. */
function rateExperts(
  { losses }: OnlineState,
  row: EncodedRows,
  right: number,
  { shift, weight }: { shift: Float64Array; weight: number },
): void {
  const answer = new Float64Array(shift.length);
  const factors = new Float64Array(shift.length);
  shiftFactors(shift, 0, factors);
  losses.forEach((loss, expert) => {
    const alone = losses.map((_, each) => (each === expert ? 1 : 0));
    mixRow(row, 0, alone, factors, { into: answer, start: 0 });
    losses[expert] = loss * MEMORY + weight * rowLogLoss(answer[right]!);
  });
}

/**
 * Moves the row and all that is like it: the scores descend the gradient of the log-loss in bounded steps until the
 * class is given twice as much as any other; near-duplicates get a push on top.
 */
function spread({ corrections, trust }: OnlineState, row: EncodedRows, right: number, shift: Float64Array): void {
  const before = shift.slice();
  const isFirst = corrections.index.find(row.features.wholes[0]!) < 0;
  const wasAnswered = descend(row, right, {
    trust,
    shift,
    answer: new Float64Array(shift.length),
    factors: new Float64Array(shift.length),
  });
  corrections.apply(
    row,
    shift.map((score, k) => score - before[k]!),
  );
  // Near-duplicates may have been surer of the wrong class than the row itself: they get a push of their own. Once
  // only: if people then say now this, now that, the gradient alone weighs it up.
  if (!wasAnswered && isFirst)
    corrections.applyToDuplicates(
      row,
      shift.map((_, k) => (k === right ? PUSH : 0)),
    );
}

/**
 * Moves the near-duplicates until the class is given its share of the group; clearly, once the share is the better
 * half.
 */
function moveDuplicates(
  { corrections, trust }: OnlineState,
  row: EncodedRows,
  right: number,
  { shift, share }: { shift: Float64Array; share: number },
): void {
  const wanted = share < 0.5 ? share : Math.max(share, CLEARLY / (CLEARLY + 1));
  const rise = riseTo(wanted, row, right, { trust, shift });
  if (rise > 0)
    corrections.applyToDuplicates(
      row,
      shift.map((_, k) => (k === right ? rise : 0)),
    );
}

/**
 * Moves the shift down the gradient of the log-loss: one step when the right class is answered already, else until it
 * is.
 *
 * @returns whether the right class was answered before
 */
function descend(
  row: EncodedRows,
  right: number,
  {
    trust,
    shift,
    answer,
    factors,
  }: { trust: Float64Array; shift: Float64Array; answer: Float64Array; factors: Float64Array },
): boolean {
  let wasAnswered = false;
  for (let step = 0; step < MOST_STEPS; step++) {
    shiftFactors(shift, 0, factors);
    mixRow(row, 0, trust, factors, { into: answer, start: 0 });
    if (step === 0) wasAnswered = isAnswered(answer, right, 1);
    else if (isAnswered(answer, right, CLEARLY)) break;
    for (let k = 0; k < shift.length; k++) shift[k]! -= RATE * (answer[k]! - (k === right ? 1 : 0));
  }
  return wasAnswered;
}

/** True when a class is given so many times as much as any other, and more. */
function isAnswered(answer: Float64Array, right: number, times: number): boolean {
  return answer.every((probability, k) => k === right || probability * times < answer[right]!);
}

/** A copy that learns by itself, for trying what feedback would do. O(what was learnt). */
export function copyOnlineModel(online: OnlineModel): OnlineModel {
  return onlineFromBytes(online.champion, onlineToBytes(online));
}

/** Saves what was learnt from feedback; the champion is saved apart. Equal states, equal bytes. */
export function onlineToBytes(online: OnlineModel): Uint8Array {
  const { classes, losses, corrections, groups, learnt } = stateOf(online);
  const saved = { ...corrections.save(classes.length), ...groups.save() };
  return packBytes({
    format: 'amend-online',
    formatVersion: 2,
    classes,
    losses,
    learnt,
    changes: corrections.changes,
    ...saved,
  });
}

/**
 * Reads what {@link onlineToBytes} saved, on top of the same champion.
 *
 * @throws {RangeError} when the bytes are something else, or belong to another champion
 */
export function onlineFromBytes(champion: ClassificationModel, bytes: Uint8Array): OnlineModel {
  const saved = unpackBytes(bytes) as unknown as Saved;
  if (saved.format !== 'amend-online' || saved.formatVersion !== 2)
    throw new RangeError('onlineFromBytes requires an amend-online of version 2');
  if (champion.classes.some((name, k) => saved.classes[k] !== name))
    throw new RangeError('onlineFromBytes requires the champion it was saved with');
  const corrections = new CorrectionWeights(saved.classes.length, saved.changes, saved.hashes, saved.weights);
  return new OnlineState(champion, {
    classes: [...saved.classes],
    losses: saved.losses,
    corrections,
    groups: new GroupHistory(champion.history, saved),
    learnt: saved.learnt,
  });
}

interface Saved extends SavedHistory {
  readonly format: string;
  readonly formatVersion: number;
  readonly classes: readonly string[];
  readonly losses: Float64Array;
  readonly learnt: number;
  readonly changes: number;
  readonly hashes: Uint32Array;
  readonly weights: Float32Array;
}

function stateOf(online: OnlineModel): OnlineState {
  if (!(online instanceof OnlineState)) throw new RangeError('the online model requires startOnlineModel');
  return online;
}
