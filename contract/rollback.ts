import { z } from 'zod';
import { csvFile } from './csv-file.ts';
import type { Endpoints } from './endpoint.ts';
import { learnerName } from './learner.ts';
import { modelReport, treeRule } from './model-report.ts';
import { listPart, observedMinutes, observedUnit, observedValue } from './observation.ts';
import { measuredShare, modelMetrics } from './training.ts';

/** A value, so many minutes after a rollout: roll back, or go ahead? */
export const rollbackQuestion = z.strictObject({ value: observedValue, unit: observedUnit, minutes: observedMinutes });
export type RollbackQuestion = z.input<typeof rollbackQuestion>;

/** `none`: the model is not shown to know better than chance, or answers with a decision of somebody's own. */
export const advice = z.enum(['roll-back', 'go-ahead', 'none']);
export type Advice = z.infer<typeof advice>;

/** The one version that answered, and how good that very version is. */
export const answeringVersion = z.object({
  version: z.number().int(),
  learner: learnerName,
  trainedAt: z.iso.datetime(),
  trainedBy: z.string(),
  trainRows: z.number().int(),
  /** On observations that it had not seen. */
  accuracy: measuredShare,
  /** Of always answering the decision that is most frequent among these. */
  majorityAccuracy: z.number(),
  /** On those that it learned from; null of versions of earlier releases. */
  trainAccuracy: measuredShare.nullable(),
  learned: modelMetrics.shape.learned,
});
export type AnsweringVersion = z.infer<typeof answeringVersion>;

/**
 * What would tell more about the version, of the decision that is measured least surely: `right` of the `held` ones
 * held back were answered rightly; `margin` is half of the width of that share's 95 % interval (Wilson), `target` the
 * next round one that is a fifth narrower at least; `observations` more of the decision would bring it, a tenth of
 * which is held back, if the share stays.
 */
export const helpfulObservations = z.object({
  decision: z.string(),
  held: z.number().int(),
  right: z.number().int(),
  margin: z.number(),
  target: z.number(),
  observations: z.number().int(),
});
export type HelpfulObservations = z.infer<typeof helpfulObservations>;

export const rollbackAnswer = z.object({
  /** Of the question, in the history. */
  id: z.uuid(),
  askedAt: z.iso.datetime(),
  /** The class that the version answers, with its probability. */
  decision: z.string(),
  confidence: z.number(),
  advice,
  model: answeringVersion,
  /** The path of the tree that decided; null when the version is no decision tree. */
  rule: treeRule.nullable(),
  /** Null when everything is known to within about a point. */
  help: helpfulObservations.nullable(),
  /** All of it as one reads it. */
  words: z.object({
    advice: z.string(),
    accuracy: z.string(),
    training: z.string(),
    rule: z.string(),
    help: z.string(),
  }),
  /** What it learned from, for a pair plot, where the question is one more point. */
  pairs: modelReport.shape.pairs,
});
export type RollbackAnswer = z.infer<typeof rollbackAnswer>;

export const askedQuestion = z.object({
  id: z.uuid(),
  value: z.number().nullable(),
  unit: z.string(),
  minutes: z.number().nullable(),
  decision: z.string(),
  confidence: z.number(),
  version: z.number().int(),
  /** Of that version, on observations that it had not seen; null when its record is gone. */
  accuracy: measuredShare.nullable(),
  person: z.string(),
  askedAt: z.iso.datetime(),
});
export type AskedQuestion = z.infer<typeof askedQuestion>;

/** Latest first. */
export const questionList = z.object({ questions: z.array(askedQuestion), total: z.number().int() });
export type QuestionList = z.infer<typeof questionList>;

export const rollbackEndpoints = {
  askRollback: {
    method: 'post',
    path: '/api/classifiers/:classifier/questions',
    right: 'classify',
    rows: 'whole',
    status: 201,
    body: rollbackQuestion,
    answer: rollbackAnswer,
    problems: ['not-a-metric', 'classifier-archived', 'no-champion', 'model-gone'],
    does: 'Roll back or go ahead, by the version in use alone: with its accuracy, the rule that decided, and what would tell more.',
    example: { value: 812, unit: 'ms', minutes: 15 },
  },
  listQuestions: {
    method: 'get',
    path: '/api/classifiers/:classifier/questions',
    right: 'read',
    rows: 'whole',
    status: 200,
    query: listPart,
    answer: questionList,
    problems: ['not-a-metric'],
    does: 'What was asked of a metric, by whom, and what was answered, latest first, in pages.',
  },
  downloadQuestions: {
    method: 'get',
    path: '/api/classifiers/:classifier/questions/file',
    right: 'read',
    rows: 'whole',
    status: 200,
    answer: csvFile,
    problems: ['not-a-metric'],
    does: 'All of them as a CSV file.',
  },
  downloadTrainings: {
    method: 'get',
    path: '/api/classifiers/:classifier/training-history/file',
    right: 'read',
    rows: 'whole',
    status: 200,
    answer: csvFile,
    problems: [],
    does: 'Its trainings as a CSV file, latest first: who asked, how they ended, and how good the version is that each made.',
  },
} as const satisfies Endpoints;
