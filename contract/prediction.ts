import { z } from 'zod';
import { anomalyScores, rowAnomaly } from './anomaly.ts';
import { rowBatch, rowKey } from './cell.ts';
import type { Endpoints } from './endpoint.ts';
import { skew } from './skew.ts';

/**
 * One reading of a table by one pane. Rows predicted under a view are the rows "shown", whose changes are reported
 * back.
 */
export const viewId = z.uuid();

export const predictionRequest = z.strictObject({
  view: viewId,
  rows: rowBatch,
  /** Also answer the probability of every class. Off by default: it is classes times as many numbers. */
  probabilities: z.boolean().default(false),
});
export type PredictionRequest = z.input<typeof predictionRequest>;

/** What one side of a dispute says. */
const saidClass = z.object({
  class: z.string(),
  /** Null when nobody was seen saying it. */ person: z.string().nullable(),
});

/**
 * Two people said different classes of a row, the later without having seen the earlier's word: which stands, and what
 * contradicts it, until a person who has seen both decides.
 */
export const dispute = z.object({ standing: saidClass, contender: saidClass });
export type Dispute = z.infer<typeof dispute>;

/**
 * What whoever asks has said of a row and somebody else has still to approve. The answer beside it is Amend's own, as
 * everybody has it. Null takes a class away.
 */
export const proposed = z.object({ class: z.string().nullable() });
export type Proposed = z.infer<typeof proposed>;

/**
 * Where an answer came from: the row's own latest label, or that of rows identical to it; a standing rule, see
 * `rule.ts`; else the mixture of champion and online model; of a feed that learns, what its stream taught it, where
 * that is better (`feeds/feed-learning.ts`); before anything was trained, a first answer, from the words of the
 * classes' names and descriptions (`first-answers.ts`).
 */
export const answerSource = z.enum(['model', 'label', 'rule', 'stream', 'first']);
export type AnswerSource = z.infer<typeof answerSource>;

/** What a model endpoint said of the rows of a request, see `model-endpoint.ts`. */
export const outsideAnswers = z.object({
  model: z.string(),
  /** Rows that have its class, by their number in the request. */
  rows: z.array(z.number().int()),
  /** Rows that it could not be asked about: they have the answer of words, and are asked about the next time. */
  unasked: z.number().int(),
  /** Rows that it was asked about and named no class of the catalogue for: they keep the answer of words. */
  unanswered: z.number().int(),
  /** Why it could not be asked, or not understood, in a sentence; null where nothing was wrong. */
  fault: z.object({ sentence: z.string(), nextStep: z.string() }).nullable(),
});
export type OutsideAnswersTold = z.infer<typeof outsideAnswers>;

/**
 * The answers for a block of rows, by column and in the order of the request: row r has class
 * `classes[predicted[r]]` with confidence `confidence[r]`. Its prediction id is `${batch}:${r}`.
 */
export const predictionAnswer = z.object({
  batch: z.uuid(),
  /** Which version answered; 0 of first answers, and of a classifier that finds unusual rows, which has none. */
  modelVersion: z.number().int(),
  predictedAt: z.iso.datetime(),
  classes: z.array(z.string()),
  keys: z.array(rowKey),
  predicted: z.array(z.number().int()),
  confidence: z.array(z.number()),
  sources: z.array(answerSource),
  /** Hash of the feature cells the answer is for: a row whose cells now hash otherwise is stale. */
  rowHashes: z.array(z.string()),
  probabilities: z.array(z.array(z.number())).optional(),
  /** The rows whose label is disputed, by their number in the request. */
  disputes: z.array(dispute.extend({ row: z.number().int() })),
  /** The rows of which whoever asks has proposed something, by their number in the request; left out where none. */
  proposed: z.array(proposed.extend({ row: z.number().int() })).optional(),
  /**
   * Columns with another type, unit or meaning than those that the version learned from; left out where nothing looks
   * wrong. The rows are answered all the same. Of a request with fewer than 30 rows, it is of the asker's latest ones.
   */
  skew: z.array(skew).optional(),
  /** The rows that may be of none of the classes, by their number in the request; left out where none is. */
  unknown: z.array(z.number().int()).optional(),
  /** The rows that a rule answered, by their number in the request. */
  rules: z.array(z.object({ row: z.number().int(), rule: z.uuid() })).optional(),
  /** Of a classifier that finds unusual rows. */
  anomalies: anomalyScores.optional(),
  /** Where first answers come from a model endpoint: which are its, and what there was about asking it. */
  outside: outsideAnswers.optional(),
});
export type PredictionAnswer = z.infer<typeof predictionAnswer>;

/**
 * What is answered of one row: a class, how sure it is (0..1), where it comes from, whether it is disputed, and whether
 * the row may be of none of the classes.
 */
export const prediction = z.object({
  class: z.string(),
  confidence: z.number(),
  source: answerSource,
  /** Which rule answered, where the source is one. */
  rule: z.uuid().optional(),
  /** Of a first answer that a model endpoint gave: the model's name. */
  outside: z.string().optional(),
  dispute: dispute.optional(),
  /** Less familiar than the version's threshold: perhaps none of the classes is right. Left out where not. */
  unknown: z.literal(true).optional(),
});
export type Prediction = z.infer<typeof prediction>;

/** The prediction of a row, as the sheet shows it. */
export const rowPrediction = prediction.extend({ key: rowKey, proposed: proposed.optional() });
export type RowPrediction = z.infer<typeof rowPrediction>;

/** A row worth a person's time. */
export const reviewRow = rowPrediction.extend({
  /** The feature cells, named, for showing. */
  cells: z.array(z.object({ name: z.string(), value: z.string() })),
  /** The next best classes with their probabilities, at most nine; beyond the first two those of 2 % and more. */
  alternatives: z.array(z.object({ class: z.string(), probability: z.number() })),
  /** Of a classifier that finds unusual rows. */
  anomaly: rowAnomaly.optional(),
});
export type ReviewRow = z.infer<typeof reviewRow>;

/** Rows of which nobody has said anything, or those somebody was unsure about, which go to approvers and experts. */
export const reviewAbout = z.enum(['new', 'unsure']);
export type ReviewAbout = z.infer<typeof reviewAbout>;

export const reviewQuery = z.strictObject({
  view: viewId,
  limit: z.coerce.number().int().min(1).max(200).default(20),
  about: reviewAbout.default('new'),
  /** The rows of a work-list that whoever asks is still to look at, in its order; `about` is left out then. */
  list: z.uuid().optional(),
});

export const reviewQueue = z.object({
  rows: z.array(reviewRow),
  /** Rows of the view that are about this. */
  waiting: z.number().int(),
  /** Rows of the view about which somebody was unsure; null for those to whom they do not go. */
  unsure: z.number().int().nullable(),
  /**
   * What is said in the list is not written into the sheet, where others could read it: some of its rows are asked
   * about unseen by others, and nobody is told which.
   */
  isQuiet: z.boolean().optional(),
  /** Of a work-list: rows that are still to be looked at and not in the view. */
  elsewhere: z.number().int().optional(),
});
export type ReviewQueue = z.infer<typeof reviewQueue>;

export const predictionEndpoints = {
  predict: {
    method: 'post',
    path: '/api/classifiers/:classifier/predictions',
    right: 'classify',
    rows: 'sent',
    status: 200,
    body: predictionRequest,
    answer: predictionAnswer,
    problems: ['classifier-archived', 'no-champion', 'model-elsewhere', 'unknown-version', 'column-missing'],
    does: 'Classifies up to 5,000 rows.',
    example: {
      view: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11',
      rows: {
        keys: ['R-1', 'R-2'],
        columns: [
          { name: 'Merchant', values: ['uber trip', 'pret lunch'] },
          { name: 'Amount', values: [23.4, 7.5] },
        ],
      },
    },
  },
  reviewQueue: {
    method: 'get',
    path: '/api/classifiers/:classifier/review-queue',
    right: 'classify',
    rows: 'kept',
    status: 200,
    query: reviewQuery,
    answer: reviewQueue,
    problems: ['no-champion', 'model-elsewhere', 'unknown-version', 'not-allowed', 'unknown-work-list'],
    does: "The rows of a view worth a person's time, best first; or those about which somebody was unsure, for approvers and experts; or those of a work-list.",
  },
} as const satisfies Endpoints;
