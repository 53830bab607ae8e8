import type { ColumnType, Generated } from 'kysely';
import type { DriftReport, DriftStatus } from '../../../contract/drift.ts';

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

export interface DriftReportsTable {
  id: string;
  classifier_id: string;
  model_version: number;
  made_at: Date;
  window_from: Date;
  window_to: Date;
  verdict: DriftStatus;
  report: ColumnType<DriftReport, string, string>;
}

/** What rows looked like, and the reports made of it. */
export interface ProfileTables {
  reference_segments: ReferenceSegmentsTable;
  profiles: ProfilesTable;
  profile_days: ProfileDaysTable;
  segment_profiles: SegmentProfilesTable;
  drift_reports: DriftReportsTable;
}
