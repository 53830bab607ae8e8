import { z } from 'zod';
import { boundedList } from './bounded-list.ts';
import { MAX_ROWS_PER_REQUEST, rowBatch } from './cell.ts';
import { className } from './classifier.ts';
import type { Endpoints } from './endpoint.ts';
import { isStorable } from './storable-text.ts';
import { refusalWords, refused } from './words/refusal-words.ts';

/** What a model that is not Amend's own is called, with its version: "fraud 2.3". */
const modelName = z.string().trim().min(1).max(100).refine(isStorable, refused('unstorable'));

const moment = z.iso.datetime().max(40);

/** Rows with what the model said of each: a class, and how sure it is of it, in 0..1. */
export const answeredRows = z
  .strictObject({
    rows: rowBatch,
    classes: boundedList(className, { most: MAX_ROWS_PER_REQUEST, of: 'rows' }),
    confidence: boundedList(z.number().min(0).max(1), { most: MAX_ROWS_PER_REQUEST, of: 'rows' }),
  })
  .superRefine(({ rows, classes, confidence }, context) => {
    if (classes.length !== rows.keys.length || confidence.length !== rows.keys.length)
      context.addIssue({ code: 'custom', path: ['classes'], message: refusalWords('valuesAsFirst') });
  });

/**
 * A version of a model that answers elsewhere, and what its rows are to be compared with: the rows that it learned
 * from, and rows that its quality was measured on; or its own answers of a time in which all was well.
 */
export const elsewhereDraft = z.strictObject({
  model: modelName,
  reference: z.union([
    z.strictObject({ train: answeredRows, test: answeredRows.optional() }),
    z.strictObject({ from: moment, to: moment }),
  ]),
});

export const elsewhereModel = z.object({
  model: z.string(),
  /** Its number here, as reports have it: from 1, in the order in which they were declared. */
  version: z.number().int(),
  trainRows: z.number().int(),
  testRows: z.number().int(),
  declaredBy: z.string(),
  declaredAt: z.iso.datetime(),
});
export type ElsewhereModel = z.infer<typeof elsewhereModel>;

export const elsewhereAnswers = answeredRows.safeExtend({
  /** Made by the client: the same sent twice is kept once. */
  id: z.uuid(),
  model: modelName,
  answeredAt: moment,
});

export const elsewhereReceipt = z.object({
  rows: z.number().int(),
  version: z.number().int(),
  /** They were there already, from an earlier try. */
  repeated: z.boolean(),
});

const ROWS = {
  keys: ['order-1', 'order-2'],
  columns: [
    { name: 'Basket', values: [59.9, 120] },
    { name: 'Seconds to order', values: [210, 185] },
  ],
};

export const elsewhereEndpoints = {
  declareModel: {
    method: 'post',
    path: '/api/classifiers/:classifier/elsewhere-models',
    right: 'promote',
    rows: 'whole',
    status: 201,
    body: elsewhereDraft,
    answer: elsewhereModel,
    problems: ['classifier-archived', 'model-own', 'model-declared', 'column-missing', 'too-few-answers'],
    does: 'Declares a version of a model that Amend did not train, with what its rows are compared with. From the first on, Amend only watches: it trains no model of this classifier and answers none of its rows.',
    example: {
      model: 'fraud 2.3',
      reference: { train: { rows: ROWS, classes: ['pays', 'fraud'], confidence: [0.97, 0.71] } },
    },
  },
  listElsewhereModels: {
    method: 'get',
    path: '/api/classifiers/:classifier/elsewhere-models',
    right: 'read',
    rows: 'whole',
    status: 200,
    answer: z.object({ models: z.array(elsewhereModel) }),
    problems: [],
    does: 'The versions that were declared of a model that Amend did not train, the latest first.',
  },
  logElsewhere: {
    method: 'post',
    path: '/api/classifiers/:classifier/elsewhere-answers',
    right: 'classify',
    rows: 'whole',
    status: 200,
    body: elsewhereAnswers,
    answer: elsewhereReceipt,
    problems: ['classifier-archived', 'model-own', 'model-unknown', 'column-missing', 'answered-when', 'id-used'],
    does: 'Takes what a model elsewhere answered, to be watched as answers of Amend are. The same id again adds nothing.',
    example: {
      id: '6a0b3c1e-52b1-4a53-9a7e-2f3a1c0d9e11',
      model: 'fraud 2.3',
      answeredAt: '2026-03-02T09:00:00Z',
      rows: ROWS,
      classes: ['pays', 'fraud'],
      confidence: [0.97, 0.71],
    },
  },
} as const satisfies Endpoints;
