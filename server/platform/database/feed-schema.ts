import type { ColumnType, Generated } from 'kysely';
import type { ConnectionSettings } from '../../../contract/feeds/connection.ts';
import type { FeedFault, RecordFault } from '../../../contract/feeds/feed-fault.ts';
import type { SinkKind } from '../../../contract/feeds/feed-sink.ts';
import type { FeedSettings } from '../../../contract/feeds/feed.ts';
import type { FeedLearningTables } from './feed-learning-schema.ts';

/** Written as text of JSON, read as what it is. */
type Json<Value> = ColumnType<Value, string, string>;

export interface FeedConnectionsTable {
  id: string;
  name: string;
  /** Without its secrets. */
  settings: Json<ConnectionSettings>;
  /** Sealed, as `secret-seal.ts` has it; null where there is none. */
  password: Buffer | null;
  registry_password: Buffer | null;
  made_by: string;
  made_at: Date;
  changed_by: string;
  changed_at: Date;
  /** How often it was changed: feeds that use it begin anew. */
  changes: Generated<number>;
  /** Whether it is for feeds of all classifiers; else of those in `feed_connection_classifiers`. */
  for_all: Generated<boolean>;
}

export interface FeedConnectionClassifiersTable {
  connection_id: string;
  classifier_id: string;
}

export interface FeedsTable {
  id: string;
  classifier_id: string;
  name: string;
  version: number;
  is_started: Generated<boolean>;
  /** Its owner: whoever made it, until somebody starts it. */
  started_by: string;
  made_by: string;
  made_at: Date;
  /** How often it was changed, started or paused. */
  changes: Generated<number>;
}

export interface FeedVersionsTable {
  feed_id: string;
  version: number;
  name: string;
  settings: Json<FeedSettings>;
  changed_by: string;
  changed_at: Date;
  because: string;
}

export interface FeedConnectionUsesTable {
  feed_id: string;
  connection_id: string;
}

/** How far a feed is. Whoever takes a batch locks it last, so that sequences are in the order of commits. */
export interface FeedHeadsTable {
  feed_id: string;
  /** Of the last record or correction that was given one. */
  sequence: Generated<number>;
  answered: Generated<number>;
  filtered: Generated<number>;
  malformed: Generated<number>;
  /** Those that said the label of an earlier one, and nothing else. */
  told: Generated<number>;
  repeated: Generated<number>;
  /** What was no longer in the source, at most. */
  lost: Generated<number>;
  /** When its owner was told that it lags; null when that is not, or was taken back. */
  lag_told_at: Date | null;
  last_record_at: Date | null;
  last_letter: Generated<number>;
  fault: Json<FeedFault> | null;
  fault_at: Date | null;
  /** Since when it has not gone on; null while it does. */
  waiting_since: Date | null;
  next_try_at: Date | null;
  /** When its owner was told; null when that is not, or was taken back. */
  told_at: Date | null;
  /** Of the feedback log: corrections up to this event were sent. */
  corrected_to: number;
}

export interface FeedLeasesTable {
  feed_id: string;
  work: 'source' | 'sinks';
  /** A run of a process. */
  holder: string;
  until: Date;
}

export interface FeedPositionsTable {
  feed_id: string;
  partition: string;
  /** What the source goes on by; null before anything was taken. */
  next: string | null;
  /** Of the last record. */
  position: string | null;
  lag: number | null;
  /** When the last record came to be, by the source. */
  record_at: Date | null;
  /** The run that reads it: what another one still hands over is not taken. */
  holder: string;
  updated_at: Date;
}

/** Records of some seconds, for the rate; what is over a minute old is of no use. */
export interface FeedRatesTable {
  feed_id: string;
  until: Date;
  records: number;
}

/** What became of a record. */
export interface FeedRecordsTable {
  feed_id: string;
  partition: string;
  position: string;
  outcome: 'answered' | 'filtered' | 'malformed' | 'told';
  taken_at: Date;
  /** Of the feed's settings, by which it was mapped; null of what an earlier release took. */
  version: number | null;
  /** Those of answered records. The prediction's id is `${batch_id}:${row_number}`. */
  sequence: number | null;
  row_key: string | null;
  batch_id: string | null;
  row_number: number | null;
  /** Where corrections are sent: the answer, the class that sinks were told last, which they are, and the record. */
  answer: Json<unknown> | null;
  said: string | null;
  sinks: number[] | null;
  payload: Buffer | null;
}

export interface FeedDeadLettersTable {
  feed_id: string;
  number: number;
  partition: string;
  position: string;
  fault: Json<RecordFault>;
  payload: Buffer;
  bytes: number;
  arrived_at: Date;
  tries: Generated<number>;
  /** Those of what a sink refused for good after it was answered. */
  sink: number | null;
  sequence: number | null;
  cause: 'record' | 'correction' | null;
  answer: Json<unknown> | null;
}

export interface FeedSinksTable {
  feed_id: string;
  sink: number;
  delivered: Generated<number>;
  last_delivered_at: Date | null;
  fault: Json<FeedFault> | null;
  fault_at: Date | null;
  waiting_since: Date | null;
  told_at: Date | null;
}

export interface FeedOutboxTable {
  feed_id: string;
  sink: number;
  sequence: number;
  partition: string;
  position: string;
  cause: 'record' | 'correction';
  answer: Json<unknown>;
  /** Null where the record itself keeps it. */
  payload: Buffer | null;
  written_at: Date;
}

/** What an action is to tell of, and when it told last. */
export interface FeedActionsTable {
  feed_id: string;
  action: number;
  told_at: Date | null;
  records: Generated<number>;
  since: Date | null;
  /** How many of each class. */
  classes: Json<Readonly<Record<string, number>>> | null;
}

/** What a sink took at once. */
export interface FeedDeliveriesTable {
  number: Generated<number>;
  feed_id: string;
  sink: number;
  /** Of the sink as it was then, whatever its number is by now. */
  kind: SinkKind;
  place: string;
  delivered_at: Date;
  sequences: number[];
  /** Those of them whose row was no longer there: they were written nowhere. */
  gone: number[];
  /** Where the sink has the others; none of one that gives records no place. */
  places: Json<readonly { partition: string; firstPosition: number; sequences: readonly number[] }[]>;
}

/** A row that was sent to sinks once more, since its class was another by then. */
export interface FeedCorrectionsTable {
  feed_id: string;
  sequence: number;
  partition: string;
  position: string;
  /** The entry of the feedback log that made it another. */
  correction: number;
  /** Null once the row is erased. */
  class_before: string | null;
  class_after: string | null;
  sinks: number[];
  sent_at: Date;
}

/** A feed that is at work, as a catalogue of lineage is told of it. */
export interface FeedRunsTable {
  id: string;
  feed_id: string;
  /** Of the feed's settings: others are another run. */
  stamp: string;
  begun_at: Date;
  /** Records of the feed before it began, and up to what was told last. */
  read_before: number;
  told_read: number;
  /** When something was noted last. */
  noted_at: Date;
  /** Its job and datasets as they were told at the beginning. */
  described: Json<unknown>;
}

export interface FeedRunEventsTable {
  number: Generated<number>;
  run_id: string;
  event: 'START' | 'RUNNING' | 'COMPLETE' | 'FAIL';
  at: Date;
  body: Json<unknown>;
  attempts: Generated<number>;
  next_at: Date;
  /** Why the last attempt failed. */
  fault: string | null;
  /** Null while it waits. */
  told_at: Date | null;
}

/** Feeds: where rows come from by themselves, and where answers go. */
export interface FeedTables extends FeedLearningTables {
  feed_connections: FeedConnectionsTable;
  feeds: FeedsTable;
  feed_versions: FeedVersionsTable;
  feed_connection_uses: FeedConnectionUsesTable;
  feed_connection_classifiers: FeedConnectionClassifiersTable;
  feed_heads: FeedHeadsTable;
  feed_leases: FeedLeasesTable;
  feed_positions: FeedPositionsTable;
  feed_rates: FeedRatesTable;
  feed_records: FeedRecordsTable;
  feed_dead_letters: FeedDeadLettersTable;
  feed_sinks: FeedSinksTable;
  feed_outbox: FeedOutboxTable;
  feed_actions: FeedActionsTable;
  feed_deliveries: FeedDeliveriesTable;
  feed_corrections: FeedCorrectionsTable;
  feed_runs: FeedRunsTable;
  feed_run_events: FeedRunEventsTable;
}
