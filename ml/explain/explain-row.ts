import { answerRows, encodeRows, startOnlineModel, type OnlineModel } from '../online/online-model.ts';
import type { Table } from '../table/column.ts';
import { takeRows } from '../table/take-rows.ts';
import { chooseEffects } from './choose-effects.ts';
import type { Effect } from './effect.ts';
import { maskRow, type Mask } from './masked-rows.ts';
import { levelOf } from './level-of.ts';

/** Why a row gets a class. */
export interface RowExplanation {
  /** What the model gives the class. */
  readonly probability: number;
  /** Strongest first, whichever way they speak. */
  readonly effects: readonly Effect[];
}

const LEAST_PROBABILITY = 1e-6;
/** Characters of a step: some 5 ms. */
const CHARACTERS_PER_STEP = 4_000;

/**
 * Why a model gives a row a class, for every learner and for what actually answers: the mixture of champion and online
 * model, corrections taken in. Each cell, and each word of a text, is taken out in turn and the row answered again;
 * what it said is by how much the log-odds of the class fall. Taken out means: replaced by the values that other rows
 * have, weighted by how often they have them; words of a text are left out. Two cells that say the same thing hide one
 * another, and the effects do not add up to the answer.
 *
 * At most some 250 copies of the row are encoded and answered: 1 ms for a short text, seconds for a row of 8,000
 * characters. Hence the pauses; after one in which the model learned, the row itself is asked about anew, so that what
 * was learned does not pass for something that a cell said.
 *
 * @param row   a table of exactly one row
 * @param known rows seen before, a sample: what the cells are replaced by
 * @see M. Robnik-Šikonja, I. Kononenko, "Explaining Classifications For Individual Instances", IEEE TKDE 20 (2008), §3:
 * the
 *   weight of evidence of one attribute
 * @throws {RangeError} when `row` is not exactly one row
 */
export function* explainInSteps(
  online: OnlineModel,
  row: Table,
  className: string,
  known: Table,
): Generator<void, RowExplanation> {
  if (row.rows !== 1) throw new RangeError('explainInSteps requires exactly one row');
  const asked = online.classes.indexOf(className);
  if (asked < 0) return { probability: 0, effects: [] };
  const { table, masks, backgrounds } = maskRow(row, known);
  /** What the model gives the class in rows of the masked table. */
  const ask = (rows: readonly number[]): number[] => {
    const answers = answerRows(online, encodeRows(online, takeRows(table, rows)));
    return rows.map((_, at) => answers[at * online.classes.length + asked]!);
  };
  const probability = ask([0])[0]!;
  let whole = { probability, learnt: online.learnt };
  const effects: Effect[] = [];
  for (const step of stepsOf(masks, charactersOf(row))) {
    yield;
    if (online.learnt !== whole.learnt) whole = { probability: ask([0])[0]!, learnt: online.learnt };
    const probabilities = ask(step.flatMap(({ start, shares }) => shares.map((_, at) => start + at)));
    let next = 0;
    for (const mask of step) {
      const without = mask.shares.reduce((sum, share) => sum + share * probabilities[next++]!, 0);
      effects.push(
        effectOf(row, mask, logOdds(whole.probability) - logOdds(without), backgrounds[mask.column]!.sorted),
      );
    }
  }
  yield;
  return {
    probability,
    effects: chooseEffects([...effects, ...correctionsEffect(online, row, className, probability)]),
  };
}

/** Masks whose copies are answered in one go; one at least. */
function* stepsOf(masks: readonly Mask[], charactersOfRow: number): Generator<Mask[], void> {
  let step: Mask[] = [];
  let characters = 0;
  for (const mask of masks) {
    step.push(mask);
    characters += mask.shares.length * charactersOfRow;
    if (characters < CHARACTERS_PER_STEP) continue;
    yield step;
    step = [];
    characters = 0;
  }
  if (step.length > 0) yield step;
}

/** How long a row is, with what its cells cost beside their text. */
function charactersOf(row: Table): number {
  return row.columns.reduce((sum, { values: [value] }) => sum + 8 + (typeof value === 'string' ? value.length : 0), 0);
}

function effectOf(row: Table, mask: Mask, effect: number, sorted: Float64Array): Effect {
  const column = row.columns[mask.column]!;
  const value = column.values[0] ?? null;
  const cell = typeof value === 'number' && Number.isNaN(value) ? null : value;
  const level = column.type === 'number' && typeof cell === 'number' ? levelOf(cell, sorted) : null;
  return { column: column.name, words: mask.words, cell, level, effect };
}

/** What the corrections since the training changed. */
function correctionsEffect(online: OnlineModel, row: Table, className: string, probability: number): Effect[] {
  if (online.learnt === 0) return [];
  const untaught = startOnlineModel(online.champion);
  const asked = untaught.classes.indexOf(className);
  const before = asked < 0 ? 0 : answerRows(untaught, encodeRows(untaught, row))[asked]!;
  return [{ column: null, words: [], cell: null, level: null, effect: logOdds(probability) - logOdds(before) }];
}

function logOdds(probability: number): number {
  const bounded = Math.min(1 - LEAST_PROBABILITY, Math.max(LEAST_PROBABILITY, probability));
  return Math.log(bounded / (1 - bounded));
}
