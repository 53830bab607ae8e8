import type { AccuracyOverTime } from '../../../contract/model-report.ts';
import { wilsonInterval } from '../../../ml/evaluation/wilson.ts';

/** One judged row: when it was answered, and whether the answer and the first version's answer were right. */
export interface JudgedAnswers {
  readonly predictedAt: Date;
  readonly wasRight: boolean;
  readonly firstVersionRight: boolean;
}

const DAY_MS = 86_400_000;
/** Lengths of a span that people read without thinking, in days: a day, a week, four weeks, a quarter. */
const SPAN_DAYS = [1, 7, 28, 91];
/** Points at most: as many as a chart shows well. */
const MOST_SPANS = 24;

/**
 * Accuracy by time of prediction, of what was answered and of what the first version would have answered, in spans of a
 * day, a week, four weeks or a quarter: the shortest that makes at most 24. Spans without rows are left out.
 *
 * @param rows oldest first
 */
export function accuracyOverTime(rows: readonly JudgedAnswers[]): AccuracyOverTime[] {
  if (rows.length === 0) return [];
  const start = Math.floor(rows[0]!.predictedAt.getTime() / DAY_MS) * DAY_MS;
  const days = (rows.at(-1)!.predictedAt.getTime() - start) / DAY_MS;
  const spanMs = (SPAN_DAYS.find((each) => days < each * MOST_SPANS) ?? Math.ceil(days / MOST_SPANS)) * DAY_MS;
  const spans = new Map<number, JudgedAnswers[]>();
  for (const row of rows) {
    const span = Math.floor((row.predictedAt.getTime() - start) / spanMs);
    const own = spans.get(span);
    if (own === undefined) spans.set(span, [row]);
    else own.push(row);
  }
  return [...spans].map(([span, own]) => ({
    from: new Date(start + span * spanMs).toISOString(),
    to: new Date(start + (span + 1) * spanMs).toISOString(),
    rows: own.length,
    withoutPeople: wilsonInterval(own.filter((row) => row.firstVersionRight).length, own.length),
    withPeople: wilsonInterval(own.filter((row) => row.wasRight).length, own.length),
  }));
}
