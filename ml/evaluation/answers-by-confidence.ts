/** Answers of one class and one whole percent of confidence, and how many of them were right. */
export interface ConfidenceCount {
  readonly class: string;
  /** The greatest whole percent that the confidence reaches, 0 … 99. */
  readonly percent: number;
  readonly rows: number;
  readonly right: number;
}

/** An answer whose right class is known. */
export interface JudgedAnswer {
  readonly class: string;
  /** 0 … 1. */
  readonly confidence: number;
  readonly isRight: boolean;
}

/**
 * Counts judged answers by class and whole percent of confidence: all that a level of confidence can be chosen from.
 *
 * @returns by class in the order of first use, then by falling percent; O(answers)
 */
export function countByConfidence(answers: Iterable<JudgedAnswer>): ConfidenceCount[] {
  const counts = new Map<string, Map<number, { rows: number; right: number }>>();
  for (const { class: name, confidence, isRight } of answers) {
    const percents = counts.get(name) ?? new Map<number, { rows: number; right: number }>();
    counts.set(name, percents);
    const percent = wholePercent(confidence);
    const count = percents.get(percent) ?? { rows: 0, right: 0 };
    percents.set(percent, { rows: count.rows + 1, right: count.right + Number(isRight) });
  }
  return [...counts].flatMap(([name, percents]) =>
    [...percents].sort(([a], [b]) => b - a).map(([percent, count]) => ({ class: name, percent, ...count })),
  );
}

/**
 * The greatest whole percent p with p / 100 ≤ confidence, as that comparison is made of floating numbers: 0.29 reaches
 * 29 %, though 0.29 × 100 falls short of it. At most 99: a model may be certain in its test, but the mixture that
 * answers never is, and a level of 100 % would accept nothing of it.
 *
 * @example wholePercent(0.29) // => 29
 * @example wholePercent(1) // => 99
 */
export function wholePercent(confidence: number): number {
  const nearest = Math.round(confidence * 100);
  return Math.min(99, nearest / 100 <= confidence ? nearest : nearest - 1);
}
