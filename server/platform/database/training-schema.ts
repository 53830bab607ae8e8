import type { ColumnType, Generated } from 'kysely';
import type { KeptColumn } from '../../../contract/classifier.ts';
import type { LearnerChoice, LearnerName, LearnerReason } from '../../../contract/learner.ts';
import type { ModelReport } from '../../../contract/model-report.ts';
import type { ProblemCode, ProblemValues } from '../../../contract/problem.ts';
import type { TrainingOccasion } from '../../../contract/training-occasion.ts';
import type {
  GateDecision,
  LearnerComparison,
  ModelMetrics,
  ModelVersion,
  TrainingCause,
  TrainingPhase,
  TrainingStatus,
} from '../../../contract/training.ts';
import type { ConfidenceCount } from '../../../ml/evaluation/answers-by-confidence.ts';

export interface TrainingsTable {
  id: string;
  classifier_id: string;
  learner: LearnerChoice;
  seed: number;
  cause: Generated<TrainingCause>;
  /** What set it off, as data; null of trainings of earlier releases. */
  occasion: ColumnType<TrainingOccasion | null, string | null, string | null>;
  /** The cause in a sentence. */
  because: Generated<string>;
  state: TrainingStatus['state'];
  phase: TrainingPhase;
  /** In 0..1. */
  share: number;
  /** How often a process began it: more than once when a server was killed meanwhile. */
  attempts: number;
  /** The job in the queue that carries it out. */
  job_id: string | null;
  started_by: string;
  started_at: Date;
  /** When the latest attempt began. */
  begun_at: Date | null;
  /** How long a training of so many labels took before, in ms; null when none did. */
  expected_ms: number | null;
  finished_at: Date | null;
  version: number | null;
  problem_code: ProblemCode | null;
  /** Of that kind; null also in trainings of earlier releases. */
  problem_values: ColumnType<ProblemValues[ProblemCode] | null, string | null, string | null>;
  /** The sentence, in trainings of earlier releases. */
  problem_detail: string | null;
}

export interface ModelVersionsTable {
  classifier_id: string;
  version: number;
  training_id: string;
  learner: LearnerName;
  /** Null in versions of earlier releases. */
  learner_why: ColumnType<LearnerReason | null, string | null, string | null>;
  /** The same in a sentence. */
  learner_reason: string;
  comparison: ColumnType<LearnerComparison[], string | undefined, string>;
  settings: ColumnType<ModelVersion['settings'], string | undefined, string>;
  cause: Generated<TrainingCause>;
  occasion: ColumnType<TrainingOccasion | null, string | null, string | null>;
  because: Generated<string>;
  trained_at: Date;
  duration_ms: number;
  trained_by: string;
  train_rows: number;
  holdout_rows: number;
  /** Of the labels, those that people gave by correcting or accepting. */
  corrected_rows: Generated<number>;
  fingerprint: string;
  /** All of the classifier's columns as it learned; null of one saved by an earlier release: as they are. */
  columns: ColumnType<KeptColumn[] | null, string | null, string | null>;
  /** How often the catalogue had changed by whose names it learned. */
  class_changes: Generated<number>;
  seed: number;
  /** Sequence of the last feedback event in its training set. */
  last_sequence: number;
  /** How often it had changed whose words count, at its training. */
  trust_changes: Generated<number>;
  metrics: ColumnType<ModelMetrics, string, string>;
  gate: ColumnType<GateDecision, string, string>;
  /** The model as bytes: encoder, learners, calibration. Null when it is no longer kept. */
  artifact: Buffer | null;
  /** SHA-256 of the model's bytes, which outlives them. */
  artifact_hash: Buffer;
  /** What the training rows, and the holdout rows, looked like: the references of the drift report. */
  train_profile: ColumnType<unknown, string, string>;
  holdout_profile: ColumnType<unknown, string, string>;
  /** By whose values its reference is kept apart, too; null by none. */
  segment_column: Generated<string | null>;
  /** Its answers on the holdout; null of versions of earlier releases. */
  answers_by_confidence: ColumnType<readonly ConfidenceCount[] | null, string | null, string | null>;
  /** For the sheet "Amend model". */
  global_explanation: ColumnType<Pick<ModelReport, 'rules' | 'pairs'>, string | undefined, string>;
}

/** A label that disagrees with the model and with its neighbours, as the training of a version found. */
export interface SuspectLabelsTable {
  classifier_id: string;
  version: number;
  row_key: string;
  /** Sequence of the feedback event that gave the label. */
  sequence: number;
  class: string;
  suggested: string;
  /** In 0..1. */
  suspicion: number;
  /** What a model that had not seen the label gives its class, and the suggested one; in 0..1. */
  class_probability: number;
  suggested_probability: number;
  /** The most similar other rows that were looked at, and how many of them carry the suggested class. */
  neighbours: number;
  neighbours_agreeing: number;
}

export interface OnlineSnapshotsTable {
  classifier_id: string;
  /** The champion it stands on. */
  version: number;
  /** Sequence of the last feedback event it has learned from. */
  last_sequence: number;
  /** How often the catalogue had changed by whose names it learned. */
  class_changes: Generated<number>;
  /** How often it had changed whose words count. */
  trust_changes: Generated<number>;
  state: Buffer;
}

/** What trainings are made of, and what they leave. */
export interface TrainingTables {
  trainings: TrainingsTable;
  model_versions: ModelVersionsTable;
  suspect_labels: SuspectLabelsTable;
  online_snapshots: OnlineSnapshotsTable;
}
