import type { AccuracyFigures } from '../../../contract/accuracy-watch.ts';
import type { StoppedClasses } from '../../../contract/drift-policy.ts';
import type { ColumnType, Generated } from 'kysely';
import type { ColumnPoint } from '../../../contract/drift-archive.ts';
import type { DriftReport, DriftStatus } from '../../../contract/drift.ts';
import type { Incident, IncidentEvent } from '../../../contract/incident.ts';
import type { DriftColumnType, IncidentMeasure } from '../../../contract/incident-measure.ts';
import type { PartTally } from '../../../contract/part-watch.ts';
import type { RowSource } from '../../../contract/row-source.ts';
import type { Season } from '../../../contract/season.ts';
import type { Segment } from '../../../contract/segment.ts';
import type { ProblemOccurrence } from '../../../contract/problem.ts';

/** What the rows of one segment looked like that a version learned from, and those of its holdout. */
export interface ReferenceSegmentsTable {
  classifier_id: string;
  version: number;
  /** As conditions compare it: see `comparedValue`. */
  value: string;
  /** As it is written. */
  name: string;
  /** Of both profiles. */
  rows: number;
  train_profile: ColumnType<unknown, string, string>;
  holdout_profile: ColumnType<unknown, string, string>;
}

/** What the live rows of one hour looked like, as one process recorded them; read, they are merged. */
export interface ProfilesTable {
  classifier_id: string;
  /** The hour's beginning. */
  hour: Date;
  model_version: number;
  /** The process that recorded it; it alone rewrites this profile. */
  recorder: string;
  /** Where its rows came from; null of those of an earlier release. */
  source: Generated<RowSource | null>;
  /** Whose batches follow one another, such as a feed's partition; null of rows that came otherwise. */
  stream: Generated<string | null>;
  rows: number;
  /** Rows that were not profiled because the queue was full. */
  dropped_rows: number;
  /** Of its rows, those of no segment; null where none are kept. */
  other_rows: Generated<number | null>;
  /** Its JSON, gzipped. */
  profile: Buffer;
  updated_at: Date;
}

/** The profiles of a day's hours, merged: what can be made of them again. */
export interface ProfileDaysTable {
  classifier_id: string;
  model_version: number;
  /** The day's beginning, UTC. */
  day: Date;
  /** Of so many profiles of hours … */
  hours: number;
  /** … the last of which was saved then. */
  changed_at: Date;
  /** Its JSON, gzipped. */
  profile: Buffer;
}

/** The part of a profile that is of one segment. */
export interface SegmentProfilesTable {
  classifier_id: string;
  hour: Date;
  model_version: number;
  recorder: string;
  /** As conditions compare it: see `comparedValue`. */
  value: string;
  rows: number;
  /** Its JSON, gzipped. */
  profile: Buffer;
}

/** Reports that were made; the database refuses to change one. */
export interface DriftReportsTable {
  id: string;
  classifier_id: string;
  /** From 1, of each classifier in the order in which they were made. */
  number: number;
  /** Null of a check that was made by itself. */
  made_by: string | null;
  model_version: number;
  made_at: Date;
  window_from: Date;
  window_to: Date;
  verdict: DriftStatus;
  /** Null of all rows. */
  segment: ColumnType<Segment | null, string | null, string | null>;
  /** Of the window. */
  rows: number;
  /** What the time line shows of each column. */
  columns: ColumnType<ColumnPoint[], string, string>;
  report: ColumnType<DriftReport, string, string>;
}

export interface ScorecardDocumentsTable {
  classifier_id: string;
  test: string;
  document: string;
  result: string;
  /** `YYYY-MM-DD`. */
  done_on: string;
  person: string;
  noted_at: Date;
}

/** How a classifier is watched. One that has no row is watched as by default. */
/** A version of a model that Amend did not train. */
interface ElsewhereModelsTable {
  classifier_id: string;
  version: number;
  /** Its name, with its own version. */
  model: string;
  train_rows: number;
  holdout_rows: number;
  train_profile: ColumnType<unknown, string>;
  holdout_profile: ColumnType<unknown, string>;
  declared_by: string;
  declared_at: Date;
}

/** Answers of such a model that were logged together. */
interface ElsewhereBatchesTable {
  id: string;
  classifier_id: string;
  version: number;
  /** Of what was sent: the same again is no other. */
  content_hash: string;
}

interface DriftWatchTable {
  classifier_id: string;
  is_on: Generated<boolean>;
  step_hours: Generated<number>;
  window_hours: Generated<number>;
  season: Generated<Season>;
  owner: Generated<string | null>;
  /** The number of the last report. */
  last_report: Generated<number>;
  /** The number of the last incident. */
  last_incident: Generated<number>;
  /** When it is checked next; null until that was worked out. */
  next_at: Generated<Date | null>;
  checked_at: Generated<Date | null>;
  /** Why the last check failed; null when it did not. */
  fault: ColumnType<ProblemOccurrence | null, string | null | undefined, string | null>;
  /** Accuracy that people are told below; null is as by default. */
  least_accuracy: Generated<number | null>;
  least_set_by: Generated<string | null>;
  least_set_at: Generated<Date | null>;
  accuracy_hours: Generated<number>;
  /** What incidents that open set off. */
  retrains: Generated<boolean>;
  stops: ColumnType<StoppedClasses | null, string | null | undefined, string | null>;
}

/** How good the answers of a version were in a window, as it was judged. */
interface AccuracyChecksTable {
  classifier_id: string;
  number: Generated<number>;
  version: number;
  at: Date;
  figures: ColumnType<AccuracyFigures, string, never>;
  /** What was counted of each class and segment; null of earlier releases. */
  tallies: ColumnType<readonly PartTally[] | null, string | null, never>;
}

/** Distances from which on a column counts as drifted, as somebody has set them. */
interface DriftThresholdsTable {
  classifier_id: string;
  column_name: string;
  distance: number;
  set_by: string;
  set_at: Date;
}

/** Drift that lasts. At most one of a measure is open. */
interface IncidentsTable {
  classifier_id: string;
  number: number;
  kind: IncidentMeasure['kind'];
  /** As reports made by themselves call it. */
  column_name: string;
  /** Empty, as its name is, of how good the answers are. */
  column_type: DriftColumnType | '';
  /** A class, or a value of the segment column, which is `column_name` then; empty of all else. */
  part: Generated<string>;
  state: 'open' | 'closed';
  since: Date;
  opened_at: Date;
  closed_at: Date | null;
  reopened: Generated<number>;
  /** Number of the report that opened it, or did so again last; null of how good the answers are. */
  report: number | null;
  owner: string | null;
  acknowledged_by: Generated<string | null>;
  acknowledged_at: Generated<Date | null>;
  /** When people were last told of it. */
  told_at: Date;
  /** What it keeps from being accepted; null of one that is closed. */
  stops: ColumnType<StoppedClasses | null, string | null | undefined, string | null>;
  retraining: Generated<Incident['retraining']>;
}

/** What became of incidents, in order. */
interface IncidentEventsTable {
  classifier_id: string;
  incident: number;
  number: Generated<number>;
  what: IncidentEvent['what'];
  person: string | null;
  at: Date;
  text: string;
  report: number | null;
  figures: ColumnType<AccuracyFigures | null, string | null | undefined, never>;
}

/** Who is responsible for a source: a person, or whoever is at a channel. */
interface SourceOwnersTable {
  classifier_id: string;
  source: RowSource;
  person: string | null;
  channel_id: string | null;
  set_by: string;
  set_at: Date;
}

/** That an owner was told what a report says of a column. */
interface SourceTellingsTable {
  id: string;
  source: RowSource;
  classifier_id: string;
  report: number;
  column_name: string;
  told: string;
  told_by: string;
  told_at: Date;
}

/** What rows looked like, and the reports made of it. */
export interface ProfileTables {
  reference_segments: ReferenceSegmentsTable;
  profiles: ProfilesTable;
  profile_days: ProfileDaysTable;
  segment_profiles: SegmentProfilesTable;
  drift_reports: DriftReportsTable;
  scorecard_documents: ScorecardDocumentsTable;
  elsewhere_models: ElsewhereModelsTable;
  elsewhere_batches: ElsewhereBatchesTable;
  drift_watch: DriftWatchTable;
  drift_thresholds: DriftThresholdsTable;
  incidents: IncidentsTable;
  accuracy_checks: AccuracyChecksTable;
  incident_events: IncidentEventsTable;
  source_owners: SourceOwnersTable;
  source_tellings: SourceTellingsTable;
}
