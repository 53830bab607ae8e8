import type { ExplanationReason } from '../../../contract/explanation.ts';
import { authorOf } from '../../../contract/label.ts';
import { utcDay } from '../../../contract/words/dates.ts';
import { percent } from '../../../contract/words/percent.ts';
import type { Effect } from '../../../ml/explain/effect.ts';
import type { ColumnSpec } from '../../../ml/table/column.ts';
import { effectInWords } from './effect-words.ts';
import { explanationsWords } from './words/explanations-words.ts';

/** Reasons named in the one sentence; the others follow it. */
const MOST_NAMED = 2;

/** An effect as a reason; what past corrections say belongs to no column. */
export function toReason(effect: Effect, columns: readonly ColumnSpec[]): ExplanationReason {
  const sentence = effectInWords(effect, columns.find(({ name }) => name === effect.column)?.type);
  return {
    column: effect.column ?? '',
    words: [...effect.words],
    effect: effect.effect,
    sentence: sentence.charAt(0).toUpperCase() + sentence.slice(1),
  };
}

/** What one person said of one row. */
export interface SaidOf {
  readonly person: string | null;
  readonly saidAt: Date;
}

/** Why a row answers with a label, where the label comes from. */
export interface LabelGround {
  readonly class: string;
  /** It is the row's own label; otherwise that of rows with the same cells. */
  readonly isOwn: boolean;
  /** Who said it last; null when nobody could be named. */
  readonly said: SaidOf | null;
}

/**
 * The explanation in one or two sentences: the label first, where there is one, then what the model goes by.
 *
 * @param className what is explained
 * @param probability what the model by itself gives it
 */
export function explanationSentence(
  className: string,
  ground: LabelGround | null,
  probability: number,
  effects: readonly Effect[],
  columns: readonly ColumnSpec[],
): string {
  if (ground === null) return whyModel(className, effects, columns, 'because');
  return explanationsWords('byItself', {
    label: whyLabel(ground),
    class: className,
    probability: percent(probability),
    why: whyModel(className, effects, columns, 'goesBy'),
  });
}

function whyLabel({ class: name, isOwn, said }: LabelGround): string {
  if (said === null) return explanationsWords(isOwn ? 'own' : 'same', { class: name });
  const by = { person: authorOf(said.person), day: utcDay(said.saidAt.toISOString()) };
  return explanationsWords(isOwn ? 'ownBy' : 'sameBy', { class: name, ...by });
}

function whyModel(
  className: string,
  effects: readonly Effect[],
  columns: readonly ColumnSpec[],
  opening: 'because' | 'goesBy',
): string {
  const [strongest] = effects;
  if (strongest === undefined) return explanationsWords('noSingleCell', { class: className });
  const leads = effects.filter(({ effect }) => effect * strongest.effect > 0).slice(0, MOST_NAMED);
  const reasons = leads
    .map((effect) => effectInWords(effect, columns.find(({ name }) => name === effect.column)?.type))
    .reduce((first, second) => explanationsWords('together', { first, second }));
  return strongest.effect > 0
    ? explanationsWords(opening, { reasons })
    : explanationsWords('unlikely', { class: className, reasons });
}
