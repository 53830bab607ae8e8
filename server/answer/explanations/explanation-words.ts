import type { ExplanationReason } from '../../../contract/explanation.ts';
import { authorOf } from '../../../contract/label.ts';
import type { Effect } from '../../../ml/explain/effect.ts';
import { effectInWords } from '../../../ml/explain/plain-effect.ts';
import { percent } from '../../../contract/words/percent.ts';
import type { ColumnSpec } from '../../../ml/table/column.ts';

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
  if (ground === null) return mostlyBecause(className, effects, columns, 'Mostly because');
  const by = ground.said === null ? '' : ` by ${authorOf(ground.said.person)} on ${plainDate(ground.said.saidAt)}`;
  const label = ground.isOwn
    ? `This row was labelled “${ground.class}”${by}, and a row answers with its own label.`
    : `A row with the same cells was labelled “${ground.class}”${by}.`;
  return `${label} By itself the model gives “${className}” ${percent(probability)}. ${mostlyBecause(className, effects, columns, 'It goes mostly by this:')}`;
}

function mostlyBecause(
  className: string,
  effects: readonly Effect[],
  columns: readonly ColumnSpec[],
  opening: string,
): string {
  const [strongest] = effects;
  if (strongest === undefined)
    return `No single cell says much for or against “${className}”; it follows from all cells together and from how frequent the class is.`;
  const leads = effects.filter(({ effect }) => effect * strongest.effect > 0).slice(0, MOST_NAMED);
  const named = leads
    .map((effect) => effectInWords(effect, columns.find(({ name }) => name === effect.column)?.type))
    .join(', and ');
  return strongest.effect > 0 ? `${opening} ${named}.` : `“${className}” is unlikely mostly because ${named}.`;
}

function plainDate(date: Date): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    date,
  );
}
