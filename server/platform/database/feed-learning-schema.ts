import type { ColumnType, Generated } from 'kysely';
import type { FeedLearns } from '../../../contract/feeds/feed-learning.ts';
import type { CellValue } from '../../../contract/cell.ts';

/** Written as text of JSON, read as what it is. */
type Json<Value> = ColumnType<Value, string | null | undefined, string | null>;

/** What a learner was told when it began: another begins anew. */
export interface ToldLearner {
  readonly kind: FeedLearns['kind'];
  readonly label: string;
  /** Rows without a label that are remembered, and for how many hours; null where labels come with their records. */
  readonly late: { readonly rows: number; readonly hours: number } | null;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** The classes of the catalogue then. */
  readonly classes: readonly string[];
}

/** How a learner stands, for whoever looks on. */
export interface LearnerStands {
  readonly waiting: number;
  readonly classes: readonly string[];
  /** Over all lessons, as those of an hour. */
  readonly sums: readonly number[];
}

export interface FeedLearnersTable {
  feed_id: string;
  generation: Generated<number>;
  told: Json<ToldLearner | null>;
  began_at: Date | null;
  sequence: Generated<number>;
  heard_to: Generated<number>;
  lessons: Generated<number>;
  corrections: Generated<number>;
  /** Fading: rows of which both were asked, and the log-loss of the stream and of the model. */
  compared: Generated<number[]>;
  stands: Json<LearnerStands | null>;
  snapshot: Buffer | null;
  snapshot_to: Generated<number>;
  holder: string | null;
  held_until: Date | null;
  next_holder: string | null;
  next_until: Date | null;
}

export interface FeedLessonsTable {
  feed_id: string;
  sequence: number;
  kind: 'lesson' | 'asked' | 'told' | 'corrected' | 'erased';
  origin: 'stream' | 'person';
  row_key: string;
  cells: Json<CellValue[]> | null;
  label: Json<string | number> | null;
  /** What the model answered of a row that waits for its label. */
  model: Json<{ class: string; confidence: number }> | null;
  at: Date;
}

export interface FeedLessonHoursTable {
  feed_id: string;
  hour: Date;
  sums: number[];
}

/** What feeds learn from their streams. */
export interface FeedLearningTables {
  feed_learners: FeedLearnersTable;
  feed_lessons: FeedLessonsTable;
  feed_lesson_hours: FeedLessonHoursTable;
}
