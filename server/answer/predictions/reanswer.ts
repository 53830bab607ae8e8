import { areSpokenOf } from '../../../ml/online/online-model.ts';
import { startYielding, type Yielding } from '../../platform/turns/yielding.ts';
import type { OwnRows } from '../../record/scopes/own-rows.ts';
import { answerBlock } from '../serving/answer-block.ts';
import type { AnsweringModel } from '../serving/answering-models.ts';
import { encodedFor, type Block, type ShownRow, type View } from './view.ts';

/** What answers, and of whose rows. */
export interface Answering {
  readonly model: AnsweringModel;
  readonly own: OwnRows | null;
}

/** A row that was answered anew, and the class that its sheet shows. */
export interface Reanswered {
  readonly row: ShownRow;
  readonly before: string;
  /** It would be answered so without what is answered here, too: its sheet shows what was so before something else. */
  readonly isOutdated: boolean;
}

export interface Occasion {
  /** Rows that are told whether or not their class is another. */
  readonly spokenOf: ReadonlySet<string>;
  /** The first event that is answered; null where it is not an event that is. */
  readonly from: number | null;
  readonly budgetMs: number;
}

/**
 * Answers the rows of a view anew: those that were spoken of first, then the blocks that have waited longest. What
 * there is no time for is left for the next answer; of the first block there always is.
 *
 * @returns the rows whose class, or rule, is another than their sheet shows, or that it shows as unknown though
 *   somebody has spoken of one like them; and how many rows were left
 */
export async function reanswer(
  answering: Answering,
  view: View,
  { spokenOf, from, budgetMs }: Occasion,
): Promise<{ readonly changed: readonly Reanswered[]; readonly left: number }> {
  const { model } = answering;
  const changed: Reanswered[] = [];
  const number = ++view.answers;
  const until = performance.now() + budgetMs;
  const yielding = startYielding();
  const first = from === null ? view.leftFrom : Math.min(from, view.leftFrom ?? from);
  let left = 0;
  for (const [at, block] of inOrder(view, spokenOf).entries()) {
    if (at > 0 && performance.now() >= until) {
      left += block.shownRows;
      continue;
    }
    // Of what another process answered it is not known: it is taken for what was so.
    const isKnown = block.asOf === null || isUpTo((first ?? model.asOf.sequence + 1) - 1, block, model, from !== null);
    for (const { row, prediction, isLikeSpokenOf } of await answersOf(answering, block, yielding)) {
      const { class: before, rule: ruleBefore, unknown: wasUnknown } = row.prediction;
      const byNow = view.byNow.get(row) ?? before;
      view.byNow.delete(row);
      const isSpokenOf = spokenOf.has(row.key);
      // That a row looks new comes and goes with the least change; once somebody spoke of one like it, it is settled.
      const isSettled = wasUnknown === true && isLikeSpokenOf;
      if (prediction.class === before && prediction.rule === ruleBefore && !isSettled && !isSpokenOf) continue;
      row.prediction = prediction;
      const isDoneHere = isSpokenOf || (isKnown && prediction.class !== byNow);
      const told = { before, isOutdated: prediction.class !== before && !isDoneHere };
      if (prediction.class !== before) row.told = told;
      changed.push({ row, ...told });
    }
    block.answered = number;
    block.asOf = model.asOf;
    await yielding.ifDue();
  }
  // Another answer under way may have left more.
  view.leftFrom = left > 0 && first !== null ? Math.min(first, view.leftFrom ?? first) : null;
  return { changed, left };
}

/**
 * Finds out which rows of a view are answered with another class by now than their sheet shows. Looks at no block
 * again that nothing came for, nor at those beyond the time.
 */
export async function findByNow(answering: Answering, view: View, budgetMs: number): Promise<void> {
  const { model } = answering;
  const until = performance.now() + budgetMs;
  const yielding = startYielding();
  const needed = view.leftFrom === null ? model.asOf.sequence : view.leftFrom - 1;
  for (const block of inOrder(view, new Set())) {
    if (isUpTo(needed, block, model, true)) continue;
    if (performance.now() >= until) return;
    for (const { row, prediction } of await answersOf(answering, block, yielding)) {
      if (prediction.class === row.prediction.class) view.byNow.delete(row);
      else view.byNow.set(row, prediction.class);
    }
    block.asOf = model.asOf;
    await yielding.ifDue();
  }
}

/** Whether it is known what the rows of a block are answered with now. */
export function isOfNow(block: Block, model: AnsweringModel): boolean {
  return isUpTo(model.asOf.sequence, block, model, true);
}

/** Whether of a block all is known that was there before something came: every event to a sequence, and the rest. */
function isUpTo(sequence: number, { asOf }: Block, model: AnsweringModel, byRules: boolean): boolean {
  if (asOf === null || asOf.basis !== model.asOf.basis || asOf.sequence < sequence) return false;
  return !byRules || asOf.rules === model.asOf.rules;
}

/** The rows that are shown from a block, what they are answered with, and whether people spoke of rows like them. */
async function answersOf({ model, own }: Answering, block: Block, yielding: Yielding) {
  const encoded = await encodedFor(model, block, yielding);
  const { predictions } = answerBlock(model, block.rows, encoded, own);
  const spokenOf = areSpokenOf(model.online, encoded);
  return block.rows.flatMap((row, at) =>
    block.shown[at] ? [{ row, prediction: predictions[at]!, isLikeSpokenOf: spokenOf[at]! }] : [],
  );
}

/** Blocks with rows that were spoken of, then those that have waited longest. */
export function inOrder(view: View, spokenOf: ReadonlySet<string>): Block[] {
  const first = new Set<Block>();
  for (const key of spokenOf) {
    const place = view.find(key);
    if (place !== undefined) first.add(place.block);
  }
  const others = [...view.blocks].filter((block) => !first.has(block)).sort((a, b) => a.answered - b.answered);
  return [...first, ...others];
}
