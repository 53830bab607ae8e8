import { z } from 'zod';
import { rowBatch } from './cell.ts';
import type { Endpoints } from './endpoint.ts';

/** Rows that are enough to tell; of more, so many are looked at, spread over all of them. */
export const SKEW_SAMPLE_ROWS = 200;

const wordKind = z.enum(['words', 'numbers', 'dates']);
const nothing = z.object({});

/** What is wrong with a column, as data: see `ml/drift/skew.ts`; `words/skew-words.ts` says it. */
export const skewFinding = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['swapped', 'another']), values: z.object({ other: z.string() }) }),
  z.object({ code: z.literal('factor'), values: z.object({ factor: z.number() }) }),
  z.object({ code: z.literal('unreadable'), values: z.object({ share: z.number(), type: z.string() }) }),
  z.object({ code: z.enum(['beyond', 'no-dates', 'empty']), values: nothing }),
  z.object({ code: z.literal('kind'), values: z.object({ now: wordKind, before: wordKind }) }),
  z.object({
    code: z.literal('unknown'),
    values: z.object({ share: z.number(), examples: z.array(z.string()).readonly() }),
  }),
]);
export type SkewFinding = z.infer<typeof skewFinding>;

/**
 * A column whose cells have another type, unit or meaning than those that the version learned from; with the sentence
 * that says so. Columns with fewer than 30 values are not judged, nor is what merely shifts: that is drift.
 */
export const skew = z.object({ column: z.string(), sentence: z.string() }).and(skewFinding);
export type Skew = z.infer<typeof skew>;

export const skewCheck = z.object({
  modelVersion: z.number().int(),
  /** Rows that were looked at. */
  rows: z.number().int(),
  /** At most one of a column; empty where nothing looks wrong, and where too few rows tell. */
  skew: z.array(skew),
});
export type SkewCheck = z.infer<typeof skewCheck>;

export const skewEndpoints = {
  checkSkew: {
    method: 'post',
    path: '/api/classifiers/:classifier/skew-checks',
    right: 'classify',
    rows: 'sent',
    status: 200,
    body: z.strictObject({ rows: rowBatch }),
    answer: skewCheck,
    problems: ['classifier-archived', 'no-champion', 'model-elsewhere', 'finds-anomalies', 'column-missing'],
    does: 'Says, before rows are classified, which of their columns have another type, unit or meaning than those that the version in use learned from. Classifies and keeps nothing.',
    example: {
      rows: {
        keys: ['R-1', 'R-2'],
        columns: [
          { name: 'Merchant', values: ['uber trip', 'pret lunch'] },
          { name: 'Amount', values: [2340, 750] },
        ],
      },
    },
  },
} as const satisfies Endpoints;
