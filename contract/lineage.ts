import { z } from 'zod';
import { rowKey } from './cell.ts';
import type { Endpoints } from './endpoint.ts';
import { feedbackKind, feedbackOrigin } from './feedback.ts';
import { learnerName } from './learner.ts';
import { answerSource } from './prediction.ts';
import { rowSource } from './row-source.ts';
import { isStorable } from './storable-text.ts';
import { refused } from './words/refusal-words.ts';

/** The most events that are told of a row, and of rows like it. */
export const MOST_LINEAGE_EVENTS = 100;

/** An answer, as it was logged. */
export const tracedPrediction = z.object({
  id: z.string(),
  key: rowKey,
  rowHash: z.string(),
  /** Null where whoever asks may not hear of the class. */
  class: z.string().nullable(),
  /** In 0..1. */
  confidence: z.number(),
  /** What answered: the model, the row's own label, or a rule. */
  source: answerSource,
  rule: z.uuid().nullable(),
  predictedAt: z.iso.datetime(),
  modelVersion: z.number().int(),
  /** A request; or a correction that changed the answer of a row which somebody was shown, by its sequence. */
  causedBy: z.enum(['request', 'feedback']),
  correction: z.number().int().nullable(),
  /** Where its row came from; null of answers of earlier releases, and where no request asked. */
  rowSource: rowSource.nullable(),
});
export type TracedPrediction = z.infer<typeof tracedPrediction>;

/** Something that was said, in the order of the log. */
export const tracedEvent = z.object({
  sequence: z.number().int(),
  key: rowKey,
  kind: feedbackKind,
  origin: feedbackOrigin,
  /** Null when nobody was seen saying it. */
  person: z.string().nullable(),
  class: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  /** It is in what the version learned from at its training. */
  isLearned: z.boolean(),
  /** It was said before the answer was given. */
  isBefore: z.boolean(),
});
export type TracedEvent = z.infer<typeof tracedEvent>;

/** The version that answered, and what it was made of. */
export const tracedVersion = z.object({
  version: z.number().int(),
  training: z.uuid(),
  learner: learnerName,
  trainedAt: z.iso.datetime(),
  trainedBy: z.string(),
  cause: z.string(),
  /** Names what it learned from: the same labels, the same fingerprint. */
  trainingSet: z.string(),
  /** The last entry of the log in it. */
  learnedUpTo: z.number().int(),
  trainRows: z.number().int(),
  holdoutRows: z.number().int(),
});

export const lineage = z.object({
  prediction: tracedPrediction,
  /** Null of a version that Amend did not train. */
  version: tracedVersion.nullable(),
  /** What was said of this row, the latest 100. */
  row: z.array(tracedEvent),
  /** What was said of other rows with the very same cells, the latest 100. */
  twins: z.array(tracedEvent),
});
export type Lineage = z.infer<typeof lineage>;

const text = (most: number) => z.string().min(1).max(most).refine(isStorable, refused('unstorable')).optional();

/** What answers came of: all that is given holds of each. */
const cameOf = {
  /** Answers of this version. */
  version: z.coerce.number().int().min(1).max(999_999_999).optional(),
  /** Answers of versions that learned from this training set, by its fingerprint. */
  trainingSet: text(200),
  /** Answers that an entry of the log changed, and later ones for its row. */
  correction: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  /** Answers for rows that came from there. */
  source: rowSource.optional(),
  /** Answers for records of this feed; of this partition of it, such as one of a topic, or the whole name of a file. */
  feed: z.uuid().optional(),
  partition: text(200),
  /** Answers for rows of which this person had said something by then, and those that such a word changed. */
  person: text(200),
  /** Answers for this row. */
  key: rowKey.optional(),
  /** Answers given from this moment on, and before that one. */
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
};

export const lineageQuery = z.strictObject({
  ...cameOf,
  /** Those given before this one, by its id: to read on. */
  before: z
    .string()
    .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:\d{1,7}$/i)
    .optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
});
export type LineageQuery = z.output<typeof lineageQuery>;

export const lineageCountQuery = z.strictObject(cameOf);
export type CameOf = z.output<typeof lineageCountQuery>;

/** The most answers that are counted, from the latest on; and the most classes that are told. */
export const MOST_COUNTED = 100_000;
export const MOST_COUNTED_CLASSES = 20;

export const lineageCounts = z.object({
  answers: z.number().int(),
  /** There are more answers than are counted. */
  isCut: z.boolean(),
  /** How many rows these answers are for. */
  rows: z.number().int(),
  /** Of the answers that are counted; null where there is none. */
  firstAt: z.iso.datetime().nullable(),
  lastAt: z.iso.datetime().nullable(),
  /** The most frequent first; a class that whoever asks may not hear of is not among them. */
  classes: z.array(z.object({ class: z.string(), answers: z.number().int() })),
  /** Versions that gave them. */
  versions: z.array(z.number().int()),
});
export type LineageCounts = z.infer<typeof lineageCounts>;

export const lineageEndpoints = {
  tracePrediction: {
    method: 'get',
    path: '/api/classifiers/:classifier/lineage/predictions/:prediction',
    right: 'read',
    rows: 'kept',
    status: 200,
    answer: lineage,
    problems: [],
    does: 'Where an answer came from: its version and what that learned from, what was said of its row and of the same rows and by whom, and where the row came from.',
  },
  traceForward: {
    method: 'get',
    path: '/api/classifiers/:classifier/lineage/predictions',
    right: 'read',
    rows: 'kept',
    status: 200,
    query: lineageQuery,
    answer: z.object({
      /** The latest first. */
      predictions: z.array(tracedPrediction),
      /** Versions that learned the correction asked for, at their training. */
      learnedBy: z.array(z.number().int()),
    }),
    problems: ['unknown-prediction'],
    does: 'Which answers came of a version, a training set, a correction, a person, a source, a feed or a time; without any of these, all: the latest first.',
  },
  countForward: {
    method: 'get',
    path: '/api/classifiers/:classifier/lineage/counts',
    right: 'read',
    rows: 'kept',
    status: 200,
    query: lineageCountQuery,
    answer: lineageCounts,
    problems: [],
    does: 'How many answers came of the same, for how many rows, with which classes and by which versions: the latest 100,000.',
  },
} as const satisfies Endpoints;
