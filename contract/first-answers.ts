import { offeredClasses, type ClassHistory } from './class-history.ts';
import { readsWords, type Column } from './classifier.ts';
import { answersRows, type ClassifierKind } from './classifier-kind.ts';

/**
 * First answers are given before anything was trained, from the words of the classes' names and descriptions. They end
 * for a row with its label, and for all rows with the first version that is trained, or once so many rows have labels:
 * by then a training answers better.
 */
export const LABELS_ENDING_FIRST = 1_000;

/** Two classes at least: of one there is nothing to tell apart. */
const LEAST_CLASSES = 2;

/** Why a classifier gives no first answers. */
export type WhyNoFirst = 'too-few-classes' | 'no-words' | 'labels-enough';

/** What decides whether first answers are given. */
export interface BeforeTraining extends Pick<ClassHistory, 'retiredClasses'> {
  readonly classes: readonly string[];
  readonly columns: readonly Column[];
  /** Rows with a label that says something of them. */
  readonly labels: number;
}

/**
 * Why nothing can be answered before a training; null where first answers are given.
 *
 * @example whyNoFirst({ classes: ['Food'], columns: [{ name: 'Text', type: 'text' }], labels: 0 }) // => 'too-few-classes'
 */
export function whyNoFirst({ columns, labels, ...catalogue }: BeforeTraining): WhyNoFirst | null {
  if (labels >= LABELS_ENDING_FIRST) return 'labels-enough';
  if (offeredClasses(catalogue).length < LEAST_CLASSES) return 'too-few-classes';
  return readsWords(columns) ? null : 'no-words';
}

/** Whether a classifier answers rows of a sheet: by a version, since it needs none, or by first answers. */
export function answersInSheet(classifier: Parameters<typeof givesFirstAnswers>[0]): boolean {
  return answersRows(classifier) || givesFirstAnswers(classifier);
}

/** Whether a classifier answers rows by first answers now. */
export function givesFirstAnswers(
  classifier: BeforeTraining & {
    readonly champion: number | null;
    readonly kind?: ClassifierKind | undefined;
    readonly isElsewhere?: boolean | undefined;
  },
): boolean {
  const { champion, kind = 'classes', isElsewhere = false } = classifier;
  return champion === null && kind === 'classes' && !isElsewhere && whyNoFirst(classifier) === null;
}
