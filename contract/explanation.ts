import { z } from 'zod';
import { rowBatch, rowKey } from './cell.ts';
import { className } from './classifier.ts';
import type { Endpoints } from './endpoint.ts';
import { answerSource, reviewRow } from './prediction.ts';
import { refused } from './words/refusal-words.ts';

/** One row to be explained, and the class asked about: by default the class it gets. */
export const explanationRequest = z.strictObject({
  rows: rowBatch.refine((batch) => batch.keys.length === 1, refused('oneRow')),
  class: className.optional(),
});
export type ExplanationRequest = z.input<typeof explanationRequest>;

/** What one column, or some words of it, said of the class. */
export const explanationReason = z.object({
  column: z.string(),
  /** The words of a text that spoke; empty when the column spoke as a whole. */
  words: z.array(z.string()),
  /** How far it moved the log-odds of the class against the others: positive speaks for it. */
  effect: z.number(),
  /** In words: "Merchant contains “uber”". */
  sentence: z.string(),
});
export type ExplanationReason = z.infer<typeof explanationReason>;

/** A past correction of a row like this one. */
export const similarCorrection = z.object({
  key: rowKey,
  class: z.string(),
  /** Null when nobody was seen saying it. */
  person: z.string().nullable(),
  saidAt: z.iso.datetime(),
  /** 0 … 1; 1 is the same row but for its key. */
  similarity: z.number(),
  cells: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type SimilarCorrection = z.infer<typeof similarCorrection>;

/** Why a row gets its class. */
export const explanation = z.object({
  key: rowKey,
  /** The class asked about, and how probable it is. */
  class: z.string(),
  confidence: z.number(),
  source: answerSource,
  /** The row may be of none of the classes; left out where not. */
  unknown: z.literal(true).optional(),
  /** Of a first answer that a model endpoint gave: the model’s name. What speaks for it here are words all the same. */
  outside: z.string().optional(),
  modelVersion: z.number().int(),
  /** What else it might be, as in the review queue. */
  alternatives: reviewRow.shape.alternatives,
  /** In one sentence: "Mostly because Merchant contains “uber” and Amount is low." */
  sentence: z.string(),
  /** Strongest first, at most five each. */
  reasonsFor: z.array(explanationReason),
  reasonsAgainst: z.array(explanationReason),
  /** Of rows that are truly alike, most alike first, at most three; none where none is. */
  similar: z.array(similarCorrection),
});
export type Explanation = z.infer<typeof explanation>;

/** A label that disagrees with the model and with its neighbours, when neither had seen it: worth a second look. */
export const suspectLabel = z.object({
  key: rowKey,
  /** What it was labelled. */
  class: z.string(),
  /** What model and neighbours think. */
  suggested: z.string(),
  /** 0 … 1, how surely the label is wrong. */
  suspicion: z.number(),
  /** Why, in a sentence. */
  sentence: z.string(),
  /** Null when nobody was seen saying it. */
  person: z.string().nullable(),
  saidAt: z.iso.datetime(),
  cells: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type SuspectLabel = z.infer<typeof suspectLabel>;

export const suspectQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(20) });

/** Found during a training; labels that were said again since are left out. */
export const suspectLabels = z.object({
  /** The version whose training found them; null before the first. */
  version: z.number().int().nullable(),
  labels: z.array(suspectLabel),
});
export type SuspectLabels = z.infer<typeof suspectLabels>;

export const explanationEndpoints = {
  explainPrediction: {
    method: 'post',
    path: '/api/classifiers/:classifier/explanations',
    right: 'classify',
    rows: 'sent',
    status: 200,
    body: explanationRequest,
    answer: explanation,
    problems: ['no-champion', 'model-elsewhere', 'finds-anomalies', 'unknown-version', 'column-missing'],
    does: 'Why a row gets its class: what spoke for and against, and similar past corrections.',
    example: {
      rows: {
        keys: ['R-2'],
        columns: [
          { name: 'Merchant', values: ['pret lunch'] },
          { name: 'Amount', values: [7.5] },
        ],
      },
    },
  },
  suspectLabels: {
    method: 'get',
    path: '/api/classifiers/:classifier/suspect-labels',
    right: 'read',
    rows: 'kept',
    status: 200,
    query: suspectQuery,
    answer: suspectLabels,
    problems: [],
    does: 'Labels worth a second look, most suspect first.',
  },
} as const satisfies Endpoints;
