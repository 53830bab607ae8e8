import type { z } from 'zod';
import { classifier, classifierDraft, classifierList, policiesDraft, tableSample, tableSummary } from './classifier.ts';
import type { Right } from './access.ts';
import { driftReport, driftRequest } from './drift.ts';
import { explanation, explanationRequest, suspectLabels, suspectQuery } from './explanation.ts';
import { feedbackLog, feedbackPage, feedbackReceipt, feedbackRequest } from './feedback.ts';
import { giveawayList, labelledSample } from './giveaway.ts';
import { modelReport } from './model-report.ts';
import { predictionAnswer, predictionRequest, reviewQuery, reviewQueue } from './prediction.ts';
import { health, session } from './session.ts';
import { championRequest, modelVersion, modelVersionList, reproduction, trainingList, trainingRequest, trainingStatus } from './training.ts';

/** One endpoint, whole: what is asked, who may ask it, and what is answered. */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** In Express's form. */
  readonly path: string;
  /** What whoever asks must be allowed to do. */
  readonly right: Right;
  /** Of the answer when all went well. */
  readonly status: number;
  /** Schema of the query string; its values arrive as text. */
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** What it does, in one sentence; `docs/api.md` is made of these. */
  readonly does: string;
}

/** Everything that can be asked of the server. Routes and the add-in's client are both built from this table. */
export const ENDPOINTS = {
  health: {
    method: 'get', path: '/api/health', right: 'read', status: 200, answer: health,
    does: 'Says whether server and database answer.',
  },
  session: {
    method: 'get', path: '/api/session', right: 'read', status: 200, answer: session,
    does: 'Says who is signed in.',
  },
  summarizeTable: {
    method: 'post', path: '/api/table-summaries', right: 'read', status: 200, body: tableSample, answer: tableSummary,
    does: 'Infers column types from a sample; suggests key and label columns.',
  },
  findGiveaways: {
    method: 'post', path: '/api/giveaway-columns', right: 'read', status: 200, body: labelledSample, answer: giveawayList,
    does: 'Names the columns of a labelled sample that alone give the class away.',
  },
  listClassifiers: {
    method: 'get', path: '/api/classifiers', right: 'read', status: 200, answer: classifierList,
    does: 'Lists the classifiers.',
  },
  createClassifier: {
    method: 'post', path: '/api/classifiers', right: 'set-up', status: 201, body: classifierDraft, answer: classifier,
    does: 'Makes a classifier.',
  },
  getClassifier: {
    method: 'get', path: '/api/classifiers/:classifier', right: 'read', status: 200, answer: classifier,
    does: 'One classifier with its classes and counts.',
  },
  setPolicies: {
    method: 'put', path: '/api/classifiers/:classifier/policies', right: 'set-up', status: 200, body: policiesDraft, answer: classifier,
    does: 'Replaces its policies: when it retrains by itself, with which learner, what is asked about.',
  },
  recordFeedback: {
    method: 'post', path: '/api/classifiers/:classifier/feedback', right: 'correct', status: 201, body: feedbackRequest, answer: feedbackReceipt,
    does: 'Appends feedback events; answers 201 after commit, with the rows whose class changed.',
  },
  listFeedback: {
    method: 'get', path: '/api/classifiers/:classifier/feedback', right: 'read', status: 200, query: feedbackPage, answer: feedbackLog,
    does: 'The feedback log in order.',
  },
  startTraining: {
    method: 'post', path: '/api/classifiers/:classifier/trainings', right: 'train', status: 202, body: trainingRequest, answer: trainingStatus,
    does: 'Starts a training in a worker.',
  },
  listTrainings: {
    method: 'get', path: '/api/classifiers/:classifier/trainings', right: 'read', status: 200, answer: trainingList,
    does: 'The latest 20, the running one among them.',
  },
  getTraining: {
    method: 'get', path: '/api/classifiers/:classifier/trainings/:training', right: 'read', status: 200, answer: trainingStatus,
    does: 'Its phase, share and seconds left; its version once done.',
  },
  cancelTraining: {
    method: 'delete', path: '/api/classifiers/:classifier/trainings/:training', right: 'train', status: 200, answer: trainingStatus,
    does: 'Cancels it.',
  },
  listVersions: {
    method: 'get', path: '/api/classifiers/:classifier/versions', right: 'read', status: 200, answer: modelVersionList,
    does: 'Model versions, newest first, with metrics and the gate\'s decision.',
  },
  modelReport: {
    method: 'get', path: '/api/classifiers/:classifier/versions/:version/report', right: 'read', status: 200, answer: modelReport,
    does: 'What the sheet "Amend model" shows of a version.',
  },
  reproduceVersion: {
    method: 'post', path: '/api/classifiers/:classifier/versions/:version/reproduction', right: 'train', status: 200, answer: reproduction,
    does: 'Learns a version once more from the labels it was made from, and compares the bytes.',
  },
  suspectLabels: {
    method: 'get', path: '/api/classifiers/:classifier/suspect-labels', right: 'read', status: 200, query: suspectQuery, answer: suspectLabels,
    does: 'Labels worth a second look, most suspect first.',
  },
  setChampion: {
    method: 'put', path: '/api/classifiers/:classifier/champion', right: 'promote', status: 200, body: championRequest, answer: modelVersion,
    does: 'Rolls back (or forward) to a version; `pinned` keeps trainings from replacing it.',
  },
  predict: {
    method: 'post', path: '/api/classifiers/:classifier/predictions', right: 'classify', status: 200, body: predictionRequest, answer: predictionAnswer,
    does: 'Classifies up to 5,000 rows.',
  },
  explainPrediction: {
    method: 'post', path: '/api/classifiers/:classifier/explanations', right: 'classify', status: 200, body: explanationRequest, answer: explanation,
    does: 'Why a row gets its class: what spoke for and against, and similar past corrections.',
  },
  reviewQueue: {
    method: 'get', path: '/api/classifiers/:classifier/review-queue', right: 'classify', status: 200, query: reviewQuery, answer: reviewQueue,
    does: 'The rows of a view worth a person\'s time, best first.',
  },
  driftReport: {
    method: 'post', path: '/api/classifiers/:classifier/drift-reports', right: 'report', status: 201, body: driftRequest, answer: driftReport,
    does: 'Compares the window with the reference.',
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof ENDPOINTS;
export type Answer<Name extends EndpointName> = z.output<(typeof ENDPOINTS)[Name]['answer']>;
/** The query as it is asked: with defaults left out, and numbers as numbers. */
export type Query<Name extends EndpointName> = (typeof ENDPOINTS)[Name] extends { query: infer Schema extends z.ZodType } ? z.input<Schema> : undefined;
export type Body<Name extends EndpointName> = (typeof ENDPOINTS)[Name] extends { body: infer Schema extends z.ZodType } ? z.input<Schema> : undefined;
