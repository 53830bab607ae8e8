import { z } from 'zod';
import { column } from './classifier.ts';
import type { Endpoints } from './endpoint.ts';
import { comparedRows, gateReason, gateThresholds } from './gate-reason.ts';
import { learnerChoice, learnerName, learnerReason, notTried } from './learner.ts';
import { problem, type ProblemCode } from './problem.ts';
import { shadowSummary } from './shadow.ts';
import { isStorable } from './storable-text.ts';
import { trainingOccasion } from './training-occasion.ts';
import { unknownRule } from './unknown-rule.ts';
import { refused } from './words/refusal-words.ts';

/** Without a learner, the one of the classifier's policy. */
export const trainingRequest = z.strictObject({ learner: learnerChoice.optional() });
export type TrainingRequest = z.input<typeof trainingRequest>;

/** A share with its 95 % interval (Wilson) and the number of rows it was measured on. */
export const measuredShare = z.object({ value: z.number(), low: z.number(), high: z.number(), rows: z.number().int() });
export type MeasuredShare = z.infer<typeof measuredShare>;

export const classMetrics = z.object({
  class: z.string(),
  trainRows: z.number().int(),
  holdoutRows: z.number().int(),
  precision: z.number().nullable(),
  recall: z.number().nullable(),
});
export type ClassMetrics = z.infer<typeof classMetrics>;

export const modelMetrics = z.object({
  accuracy: measuredShare,
  /** Accuracy of always answering the class that is most frequent in the holdout: what can be had without learning. */
  majorityAccuracy: z.number(),
  /**
   * Accuracy on the rows that it learned from; far above the other, it has learned some by heart. Versions of earlier
   * releases have none.
   */
  trainAccuracy: measuredShare.optional(),
  logLoss: z.number(),
  expectedCalibrationError: z.number(),
  classes: z.array(classMetrics),
  /**
   * Whether the test shows that anything was learned, against always answering the most frequent class; or has too few
   * rows to show either.
   */
  learned: z.enum(['something', 'nothing', 'too-few-rows']),
  /**
   * By which rule it calls rows unknown, and how many of the held-out rows whose class it knows that was; left out
   * where it has no rule.
   */
  unknown: unknownRule.extend({ called: measuredShare }).optional(),
  /** Held-out rows by their right class (outer) and the class answered (inner), both in the order of `classes`. */
  confusion: z.array(z.array(z.number().int())),
});
export type ModelMetrics = z.infer<typeof modelMetrics>;

/**
 * How one of two versions did on the rows that both answered: the share it was right on, and its mean log-loss in nats.
 */
export const gateFigures = z.object({ accuracy: z.number(), logLoss: z.number() });

/** Two versions compared row by row, on the same rows. */
export const gateComparison = z.object({
  /**
   * Rows that neither learned from; the corrections since the older one learned, that the newer one learned from or did
   * not.
   */
  on: comparedRows,
  rows: z.number().int(),
  challenger: gateFigures,
  champion: gateFigures,
  /**
   * Log-loss of the challenger less that of the champion: the mean of the paired differences with its 95 % interval;
   * null with too few rows.
   */
  difference: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  finding: z.enum(['better', 'as-good', 'worse', 'open', 'too-few-rows']),
});
export type GateComparison = z.infer<typeof gateComparison>;

/** What the gate decided about a challenger, with its reasons as data and in words. */
export const gateDecision = z.object({
  promoted: z.boolean(),
  /** The most telling first. Versions of earlier releases have the sentences alone. */
  why: z.array(gateReason).optional(),
  /** The same in sentences, one for each. */
  reasons: z.array(z.string()),
  /** The version it was compared with; null when it was compared with none. */
  against: z.number().int().nullable(),
  /** The held-out rows first. Empty when it was compared with none. */
  comparisons: z.array(gateComparison),
  /** The constants of the rule that was used; null when none was. Versions of earlier releases have sentences alone. */
  thresholds: gateThresholds.nullable().optional(),
  /** The rule in sentences; empty when none was used. */
  rule: z.array(z.string()),
});
export type GateDecision = z.infer<typeof gateDecision>;

/** How one learner did on rows that it had not learned from, all learners on the same rows. */
export const learnerComparison = z.object({
  learner: learnerName,
  /** Mean log-loss in nats and share right; null when the learner was not tried. */
  logLoss: z.number().nullable(),
  accuracy: z.number().nullable(),
  rows: z.number().int(),
  /** Rows that it learned from in the comparison: more where there was a final. Left out by earlier releases. */
  learnedFrom: z.number().int().optional(),
  /** Time that learning took in the comparison. */
  seconds: z.number(),
  chosen: z.boolean(),
  /** Why it was not tried; null when it was. Versions of earlier releases have the note alone. */
  why: notTried.nullable().optional(),
  /** The same in a sentence; empty when it was tried. */
  note: z.string(),
});
export type LearnerComparison = z.infer<typeof learnerComparison>;

/** Something that was decided of the version that answers: by the gate after a person's training, or by a person. */
export const championDecision = z.object({
  /** `put-in-use` is a person's word: a rollback where the version is older than the one before. */
  kind: z.enum(['promoted', 'kept-back', 'put-in-use', 'pinned', 'unpinned']),
  version: z.number().int(),
  /** The version that answered until then; null when none did, or when that was not noted. */
  before: z.number().int().nullable(),
  /** Who decided; of what the gate decides, who asked for the training. */
  person: z.string(),
  /** Why, in their words or the gate's; empty when nobody said. */
  because: z.string(),
  at: z.iso.datetime(),
});
export type ChampionDecision = z.infer<typeof championDecision>;

/** What set a training off. */
export const trainingCause = z.enum(['person', 'corrections', 'schedule', 'drift', 'incident']);
export type TrainingCause = z.infer<typeof trainingCause>;

export const modelVersion = z.object({
  version: z.number().int(),
  learner: learnerName,
  /** Why this learner: the comparison, or that a person chose it. Null of versions of earlier releases. */
  learnerWhy: learnerReason.nullable().optional(),
  /** The same in a sentence. */
  learnerReason: z.string(),
  /** Best first. */
  comparison: z.array(learnerComparison),
  /** What the learner was told, such as trees or passes: name and value. */
  settings: z.array(z.object({ name: z.string(), value: z.string() })),
  isChampion: z.boolean(),
  /** The champion is pinned: no training replaces it. */
  isPinned: z.boolean(),
  /** Its model is kept, so that it may become champion; of old versions only this record is. */
  hasModel: z.boolean(),
  cause: trainingCause,
  /** What set its training off, as data; null of versions of earlier releases. */
  occasion: trainingOccasion.nullable().optional(),
  /** The same in a sentence: "100 corrections since version 3". */
  because: z.string(),
  trainedAt: z.iso.datetime(),
  durationMs: z.number(),
  trainedBy: z.string(),
  trainRows: z.number().int(),
  holdoutRows: z.number().int(),
  /** Of the labels, those that people gave by correcting or accepting, not by the label column. */
  correctedRows: z.number().int(),
  /**
   * Names the training set: equal fingerprints mean equal labels of equal rows, said at equal times in the same way.
   */
  fingerprint: z.string(),
  /** The columns that it learned from, as it reads them; absent of versions of earlier releases. */
  columns: z.array(column).optional(),
  seed: z.number().int(),
  metrics: modelMetrics,
  gate: gateDecision,
  /** What was decided of it, and of others in its place, oldest first. */
  decisions: z.array(championDecision),
  /** What it would have changed of live rows when it last answered them unseen; null where it never did. */
  shadow: shadowSummary.nullable().optional(),
});
export type ModelVersion = z.infer<typeof modelVersion>;

export const modelVersionList = z.object({ versions: z.array(modelVersion) });

export const trainingPhase = z.enum([
  'waiting',
  'reading',
  'encoding',
  'comparing',
  'training',
  'evaluating',
  'saving',
]);
export type TrainingPhase = z.infer<typeof trainingPhase>;

export const trainingStatus = z.object({
  id: z.uuid(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  phase: trainingPhase,
  /** Share of the work done, in 0..1. */
  share: z.number(),
  /** Seconds until its end, estimated; null while nothing can be said. */
  secondsLeft: z.number().nullable(),
  startedBy: z.string(),
  startedAt: z.iso.datetime(),
  cause: trainingCause,
  /** The server was killed so many times during it that the next attempt waits; null otherwise. */
  interruption: z.object({ times: z.number().int(), beginsAgainAt: z.iso.datetime() }).nullable(),
  /** The version it made, once done. */
  version: modelVersion.nullable(),
  /** When it failed: code, values and sentence. */
  problem: problem.pick({ code: true, values: true, detail: true, nextStep: true }).nullable(),
});
export type TrainingStatus = z.infer<typeof trainingStatus>;

/** Trainings of a classifier, latest first, the running one among them. */
export const trainingList = z.object({ trainings: z.array(trainingStatus) });

/** A version made once more from the labels it was made from. */
export const reproduction = z.object({
  version: z.number().int(),
  fingerprint: z.string(),
  /** The labels found are those of the fingerprint. */
  sameLabels: z.boolean(),
  /** The model is the same, byte for byte. */
  sameModel: z.boolean(),
  /** What that says, in a sentence. */
  sentence: z.string(),
});
export type Reproduction = z.infer<typeof reproduction>;

/** Characters of a reason that somebody gives for putting a version in use. */
export const MAX_REASON = 500;

/** Rollback, and pinning: a pinned champion is not replaced by any training until it is unpinned. */
export const championRequest = z.strictObject({
  version: z.number().int().min(1).max(999_999_999),
  pinned: z.boolean().default(false),
  /** Why, for those who read it later. */
  because: z.string().trim().max(MAX_REASON).refine(isStorable, refused('unstorable')).default(''),
});
export type ChampionRequest = z.input<typeof championRequest>;

/** Why labels cannot be learned from. */
const UNLEARNABLE: readonly ProblemCode[] = ['too-few-labels', 'one-class', 'too-many-classes', 'labels-differ'];

export const trainingEndpoints = {
  startTraining: {
    method: 'post',
    path: '/api/classifiers/:classifier/trainings',
    right: 'train',
    rows: 'whole',
    status: 202,
    body: trainingRequest,
    answer: trainingStatus,
    problems: ['classifier-archived', 'model-elsewhere', 'finds-anomalies', 'training-running', ...UNLEARNABLE],
    does: 'Starts a training in a worker.',
    example: { learner: 'auto' },
  },
  listTrainings: {
    method: 'get',
    path: '/api/classifiers/:classifier/trainings',
    right: 'read',
    rows: 'whole',
    status: 200,
    answer: trainingList,
    problems: [],
    does: 'The latest 20, the running one among them.',
  },
  getTraining: {
    method: 'get',
    path: '/api/classifiers/:classifier/trainings/:training',
    right: 'read',
    rows: 'whole',
    status: 200,
    answer: trainingStatus,
    problems: [],
    does: 'Its phase, share and seconds left; its version once done.',
  },
  cancelTraining: {
    method: 'delete',
    path: '/api/classifiers/:classifier/trainings/:training',
    right: 'train',
    rows: 'whole',
    status: 200,
    answer: trainingStatus,
    problems: [],
    does: 'Cancels it.',
  },
  listVersions: {
    method: 'get',
    path: '/api/classifiers/:classifier/versions',
    right: 'read',
    rows: 'whole',
    status: 200,
    answer: modelVersionList,
    problems: [],
    does: "Model versions, newest first, with metrics and the gate's decision.",
  },
  reproduceVersion: {
    method: 'post',
    path: '/api/classifiers/:classifier/versions/:version/reproduction',
    right: 'train',
    rows: 'whole',
    status: 200,
    answer: reproduction,
    problems: [...UNLEARNABLE, 'table-too-large', 'learner-unsuited'],
    does: 'Learns a version once more from the labels it was made from, and compares the bytes.',
  },
  setChampion: {
    method: 'put',
    path: '/api/classifiers/:classifier/champion',
    right: 'promote',
    rows: 'whole',
    status: 200,
    body: championRequest,
    answer: modelVersion,
    problems: ['classifier-archived', 'unknown-version', 'model-gone'],
    does: 'Rolls back (or forward) to a version; `pinned` keeps trainings from replacing it.',
    example: { version: 2, pinned: true },
  },
} as const satisfies Endpoints;
