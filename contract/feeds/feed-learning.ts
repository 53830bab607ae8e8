import { z } from 'zod';
import { because } from '../classifier-life.ts';
import type { Endpoints } from '../endpoint.ts';
import { fieldPath } from './field-path.ts';

/** Rows that wait for a label, at most, and for how many hours, where nothing else is said. */
export const DEFAULT_LATE = { hours: 168, rows: 10_000 } as const;

/** What a feed learns from: a field of its records that says what they turned out to be. */
export const feedLearns = z.strictObject({
  label: fieldPath,
  /** A class of the classifier; or a number, which is foretold beside the class. */
  kind: z.enum(['class', 'number']),
  /**
   * Labels come later, by the row’s key: a record without one is remembered until a record of that key has it, for so
   * many hours, and so many records at most. Left out, only labels are learned that come with their record.
   */
  late: z
    .strictObject({
      hours: z.number().int().min(1).max(8_760).default(DEFAULT_LATE.hours),
      rows: z.number().int().min(1).max(50_000).default(DEFAULT_LATE.rows),
    })
    .optional(),
});
export type FeedLearns = z.output<typeof feedLearns>;

const share = z.number().nullable();

/** How good answers were that were given before their rows’ classes were known; null before the first. */
export const classFigures = z.object({
  rows: z.number().int(),
  accuracy: share,
  /** The accuracy of always saying the most frequent class until then, and the last class that was known. */
  majority: share,
  lastClass: share,
  /** How much of what the last class gets wrong is right: 1 all, 0 none, below 0 worse than the last class. */
  kappaTemporal: share,
  /** Mean, in nats: of the answers, then of each learner that they are joined of. */
  logLoss: share,
  losses: z.array(z.object({ learner: z.enum(['forest', 'settling', 'following', 'last']), logLoss: share })),
});
export type ClassFigures = z.infer<typeof classFigures>;

/** The same of numbers: mean absolute errors, and the share of values that were in their interval. */
export const numberFigures = z.object({
  rows: z.number().int(),
  error: share,
  lastValueError: share,
  meanError: share,
  covered: share,
});
export type NumberFigures = z.infer<typeof numberFigures>;

const figures = z.union([classFigures, numberFigures]);

/**
 * Who answers the records of a feed that learns, and why: the model as before, since the stream has taught too little,
 * or the stream is no better; or the stream, since it is better, or since there is no model.
 */
export const whoAnswers = z.object({
  who: z.enum(['model', 'stream', 'nobody']),
  why: z.enum(['too-few', 'not-better', 'better', 'no-model', 'number']),
});
export type WhoAnswers = z.infer<typeof whoAnswers>;

export const feedLearning = z.object({
  kind: z.enum(['class', 'number']),
  label: z.string(),
  /** Since when it learns; what begins it anew, docs/streams.md says. */
  since: z.iso.datetime(),
  /** Labels that were learned from records, and corrections by people beside them. */
  lessons: z.number().int(),
  corrections: z.number().int(),
  /** Records that wait for their label now. */
  waiting: z.number().int(),
  /** The classes that it knows; none of numbers. */
  classes: z.array(z.string()),
  answers: whoAnswers,
  /** Lessons that it takes before the stream may answer. */
  least: z.number().int(),
  /**
   * Mean log-loss of late on the same rows, in nats: of the stream, and of the model; null where none was compared.
   * `rows` is how much these rows count together, no number of rows: each counts a thousandth less with every one
   * that comes after it, so that it comes to 1,000 at most.
   */
  compared: z.object({ rows: z.number(), stream: z.number(), model: z.number() }).nullable(),
  /** Over all lessons. */
  overall: figures,
  /** By hour, oldest first, of hours with lessons: those of the last two weeks. */
  hours: z.array(
    z.object({
      from: z.iso.datetime(),
      figures,
      /** How often ADWIN said in this hour that what a tree had learned no longer held. */
      drifts: z.number().int(),
    }),
  ),
});
export type FeedLearning = z.infer<typeof feedLearning>;

export const feedLearningEndpoints = {
  readFeedLearning: {
    method: 'get',
    path: '/api/classifiers/:classifier/feeds/:feed/learning',
    right: 'read',
    rows: 'whole',
    status: 200,
    answer: z.object({
      /** Null where the feed does not learn, or has not begun. */
      learning: feedLearning.nullable(),
    }),
    problems: [],
    does: 'What a feed has learned from its stream: how good its answers were, each before its label was known, beside plain guesses, by hour.',
  },
  resetFeedLearning: {
    method: 'post',
    path: '/api/classifiers/:classifier/feeds/:feed/learning/reset',
    right: 'feeds',
    rows: 'whole',
    status: 200,
    body: z.strictObject({ because }),
    answer: z.object({ learning: feedLearning.nullable() }),
    problems: [],
    does: 'Forgets what a feed has learned from its stream, with its figures: it begins anew with the next record. Records and answers stay.',
    example: { because: 'The labels of last week were wrong.' },
  },
} as const satisfies Endpoints;
