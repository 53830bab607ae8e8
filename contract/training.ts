import { z } from 'zod';

/** The learners a person may choose; `auto` lets the server pick by progressive validation and say why. */
export const learnerName = z.enum(['linear', 'random-forest', 'ml-random-forest']);
export type LearnerName = z.infer<typeof learnerName>;

export const trainingRequest = z.object({ learner: z.union([z.literal('auto'), learnerName]).default('auto') });
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
  /** Accuracy of always answering the most frequent class of the training set, on the same holdout. */
  majorityAccuracy: z.number(),
  logLoss: z.number(),
  expectedCalibrationError: z.number(),
  classes: z.array(classMetrics),
  /** True when the accuracy's interval does not lie above the majority class: there is nothing to learn. */
  nothingToLearn: z.boolean(),
});
export type ModelMetrics = z.infer<typeof modelMetrics>;

/** What the gate decided about a challenger, with its reasons in words. */
export const gateDecision = z.object({ promoted: z.boolean(), reasons: z.array(z.string()) });
export type GateDecision = z.infer<typeof gateDecision>;

export const modelVersion = z.object({
  version: z.number().int(),
  learner: learnerName,
  /** Why this learner: the comparison, or that a person chose it. */
  learnerReason: z.string(),
  isChampion: z.boolean(),
  trainedAt: z.iso.datetime(),
  durationMs: z.number(),
  trainedBy: z.string(),
  trainRows: z.number().int(),
  holdoutRows: z.number().int(),
  /** Names the training set: equal fingerprints mean equal labels and equal rows. */
  fingerprint: z.string(),
  seed: z.number().int(),
  metrics: modelMetrics,
  gate: gateDecision,
});
export type ModelVersion = z.infer<typeof modelVersion>;

export const modelVersionList = z.object({ versions: z.array(modelVersion) });

export const trainingPhase = z.enum(['waiting', 'reading', 'encoding', 'comparing', 'training', 'evaluating', 'saving']);
export type TrainingPhase = z.infer<typeof trainingPhase>;

export const trainingStatus = z.object({
  id: z.uuid(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  phase: trainingPhase,
  /** Share of the work done, in 0..1. */
  share: z.number(),
  /** The version it made, once done. */
  version: modelVersion.nullable(),
  /** Problem code and sentence when it failed. */
  problem: z.object({ code: z.string(), detail: z.string(), nextStep: z.string() }).nullable(),
});
export type TrainingStatus = z.infer<typeof trainingStatus>;

export const championRequest = z.object({ version: z.number().int().min(1) });
export type ChampionRequest = z.infer<typeof championRequest>;
