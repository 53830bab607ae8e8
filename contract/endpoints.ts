import type { z } from 'zod';
import { classifier, classifierDraft, classifierList, tableSample, tableSummary } from './classifier.ts';
import { driftReport } from './drift.ts';
import { feedbackLog, feedbackReceipt, feedbackRequest } from './feedback.ts';
import { predictionAnswer, predictionRequest, reviewQueue } from './prediction.ts';
import { health, session } from './session.ts';
import { championRequest, modelVersion, modelVersionList, trainingRequest, trainingStatus } from './training.ts';

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
  recordFeedback: { method: 'post', path: '/api/classifiers/:classifier/feedback', status: 201, body: feedbackRequest, answer: feedbackReceipt },
  /** Query: `after` (sequence number, default 0), `limit` (default 200, at most 1,000). */
  listFeedback: { method: 'get', path: '/api/classifiers/:classifier/feedback', status: 200, answer: feedbackLog },
  startTraining: { method: 'post', path: '/api/classifiers/:classifier/trainings', status: 202, body: trainingRequest, answer: trainingStatus },
  getTraining: { method: 'get', path: '/api/classifiers/:classifier/trainings/:training', status: 200, answer: trainingStatus },
  cancelTraining: { method: 'delete', path: '/api/classifiers/:classifier/trainings/:training', status: 200, answer: trainingStatus },
  listVersions: { method: 'get', path: '/api/classifiers/:classifier/versions', status: 200, answer: modelVersionList },
  /** Rollback: the version named becomes champion. */
  setChampion: { method: 'put', path: '/api/classifiers/:classifier/champion', status: 200, body: championRequest, answer: modelVersion },
  predict: { method: 'post', path: '/api/classifiers/:classifier/predictions', status: 200, body: predictionRequest, answer: predictionAnswer },
  /** Query: `view` (needed), `limit` (default 20, at most 200). */
  reviewQueue: { method: 'get', path: '/api/classifiers/:classifier/review-queue', status: 200, answer: reviewQueue },
  /** Query: `hours` (window length, default 12). */
  driftReport: { method: 'get', path: '/api/classifiers/:classifier/drift', status: 200, answer: driftReport },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof ENDPOINTS;
export type Answer<Name extends EndpointName> = z.output<(typeof ENDPOINTS)[Name]['answer']>;
export type Body<Name extends EndpointName> = (typeof ENDPOINTS)[Name] extends { body: infer Schema extends z.ZodType } ? z.input<Schema> : undefined;
