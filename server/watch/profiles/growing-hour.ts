import { randomUUID } from 'node:crypto';
import type { RowSource } from '../../../contract/row-source.ts';
import { mergeInSteps, mergeProfiles, type TableProfile } from '../../../ml/sketches/table-profile.ts';
import type { PredictedBatch } from '../../learn/models/predicted-batch.ts';
import { inTurns } from '../../platform/turns/in-turns.ts';
import type { Yielding } from '../../platform/turns/yielding.ts';
import type { SegmentProfiles } from './segment-profiles.ts';

/** Rows of an hour remembered, to count a row once however often its sheet is classified; some 20 MB. */
export const MOST_REMEMBERED_ROWS = 100_000;

/** The profile of one classifier, version, source and hour while it grows. */
export interface GrowingHour {
  readonly classifierId: string;
  readonly modelVersion: number;
  readonly source: RowSource;
  readonly hour: Date;
  readonly recorder: string;
  readonly rowsSeen: Set<string>;
  profile: TableProfile;
  parts: TableProfile[];
  /** Null when the version keeps none; undefined before that is known. */
  segments: SegmentProfiles | null | undefined;
  droppedRows: number;
  unsavedRows: number;
  changed: boolean;
}

export function beginHour({ classifierId, modelVersion, source }: PredictedBatch, hour: Date): GrowingHour {
  return {
    classifierId,
    modelVersion,
    source,
    hour,
    recorder: randomUUID(),
    rowsSeen: new Set(),
    profile: mergeProfiles([]),
    parts: [],
    segments: undefined,
    droppedRows: 0,
    unsavedRows: 0,
    changed: false,
  };
}

/** Merges what has come since into the profile of the hour. */
export async function mergeParts(hour: GrowingHour, yielding: Yielding): Promise<void> {
  if (hour.parts.length === 0) return;
  const parts = hour.profile.rows === 0 ? hour.parts : [hour.profile, ...hour.parts];
  hour.profile = await inTurns(mergeInSteps(parts), yielding);
  hour.parts = [];
}

/** The beginning of the hour that a moment is in. */
export function hourStart(at: Date): Date {
  const start = new Date(at);
  start.setUTCMinutes(0, 0, 0);
  return start;
}
