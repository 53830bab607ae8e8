import type { z } from 'zod';
import { classifier, classifierDraft, classifierList, policies, tableSample, tableSummary } from './classifier.ts';
import { driftReport } from './drift.ts';
import { explanation, explanationRequest, suspectLabels } from './explanation.ts';
import { feedbackLog, feedbackReceipt, feedbackRequest } from './feedback.ts';
import { modelReport } from './model-report.ts';
import { predictionAnswer, predictionRequest, reviewQueue } from './prediction.ts';
import { health, session } from './session.ts';
import { championRequest, modelVersion, modelVersionList, reproduction, trainingList, trainingRequest, trainingStatus } from './training.ts';

/** One endpoint: its method, its path (Express form), the schema of its body and of its answer. */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly status: number;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
}

/** Everything that can be asked of the server. Routes and the add-in's client are both built from this table. */
export const ENDPOINTS = {
  health: { method: 'get', path: '/api/health', status: 200, answer: health },
  session: { method: 'get', path: '/api/session', status: 200, answer: session },
  summarizeTable: { method: 'post', path: '/api/table-summaries', status: 200, body: tableSample, answer: tableSummary },
  listClassifiers: { method: 'get', path: '/api/classifiers', status: 200, answer: classifierList },
  createClassifier: { method: 'post', path: '/api/classifiers', status: 201, body: classifierDraft, answer: classifier },
  getClassifier: { method: 'get', path: '/api/classifiers/:classifier', status: 200, answer: classifier },
  /** Replaces the classifier's policies. */
  setPolicies: { method: 'put', path: '/api/classifiers/:classifier/policies', status: 200, body: policies, answer: classifier },
  recordFeedback: { method: 'post', path: '/api/classifiers/:classifier/feedback', status: 201, body: feedbackRequest, answer: feedbackReceipt },
  /** Query: `after` (sequence number, default 0), `limit` (default 200, at most 1,000). */
  listFeedback: { method: 'get', path: '/api/classifiers/:classifier/feedback', status: 200, answer: feedbackLog },
  startTraining: { method: 'post', path: '/api/classifiers/:classifier/trainings', status: 202, body: trainingRequest, answer: trainingStatus },
  /** The latest 20. */
  listTrainings: { method: 'get', path: '/api/classifiers/:classifier/trainings', status: 200, answer: trainingList },
  getTraining: { method: 'get', path: '/api/classifiers/:classifier/trainings/:training', status: 200, answer: trainingStatus },
  cancelTraining: { method: 'delete', path: '/api/classifiers/:classifier/trainings/:training', status: 200, answer: trainingStatus },
  listVersions: { method: 'get', path: '/api/classifiers/:classifier/versions', status: 200, answer: modelVersionList },
  /** What the sheet "Amend model" shows. */
  modelReport: { method: 'get', path: '/api/classifiers/:classifier/versions/:version/report', status: 200, answer: modelReport },
  /** Learns the version once more from the labels it was made from, and compares the bytes. Seconds to minutes. */
  reproduceVersion: { method: 'post', path: '/api/classifiers/:classifier/versions/:version/reproduction', status: 200, answer: reproduction },
  /** Query: `limit` (default 20, at most 200). */
  suspectLabels: { method: 'get', path: '/api/classifiers/:classifier/suspect-labels', status: 200, answer: suspectLabels },
  /** Rollback and pinning: the version named becomes champion. */
  setChampion: { method: 'put', path: '/api/classifiers/:classifier/champion', status: 200, body: championRequest, answer: modelVersion },
  predict: { method: 'post', path: '/api/classifiers/:classifier/predictions', status: 200, body: predictionRequest, answer: predictionAnswer },
  explainPrediction: { method: 'post', path: '/api/classifiers/:classifier/explanations', status: 200, body: explanationRequest, answer: explanation },
  /** Query: `view` (needed), `limit` (default 20, at most 200). */
  reviewQueue: { method: 'get', path: '/api/classifiers/:classifier/review-queue', status: 200, answer: reviewQueue },
  /** Query: `hours` (window length, default 12). */
  driftReport: { method: 'get', path: '/api/classifiers/:classifier/drift', status: 200, answer: driftReport },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof ENDPOINTS;
export type Answer<Name extends EndpointName> = z.output<(typeof ENDPOINTS)[Name]['answer']>;
export type Body<Name extends EndpointName> = (typeof ENDPOINTS)[Name] extends { body: infer Schema extends z.ZodType } ? z.input<Schema> : undefined;
