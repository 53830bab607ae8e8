import { wilsonInterval, type MeasuredShare } from '../evaluation/wilson.ts';

/** An answer whose label has come. */
export interface LabelledAnswer {
  readonly class: string;
  /** 0 … 1. */
  readonly confidence: number;
  readonly label: string;
  readonly answeredAt: Date;
  /** When the label that stands arrived. */
  readonly labelledAt: Date;
  /** Somebody said it; else the table's own label column. */
  readonly isByPerson: boolean;
}

/** Answers of one span of time. */
export interface TimeSpan<Answer> {
  readonly from: Date;
  /** Not included, but for the last span. */
  readonly to: Date;
  readonly answers: readonly Answer[];
}

const DAY_MS = 86_400_000;

/** Whether an answer is what its label says. */
export function isRight({ class: answered, label }: Pick<LabelledAnswer, 'class' | 'label'>): boolean {
  return answered === label;
}

/** Of answers whose labels have come, the share that was right, with its 95 % Wilson interval; null of none. */
export function realisedAccuracy(answers: readonly Pick<LabelledAnswer, 'class' | 'label'>[]): MeasuredShare | null {
  return answers.length === 0 ? null : wilsonInterval(answers.filter(isRight).length, answers.length);
}

/**
 * Of the answers that somebody has spoken of, the share that they gave another class, with its 95 % Wilson interval;
 * null of none. Labels that came with the table override nobody's answer.
 */
export function overrideRate(answers: readonly LabelledAnswer[]): MeasuredShare | null {
  const spoken = answers.filter(({ isByPerson }) => isByPerson);
  return spoken.length === 0 ? null : wilsonInterval(spoken.filter((each) => !isRight(each)).length, spoken.length);
}

/** How long labels take to come, in days: the median from answer to label; null of none. */
export function medianLag(answers: readonly LabelledAnswer[]): number | null {
  if (answers.length === 0) return null;
  const lags = answers
    .map(({ answeredAt, labelledAt }) => Math.max(0, labelledAt.getTime() - answeredAt.getTime()) / DAY_MS)
    .sort((a, b) => a - b);
  const middle = lags.length >> 1;
  return lags.length % 2 === 1 ? lags[middle]! : (lags[middle - 1]! + lags[middle]!) / 2;
}

/**
 * Which of equal spans of a window a moment lies in, from 0; the end of the window is in the last.
 *
 * @throws {RangeError} spanOf requires a moment within the window
 */
export function spanOf(moment: Date, { from, to }: { readonly from: Date; readonly to: Date }, spans: number): number {
  const share = (moment.getTime() - from.getTime()) / (to.getTime() - from.getTime());
  if (!(share >= 0 && share <= 1)) throw new RangeError('spanOf requires a moment within the window');
  return Math.min(spans - 1, Math.floor(share * spans));
}

/**
 * Parts answers by a moment of each into equal spans of a window; spans without any are left out, answers of another
 * time, too. Oldest first.
 */
export function bySpan<Answer>(
  answers: readonly Answer[],
  momentOf: (answer: Answer) => Date,
  window: { readonly from: Date; readonly to: Date },
  spans: number,
): TimeSpan<Answer>[] {
  const within = answers.filter((each) => momentOf(each) >= window.from && momentOf(each) <= window.to);
  const parted = partedBy(within, (each) => spanOf(momentOf(each), window, spans));
  const length = (window.to.getTime() - window.from.getTime()) / spans;
  const startOf = (span: number) => new Date(window.from.getTime() + span * length);
  return [...parted]
    .sort(([a], [b]) => a - b)
    .map(([span, own]) => ({ from: startOf(span), to: startOf(span + 1), answers: own }));
}

/** Parts a list by what a function says of each, in the order of first use. O(list). */
export function partedBy<Item, Name>(items: readonly Item[], nameOf: (item: Item) => Name): Map<Name, Item[]> {
  const parts = new Map<Name, Item[]>();
  for (const item of items) {
    const name = nameOf(item);
    const own = parts.get(name);
    if (own === undefined) parts.set(name, [item]);
    else own.push(item);
  }
  return parts;
}
