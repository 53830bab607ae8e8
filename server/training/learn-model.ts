import type { LearnerChoice, LearnerName } from '../../contract/learner.ts';
import type { GateDecision, LearnerComparison, ModelMetrics, ModelVersion } from '../../contract/training.ts';
import { bestClasses } from '../../ml/evaluation/best-class.ts';
import { evaluate } from '../../ml/evaluation/evaluate.ts';
import { compareChallenger } from '../../ml/evaluation/gate.ts';
import { predictProbabilities, type ClassificationModel } from '../../ml/learners/classification-model.ts';
import { modelFromBytes, modelToBytes } from '../../ml/learners/model-bytes.ts';
import { trainClassifier, type TrainingHooks } from '../../ml/learners/train-classifier.ts';
import { profileToJson } from '../../ml/sketches/profile-json.ts';
import { profileReference, type PredictedTable } from '../../ml/sketches/table-profile.ts';
import type { ColumnSpec, Table } from '../../ml/table/column.ts';
import type { ModelPortrait } from './model-store.ts';
import { pairPlot } from './pair-plot.ts';
import { tableOfRows } from './table-of-rows.ts';
import { countClasses, makeTrainingSet, singleRowClasses, type LabelledRow } from './training-set.ts';

/** What is to be learned, from labelled rows. */
export interface LearningTask {
  readonly columns: readonly ColumnSpec[];
  readonly learner: LearnerChoice;
  readonly seed: number;
  /** The champion's bytes; null before the first training. */
  readonly champion: Uint8Array | null;
}

/** A challenger, measured and judged. */
export interface LearnedModel {
  readonly learner: LearnerName;
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
  readonly portrait: ModelPortrait;
}

/** Labels and answers of rows. */
interface Answered extends PredictedTable {
  readonly labels: readonly string[];
  readonly probabilities: Float64Array;
}

/**
 * Learns a model from labelled rows, measures it on the holdout and judges it against the champion on the same rows.
 * The same rows and task give the same bytes. Seconds to minutes of pure computing: it runs in a worker thread.
 *
 * @throws {ProblemError} too-few-labels, one-class
 */
export async function learnModel(rows: readonly LabelledRow[], task: LearningTask, hooks: TrainingHooks): Promise<LearnedModel> {
  const { fingerprint, train, holdout } = makeTrainingSet(rows);
  const trainTable = tableOfRows(task.columns, train.map((row) => row.cells));
  const labels = train.map((row) => row.class);
  const { model, learnerReason } = await trainClassifier({ table: trainTable, labels }, task, hooks);
  hooks.onProgress('evaluating', 0);
  const measured = answerAll(model, tableOfRows(task.columns, holdout.map((row) => row.cells)), holdout);
  const metrics = evaluate(model.classes, measured.probabilities, measured.labels, labels);
  hooks.onProgress('evaluating', 0.3);
  const gate = judge(task.champion, measured, metrics, singleRowClasses(countClasses(rows)));
  hooks.onProgress('evaluating', 0.5);
  const profiles = profileReference(answerAll(model, trainTable, train), measured);
  hooks.onProgress('evaluating', 1);
  return {
    learner: model.learner,
    learnerReason,
    comparison: [],
    settings: [],
    trainRows: train.length,
    holdoutRows: holdout.length,
    correctedRows: rows.filter((row) => row.isCorrection).length,
    fingerprint,
    metrics,
    gate,
    artifact: modelToBytes(model),
    trainProfile: JSON.stringify(profileToJson(profiles.train)),
    holdoutProfile: JSON.stringify(profileToJson(profiles.holdout)),
    portrait: { rules: { isModel: false, agreement: 0, rules: [] }, pairs: pairPlot(trainTable, labels) },
  };
}

function answerAll(model: ClassificationModel, table: Table, rows: readonly LabelledRow[]): Answered {
  const probabilities = predictProbabilities(model, table);
  const predicted = bestClasses(probabilities, model.classes.length);
  const confidence = Float64Array.from(predicted, (best, row) => probabilities[row * model.classes.length + best]!);
  return { table, labels: rows.map((row) => row.class), probabilities, predictions: { classes: model.classes, predicted, confidence } };
}

/** The first version answers because there is no other; a later one because it is not worse. What people should know comes along. */
function judge(champion: Uint8Array | null, challenger: Answered, metrics: ModelMetrics, singles: readonly string[]): GateDecision {
  const first = { promoted: true, reasons: ['It is the first version, so it answers.'] };
  const { promoted, reasons } = champion === null ? first : compare(modelFromBytes(champion), challenger);
  return { promoted, reasons: [...reasons, ...warningsOf(metrics), ...mentionSingles(singles)] };
}

function compare(champion: ClassificationModel, { table, labels, predictions }: Answered): GateDecision {
  const { classes, predicted } = predictions;
  const old = bestClasses(predictProbabilities(champion, table), champion.classes.length);
  return compareChallenger({
    labels,
    champion: Array.from(old, (best) => champion.classes[best]!),
    challenger: Array.from(predicted, (best) => classes[best]!),
  });
}

function warningsOf({ nothingToLearn, accuracy, majorityAccuracy }: ModelMetrics): string[] {
  if (accuracy.rows === 0) return ['No held-out row has a label yet, so how good it is was not measured. Label more rows.'];
  if (!nothingToLearn) return [];
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return [
    `Nothing to learn was found: ${percent(accuracy.value)} right on ${accuracy.rows} held-out rows (${percent(accuracy.low)} to ${percent(accuracy.high)} with 95 % certainty), where always answering the most frequent class has ${percent(majorityAccuracy)}. Label more rows, or add columns that tell the classes apart.`,
  ];
}

/** Class names listed at most; a person reads no more. */
const MOST_NAMED = 5;

function mentionSingles(singles: readonly string[]): string[] {
  if (singles.length === 0) return [];
  const named = singles.slice(0, MOST_NAMED).map((name) => `“${name}”`).join(', ');
  const others = singles.length > MOST_NAMED ? ` and ${singles.length - MOST_NAMED} more` : '';
  return [`Only one row has the label ${named}${others}: too few to learn. Label more such rows.`];
}
