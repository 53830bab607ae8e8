import type { ColumnType, Generated } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { KeptColumn, Policies } from '../../../contract/classifier.ts';
import type { ClassState } from '../../../contract/catalogue.ts';
import type { OtherNames } from '../../../contract/column-history.ts';
import type { FeedbackKind, FeedbackOrigin, FeedbackReach } from '../../../contract/feedback.ts';
import type { RowLabel, Statement } from '../../../contract/label.ts';
import type { AgreementTables } from './agreement-schema.ts';
import type { AnomalyTables, KindColumn } from './anomaly-schema.ts';
import type { CommentTables } from './comment-schema.ts';
import type { DraftTables } from './draft-schema.ts';
import type { FeedTables } from './feed-schema.ts';
import type { FeedFileTables } from './feed-file-schema.ts';
import type { LogTables } from './log-schema.ts';
import type { NoticeTables } from './notice-schema.ts';
import type { PackTables } from './pack-schema.ts';
import type { PeopleTables } from './people-schema.ts';
import type { PredictionTables } from './prediction-schema.ts';
import type { ProfileTables } from './profile-schema.ts';
import type { EndpointTables } from './endpoint-schema.ts';
import type { GroupingTables } from './grouping-schema.ts';
import type { RuleTables } from './rule-schema.ts';
import type { ScheduleTables } from './schedule-schema.ts';
import type { ShadowTables } from './shadow-schema.ts';
import type { TrainingTables } from './training-schema.ts';
import type { WorkTables } from './work-schema.ts';

/** A jsonb column: read as the value, written as its JSON text. */
export type Json<Value> = ColumnType<Value, string, string>;
/** A jsonb column with a default. */
export type GeneratedJson<Value> = ColumnType<Value, string | undefined, string>;

export interface ClassifiersTable extends KindColumn {
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

/** Every table of Amend's database; each component adds its own. pg-boss keeps its tables in a schema of its own. */
export interface Database
  extends
    AgreementTables,
    AnomalyTables,
    CommentTables,
    DraftTables,
    FeedTables,
    FeedFileTables,
    ScheduleTables,
    LogTables,
    NoticeTables,
    PackTables,
    PeopleTables,
    PredictionTables,
    ProfileTables,
    EndpointTables,
    GroupingTables,
    RuleTables,
    ShadowTables,
    TrainingTables,
    WorkTables {
  classifiers: ClassifiersTable;
  classes: ClassesTable;
  class_aliases: ClassAliasesTable;
  class_names_before: ClassNamesBeforeTable;
  feedback_heads: FeedbackHeadsTable;
  feedback_events: FeedbackEventsTable;
  labels: LabelsTable;
}
