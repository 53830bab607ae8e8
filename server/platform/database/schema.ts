import type { ColumnType, Generated } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { KeptColumn, Policies } from '../../../contract/classifier.ts';
import type { ClassState } from '../../../contract/catalogue.ts';
import type { OtherNames } from '../../../contract/column-history.ts';
import type { FeedbackKind, FeedbackOrigin, FeedbackReach } from '../../../contract/feedback.ts';
import type { RowLabel, Statement } from '../../../contract/label.ts';
import type { ModelReport } from '../../../contract/model-report.ts';
import type { ProblemCode, ProblemValues } from '../../../contract/problem.ts';
import type { LearnerChoice, LearnerName, LearnerReason } from '../../../contract/learner.ts';
import type {
  GateDecision,
  LearnerComparison,
  ModelMetrics,
  ModelVersion,
  TrainingCause,
  TrainingPhase,
  TrainingStatus,
} from '../../../contract/training.ts';
import type { TrainingOccasion } from '../../../contract/training-occasion.ts';
import type { ConfidenceCount } from '../../../ml/evaluation/answers-by-confidence.ts';
import type { AgreementTables } from './agreement-schema.ts';
import type { CommentTables } from './comment-schema.ts';
import type { DraftTables } from './draft-schema.ts';
import type { LogTables } from './log-schema.ts';
import type { NoticeTables } from './notice-schema.ts';
import type { PackTables } from './pack-schema.ts';
import type { PeopleTables } from './people-schema.ts';
import type { PredictionTables } from './prediction-schema.ts';
import type { ProfileTables } from './profile-schema.ts';
import type { RuleTables } from './rule-schema.ts';
import type { ShadowTables } from './shadow-schema.ts';
import type { WorkTables } from './work-schema.ts';

/** A jsonb column: read as the value, written as its JSON text. */
export type Json<Value> = ColumnType<Value, string, string>;
/** A jsonb column with a default. */
export type GeneratedJson<Value> = ColumnType<Value, string | undefined, string>;

export interface ClassifiersTable {
  id: string;
  name: string;
  category: string;
  project: Generated<string>;
  /** Where its rows come from. */
  origin: Generated<string>;
  /** How often rows were erased: models that are kept in memory begin anew. */
  erasures: Generated<number>;
  /** In the order of the cells of what was said; those that were dropped keep their place. */
  columns: Json<KeptColumn[]>;
  /** How often they were changed. */
  column_changes: Generated<number>;
  /** How often its rules were changed. */
  rule_changes: Generated<number>;
  /** How often comments on its rows were changed. */
  comment_changes: Generated<number>;
  /** How often its work-lists were changed. */
  work_changes: Generated<number>;
  /** Which places were used up to which event, oldest first; none before the first change. */
  earlier_columns: GeneratedJson<{ upTo: number; places: number[] }[]>;
  also_called: GeneratedJson<OtherNames[]>;
  key_columns: Json<string[]>;
  label_column: string;
  policies: Json<Policies>;
  /** Its model is elsewhere, and watched here. */
  is_elsewhere: Generated<boolean>;
  /** Number of the model version that answers. */
  champion: number | null;
  /** Sequence of the last feedback event that the champion learned from; 0 before the first training. */
  champion_sequence: number;
  /** Who pinned the champion; null while it is not pinned. */
  champion_pinned_by: Generated<string | null>;
  /**
   * When the policy's schedule asks for a training next; null until that was worked out, or when there is no schedule.
   */
  next_scheduled_training: Generated<Date | null>;
  /** Null while it is open. */
  archived_at: Generated<Date | null>;
  archived_by: Generated<string | null>;
  created_by: string;
  created_at: Date;
}

/** The catalogue: every class that was ever said of a classifier's rows. */
export interface ClassesTable {
  classifier_id: string;
  /** Counted within the classifier from 1, in the order of first use. */
  id: number;
  name: string;
  /** What the name shares with its other spellings, see `spellingKey`. */
  spelling: string;
  description: Generated<string>;
  /** An open list. */
  state: Generated<ClassState>;
  /** What a merged class was merged into; null of every other. */
  merged_into: number | null;
  /** What a merged class comes to, through all merges; null of one that stands as itself. */
  stands_as: number | null;
  /** Null when it is not known, or nobody was seen saying it. */
  created_by: string | null;
  created_at: Date | null;
}

/** Other words that mean a class, none of which is the name of one. */
export interface ClassAliasesTable {
  classifier_id: string;
  alias: string;
  class_id: number;
  /** Of a word that it has by a change of the catalogue; null of another spelling of its name. */
  spelling: string | null;
}

/** What a class was called until a change of the catalogue that changed that. */
export interface ClassNamesBeforeTable {
  classifier_id: string;
  class_id: number;
  /** Of the change. */
  number: number;
  name: string;
}

export interface FeedbackHeadsTable {
  classifier_id: string;
  last_sequence: number;
  last_hash: Buffer;
  /** The last event that the table of labels knows. */
  labelled_sequence: Generated<number>;
  /** As of the classifier: an event is recorded by its columns as they are, or not at all. */
  column_changes: Generated<number>;
  /** How often its catalogue of classes was changed by other than what was said. */
  class_changes: Generated<number>;
  /** How often it changed whose words count. */
  trust_changes: Generated<number>;
}

export interface FeedbackEventsTable {
  classifier_id: string;
  sequence: number;
  id: string;
  kind: FeedbackKind;
  origin: FeedbackOrigin;
  row_key: string;
  row_hash: string;
  /** In the classifier's column order. */
  cells: Json<CellValue[]>;
  /** As it was said, and chained. */
  class: string | null;
  predicted_class: string | null;
  prediction_id: string | null;
  /** `row` when it was said of its row alone. */
  reach: Generated<FeedbackReach | null>;
  /** Null when nobody was seen saying it. */
  person: string | null;
  said_at: Date;
  recorded_at: Date;
  /** Sequence of the last event that its author had seen; null when they did not say. */
  based_on: number | null;
  hash: Buffer;
  /** How it is chained, see `platform/audit/chain.ts`. */
  form: Generated<number>;
  salt: Buffer | null;
  payload_digest: Buffer | null;
  /** The class that was meant when it was appended; null of none, and of a new one that waits for approval. */
  class_id: number | null;
  /** It counts only once it is approved. */
  needs_approval: Generated<boolean>;
  /** Of a verdict, the sequence of the event that it judges. */
  judges: number | null;
  /** Who sent what is in nobody's name. */
  sent_by: string | null;
  /** Why, in its author's words. */
  note: string | null;
}

/** What the events of a row add up to, see `contract/label.ts`. */
export interface LabelsTable {
  classifier_id: string;
  /** What is predicted of the row; every classifier has one target so far. */
  target: number;
  /** The row key's identity in indexes. */
  row_id: string;
  row_key: string;
  /** The row's last event. */
  last_sequence: number;
  /** The event that last changed what stands. */
  changed_sequence: number;
  /** The event whose statement stands; null, like its parts below, while none does. */
  sequence: number | null;
  class_id: number | null;
  row_hash: string | null;
  kind: Statement['kind'] | null;
  origin: FeedbackOrigin | null;
  person: string | null;
  is_disputed: boolean;
  /** How many proposals of the row wait for approval. */
  waiting: Generated<number>;
  /** The whole fold; null where the standing statement is all there is. */
  state: Json<RowLabel> | null;
}

export interface TrainingsTable {
  id: string;
  classifier_id: string;
  learner: LearnerChoice;
  seed: number;
  cause: Generated<TrainingCause>;
  /** What set it off, as data; null of trainings of earlier releases. */
  occasion: Json<TrainingOccasion> | null;
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
  problem_values: Json<ProblemValues[ProblemCode]> | null;
  /** The sentence, in trainings of earlier releases. */
  problem_detail: string | null;
}

export interface ModelVersionsTable {
  classifier_id: string;
  version: number;
  training_id: string;
  learner: LearnerName;
  /** Null in versions of earlier releases. */
  learner_why: Json<LearnerReason> | null;
  /** The same in a sentence. */
  learner_reason: string;
  comparison: GeneratedJson<LearnerComparison[]>;
  settings: GeneratedJson<ModelVersion['settings']>;
  cause: Generated<TrainingCause>;
  occasion: Json<TrainingOccasion> | null;
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
  columns: Json<KeptColumn[]> | null;
  /** How often the catalogue had changed by whose names it learned. */
  class_changes: Generated<number>;
  seed: number;
  /** Sequence of the last feedback event in its training set. */
  last_sequence: number;
  /** How often it had changed whose words count, at its training. */
  trust_changes: Generated<number>;
  metrics: Json<ModelMetrics>;
  gate: Json<GateDecision>;
  /** The model as bytes: encoder, learners, calibration. Null when it is no longer kept. */
  artifact: Buffer | null;
  /** SHA-256 of the model's bytes, which outlives them. */
  artifact_hash: Buffer;
  /** What the training rows, and the holdout rows, looked like: the references of the drift report. */
  train_profile: Json<unknown>;
  holdout_profile: Json<unknown>;
  /** By whose values its reference is kept apart, too; null by none. */
  segment_column: Generated<string | null>;
  /** Its answers on the holdout; null of versions of earlier releases. */
  answers_by_confidence: Json<readonly ConfidenceCount[]> | null;
  /** For the sheet "Amend model". */
  global_explanation: GeneratedJson<Pick<ModelReport, 'rules' | 'pairs'>>;
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

/** Every table of Amend's database; each component adds its own. pg-boss keeps its tables in a schema of its own. */
export interface Database
  extends
    AgreementTables,
    CommentTables,
    DraftTables,
    LogTables,
    NoticeTables,
    PackTables,
    PeopleTables,
    PredictionTables,
    ProfileTables,
    RuleTables,
    ShadowTables,
    WorkTables {
  classifiers: ClassifiersTable;
  classes: ClassesTable;
  class_aliases: ClassAliasesTable;
  class_names_before: ClassNamesBeforeTable;
  feedback_heads: FeedbackHeadsTable;
  feedback_events: FeedbackEventsTable;
  labels: LabelsTable;
  trainings: TrainingsTable;
  model_versions: ModelVersionsTable;
  suspect_labels: SuspectLabelsTable;
  online_snapshots: OnlineSnapshotsTable;
}
