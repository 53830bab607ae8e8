import { z } from 'zod';
import type { Endpoints } from './endpoint.ts';
import { shadow } from './shadow.ts';
import { measuredShare, modelVersion } from './training.ts';
import { treeCondition } from './tree-condition.ts';

/** How good the answers of one span of time were, on the same rows: those that people have since given a label. */
export const accuracyOverTime = z.object({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  rows: z.number().int(),
  /** The first version, never corrected and never retrained. */
  withoutPeople: measuredShare,
  /** What Amend answered before it was told. */
  withPeople: measuredShare,
});
export type AccuracyOverTime = z.infer<typeof accuracyOverTime>;

/** A path of the decision tree from its root to a leaf. */
export const treeRule = z.object({
  /** From the root on. Of versions of earlier releases only the words are known. */
  asked: z.array(treeCondition).readonly().optional(),
  /** The same in words, such as "Amount is at most 12.50" and "Merchant contains “taxi”". */
  conditions: z.array(z.string()),
  class: z.string(),
  /** Training rows in the leaf, and the share of them that are of its class. */
  rows: z.number().int(),
  share: z.number(),
});
export type TreeRule = z.infer<typeof treeRule>;

/** What the wrong answers of a version on its test rows cost, by the prices of classes. */
export const testCost = z.object({
  currency: z.string(),
  /** Test rows. */
  rows: z.number().int(),
  /** Of all of them. */
  cost: z.number(),
  /** By the class answered, the costliest first; `answers` are the test rows that it was answered. */
  classes: z.array(
    z.object({ class: z.string(), answers: z.number().int(), wrong: z.number().int(), cost: z.number() }),
  ),
});
export type TestCost = z.infer<typeof testCost>;

/** What the sheet "Amend model" shows of one version. */
export const modelReport = z.object({
  classifier: z.string(),
  version: modelVersion,
  madeAt: z.iso.datetime(),
  /** Oldest first; empty while nobody has answered predictions. */
  accuracyOverTime: z.array(accuracyOverTime),
  /**
   * What it would have changed while it last answered unseen, by class and by segment; null where it did not, or more
   * than 20 shadows ago.
   */
  shadow: shadow.nullable(),
  /** Null where nobody has said what classes cost, and without test rows. */
  testCost: testCost.nullable(),
  /** Largest leaf first, at most 40. */
  rules: z.object({
    /** True when the version answers by this very tree; false when the tree only imitates it. */
    isModel: z.boolean(),
    /** Share of the training rows for which tree and version answer the same. */
    agreement: z.number(),
    rules: z.array(treeRule),
  }),
  /** A pair plot of the numeric columns: at most 5 columns and 400 rows, drawn evenly from the training set. */
  pairs: z.object({
    columns: z.array(z.string()),
    classes: z.array(z.string()),
    points: z.array(z.object({ values: z.array(z.number().nullable()), class: z.number().int() })),
  }),
});
export type ModelReport = z.infer<typeof modelReport>;

export const modelReportEndpoints = {
  modelReport: {
    method: 'get',
    path: '/api/classifiers/:classifier/versions/:version/report',
    right: 'read',
    rows: 'whole',
    status: 200,
    answer: modelReport,
    problems: [],
    does: 'What the sheet "Amend model" shows of a version.',
  },
} as const satisfies Endpoints;
