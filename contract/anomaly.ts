import { z } from 'zod';
import { columnFigures } from './feeds/feed-figures.ts';
import { columnName, rowKey } from './cell.ts';
import type { Endpoints } from './endpoint.ts';

/** The two classes of a classifier that finds unusual rows: what a row is said to be, and its verdicts. */
export const ANOMALY = 'anomaly';
export const USUAL = 'usual';

/**
 * Where verdicts stand that somebody writes into the table itself. A table need not have the column; like those that
 * Amend adds, it is called alike in every language.
 */
export const VERDICT_COLUMN = 'Verdict';

/** The share of rows that are wanted as alerts. */
export const alertRate = z.number().min(0.001).max(0.25);

/** The part of a date that is odd; `day` is the date itself. */
export const datePart = z.enum(['day', 'month', 'weekday', 'time']);

/**
 * One column that made a row odd. `share`, in 0..1, is of the rows of late: with a number as low or as high, without
 * one, or with a value as rare. `credit`, in 0..1, is its part of what makes the row odd.
 */
export const anomalyReason = z.object({
  column: columnName,
  odd: z.enum(['low', 'high', 'missing', 'rare']),
  part: datePart.optional(),
  share: z.number(),
  credit: z.number(),
});
export type AnomalyReason = z.infer<typeof anomalyReason>;

/**
 * How odd rows are, by column and in the order of the request. A score lies in 0..1: where verdicts have taught it,
 * it is how odd the row is and how like the rows that people confirmed. Reasons are told of alerts, the oddest
 * column first.
 */
export const anomalyScores = z.object({
  scores: z.array(z.number()),
  reasons: z.array(z.object({ row: z.number().int(), reasons: z.array(anomalyReason) })),
});

/** The same of one row. */
export const rowAnomaly = z.object({ score: z.number(), reasons: z.array(anomalyReason) });
export type RowAnomaly = z.infer<typeof rowAnomaly>;

export const verdictState = z.enum(['anomaly', 'usual', 'none']);

/** The most rows that are told one by one. */
export const MOST_SCORED_ROWS = 2_000;

const scoredRow = z.object({ key: rowKey, score: z.number(), isAlert: z.boolean(), verdict: verdictState });

export const anomalyReport = z.object({
  /** Rows that were scored, each once, whatever its cells were before. */
  rows: z.number().int(),
  /** Rows that were learned from: a row whose cells changed counts again, but for whoever sees some rows only. */
  learned: z.number().int(),
  /** Of the rows told below, those beyond the threshold. */
  alerts: z.number().int(),
  wantedRate: alertRate,
  /** What a score must exceed now to be an alert; null while none is one. */
  threshold: z.number().nullable(),
  /** Verdicts of people that stand, and whether the scores go by any, of whose rows ever. */
  verdicts: z.object({ anomalies: z.number().int(), usual: z.number().int(), areLearned: z.boolean() }),
  /** What the columns of the rows told below hold. */
  columns: z.array(
    z.object({
      name: columnName,
      type: z.enum(['text', 'category', 'number', 'date', 'boolean']),
      figures: columnFigures,
    }),
  ),
  /** The rows scored last, at most 2,000, in the order in which they came. */
  last: z.array(scoredRow),
});
export type AnomalyReport = z.infer<typeof anomalyReport>;

export const anomalyEndpoints = {
  readAnomalies: {
    method: 'get',
    path: '/api/classifiers/:classifier/anomalies',
    right: 'classify',
    rows: 'kept',
    status: 200,
    answer: anomalyReport,
    problems: ['labels-needed'],
    does: 'How a classifier that finds unusual rows stands: scores of the latest rows, alerts, verdicts, and what its columns hold.',
  },
} as const satisfies Endpoints;
