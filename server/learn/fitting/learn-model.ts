import type { KeptColumn } from '../../../contract/classifier.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { LearnerChoice, LearnerName, LearnerReason } from '../../../contract/learner.ts';
import { learnerSentence, notTriedSentence } from '../../../contract/words/learner-words.ts';
import type {
  GateDecision,
  LearnerComparison,
  MeasuredShare,
  ModelMetrics,
  ModelVersion,
} from '../../../contract/training.ts';
import { countByConfidence, type ConfidenceCount } from '../../../ml/evaluation/answers-by-confidence.ts';
import { evaluate } from '../../../ml/evaluation/evaluate.ts';
import { wilsonInterval } from '../../../ml/evaluation/wilson.ts';
import type { ClassificationModel } from '../../../ml/learners/classification-model.ts';
import { LearnerRefusal } from '../../../ml/learners/learner.ts';
import { modelToBytes } from '../../../ml/learners/model-bytes.ts';
import {
  trainClassifier,
  type LabelledTable,
  type TrainedClassifier,
  type TrainingHooks,
} from '../../../ml/learners/train-classifier.ts';
import { profileToJson } from '../../../ml/sketches/profile-json.ts';
import { profileReference, type PredictedTable } from '../../../ml/sketches/table-profile.ts';

import { predictRows, withUnknown, type LabelledAnswers } from './answer-rows.ts';
import { judgeChallenger, type ChampionModel } from './judge-challenger.ts';
import type { GlobalExplanation } from '../models/model-store.ts';
import type { ReferenceSegments } from '../models/reference-segment-store.ts';
import { explainModel } from './explain-model.ts';
import { profileSegments } from './profile-segments.ts';
import { searchSuspects, type Suspect } from './suspect-search.ts';
import { labelledTable } from './labelled-table.ts';
import { everyNth, makeTrainingSet, type TrainingRow, type TrainingSet } from './training-set.ts';

/** What is to be learned, from labelled rows. */
export interface LearningTask {
  /** The classifier's; those that were dropped are ignored. */
  readonly columns: readonly KeptColumn[];
  readonly learner: LearnerChoice;
  readonly seed: number;
  /** By whose values the reference is kept apart, too. Left out, as null: by none. */
  readonly segmentColumn?: string | null;
  /** Null before the first training, and when nothing is to be judged. */
  readonly champion: ChampionModel | null;
  /** Share of known rows that may be called unknown. Left out, as 0: none is called so. */
  readonly unknownShare?: number;
}

/** A challenger, measured and judged. */
export interface LearnedModel {
  readonly learner: LearnerName;
  readonly learnerWhy: LearnerReason;
  /** The same in a sentence. */
  readonly learnerReason: string;
  /** How the learners did on rows not learned from, best first. */
  readonly comparison: readonly LearnerComparison[];
  readonly settings: ModelVersion['settings'];
  readonly trainRows: number;
  readonly holdoutRows: number;
  /** Of the labels, those that people gave by correcting or accepting, not by the label column. */
  readonly correctedRows: number;
  readonly fingerprint: string;
  readonly metrics: ModelMetrics;
  readonly gate: GateDecision;
  readonly artifact: Uint8Array;
  /** Reference profiles as JSON text. */
  readonly trainProfile: string;
  readonly holdoutProfile: string;
  /** The same by segment; null without a segment column. */
  readonly segments: ReferenceSegments | null;
  /** Of the holdout: what a level of confidence can be chosen from. */
  readonly answersByConfidence: readonly ConfidenceCount[];
  readonly globalExplanation: GlobalExplanation;
  /** Labels worth a second look. */
  readonly suspects: readonly Suspect[];
}

/**
 * Learns a model from labelled rows, measures it on the holdout and judges it against the champion.
 * The same rows and task give the same bytes. Seconds to minutes of pure computing: it runs in a worker thread.
 *
 * @throws {ProblemError} too-few-labels, one-class; table-too-large or learner-unsuited when the learner chosen by hand
 * refuses
 */
export async function learnModel(
  rows: readonly TrainingRow[],
  task: LearningTask,
  hooks: TrainingHooks,
): Promise<LearnedModel> {
  const set = makeTrainingSet(rows);
  const data = labelledTable(task.columns, set.train);
  const { model, learnerReason, comparison, settings } = await train(data, task, hooks);
  hooks.onProgress('evaluating', 0);
  const measured = withUnknown(model, task.columns, set.holdout);
  const tested = evaluate(model.classes, measured.probabilities, measured.labels, data.labels);
  hooks.onProgress('evaluating', 0.1);
  const known = everyNth(set.train, MOST_PROFILED_ROWS);
  const repeated = predictRows(model, task.columns, known);
  const metrics = { ...tested, trainAccuracy: accuracyOf(repeated, known), ...unknownFigures(model, measured) };
  const profiles = profileReference(repeated, measured);
  const segments = profileSegments(
    task,
    rows,
    { rows: known, predictions: repeated.predictions },
    { rows: set.holdout, predictions: measured.predictions },
  );
  hooks.onProgress('evaluating', 0.3);
  const gate = await judgeChallenger({ model, set }, task, {
    ...hooks,
    onProgress: (_, share) => hooks.onProgress('evaluating', 0.3 + 0.4 * share),
  });
  hooks.onProgress('evaluating', 0.7);
  const globalExplanation = await explainModel(model, data);
  hooks.onProgress('evaluating', 0.8);
  const suspects = searchSuspects(rows, task.columns, task.seed);
  hooks.onProgress('evaluating', 1);
  return {
    learner: model.learner,
    learnerWhy: learnerReason,
    learnerReason: learnerSentence(learnerReason),
    comparison: comparison.map((row) => ({ ...row, note: row.why === null ? '' : notTriedSentence(row.why) })),
    settings: [...settings],
    ...countRows(set),
    fingerprint: set.fingerprint,
    metrics,
    gate,
    artifact: modelToBytes(model),
    trainProfile: JSON.stringify(profileToJson(profiles.train)),
    holdoutProfile: JSON.stringify(profileToJson(profiles.holdout)),
    segments,
    answersByConfidence: countByConfidence(judgedAnswers(measured)),
    globalExplanation,
    suspects,
  };
}

/** The rule by which rows are called unknown, and how many of the holdout are, of those whose class is known. */
function unknownFigures(
  model: ClassificationModel,
  { labels, predictions: { unknown } }: LabelledAnswers,
): Pick<ModelMetrics, 'unknown'> {
  if (model.unknown === undefined || unknown === undefined) return {};
  const classes = new Set(model.classes);
  const known = labels.flatMap((label, row) => (classes.has(label) ? [unknown[row]!] : []));
  return { unknown: { ...model.unknown, called: wilsonInterval(known.filter(Boolean).length, known.length) } };
}

/** Rows that the reference profile and the training accuracy are made of: more would not change them. */
const MOST_PROFILED_ROWS = 100_000;

function accuracyOf({ predictions }: PredictedTable, rows: readonly TrainingRow[]): MeasuredShare {
  const right = rows.filter((row, at) => predictions.classes[predictions.predicted[at]!] === row.class).length;
  return wilsonInterval(right, rows.length);
}

function* judgedAnswers({ labels, predictions: { classes, predicted, confidence } }: LabelledAnswers) {
  for (const [row, label] of labels.entries()) {
    const name = classes[predicted[row]!]!;
    yield { class: name, confidence: confidence[row]!, isRight: name === label };
  }
}

function countRows({ train, holdout }: TrainingSet): Pick<LearnedModel, 'trainRows' | 'holdoutRows' | 'correctedRows'> {
  return {
    trainRows: train.length,
    holdoutRows: holdout.length,
    correctedRows: [...train, ...holdout].filter((row) => row.isByPerson).length,
  };
}

/** @throws {ProblemError} table-too-large or learner-unsuited, when the learner chosen by hand refuses */
async function train(data: LabelledTable, task: LearningTask, hooks: TrainingHooks): Promise<TrainedClassifier> {
  try {
    return await trainClassifier(data, task, hooks);
  } catch (error) {
    if (error instanceof LearnerRefusal) throw refused(error);
    throw error;
  }
}

function refused(error: LearnerRefusal): ProblemError {
  const { refusal } = error;
  return refusal.reason === 'small-forest'
    ? new ProblemError('table-too-large', refusal, { cause: error })
    : new ProblemError('learner-unsuited', refusal, { cause: error });
}
