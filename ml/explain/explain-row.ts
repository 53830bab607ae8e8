import { answerRows, encodeRows, startOnlineModel, type OnlineModel } from '../online/online-model.ts';
import type { Table } from '../table/column.ts';
import { chooseEffects } from './choose-effects.ts';
import type { Effect } from './effect.ts';
import { maskRow, type Mask } from './masked-rows.ts';
import { levelOf } from './plain-effect.ts';

/** Why a row gets a class. */
export interface RowExplanation {
  /** What the model gives the class. */
  readonly probability: number;
  /** Strongest first, whichever way they speak. */
  readonly effects: readonly Effect[];
}

const LEAST_PROBABILITY = 1e-6;

/**
 * Why a model gives a row a class, for every learner and for what actually answers: the mixture of champion and online
 * model, corrections taken in. Each cell, and each word of a text, is taken out in turn and the row answered again; what it
 * said is by how much the log-odds of the class fall. Taken out means: replaced by the values that other rows have,
 * weighted by how often they have them; words of a text are left out. Two cells that say the same thing hide one another,
 * and the effects do not add up to the answer.
 *
 * At most some 250 copies of the row are encoded and answered: 1 ms for a short text, 40 ms for one of 5,000 characters.
 *
 * @param row   a table of exactly one row
 * @param known rows seen before, a sample: what the cells are replaced by
 * @see M. Robnik-Šikonja, I. Kononenko, "Explaining Classifications For Individual Instances", IEEE TKDE 20 (2008), §3: the
 *   weight of evidence of one attribute
 * @throws {RangeError} when `row` is not exactly one row
 */
export function explainRow(online: OnlineModel, row: Table, className: string, known: Table): RowExplanation {
  if (row.rows !== 1) throw new RangeError('explainRow requires exactly one row');
  const asked = online.classes.indexOf(className);
  if (asked < 0) return { probability: 0, effects: [] };
  const { table, masks, backgrounds } = maskRow(row, known);
  const classes = online.classes.length;
  const answers = answerRows(online, encodeRows(online, table));
  const probabilityOf = (copy: number): number => answers[copy * classes + asked]!;
  const probability = probabilityOf(0);
  const effectOf = ({ start, shares }: Mask): number => logOdds(probability) - logOdds(shares.reduce((sum, share, at) => sum + share * probabilityOf(start + at), 0));
  const measured = masks.map((mask): Effect => {
    const column = row.columns[mask.column]!;
    const value = column.values[0] ?? null;
    const cell = typeof value === 'number' && Number.isNaN(value) ? null : value;
    const level = column.type === 'number' && typeof cell === 'number' ? levelOf(cell, backgrounds[mask.column]!.sorted) : null;
    return { column: column.name, words: mask.words, cell, level, effect: effectOf(mask) };
  });
  return { probability, effects: chooseEffects([...measured, ...correctionsEffect(online, row, className, probability)]) };
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
