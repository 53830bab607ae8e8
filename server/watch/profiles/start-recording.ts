import type { Kysely } from 'kysely';
import { profileFromJson } from '../../../ml/sketches/profile-json.ts';
import type { TableProfile } from '../../../ml/sketches/table-profile.ts';
import type { Database } from '../../platform/database/schema.ts';
import {
  readKeptSegments,
  readReferenceProfiles,
  readReferenceSegment,
} from '../../learn/models/reference-segment-store.ts';
import { ProfileRecorder } from './profile-recorder.ts';
import { saveHourProfile } from './profile-store.ts';
import { readReferenceRows } from './reference-rows-store.ts';
import type { KnownSegments } from './segment-profiles.ts';

export interface RecordingServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly onError: (error: Error) => void;
}

/**
 * Starts recording what is answered: give {@link ProfileRecorder.record} to the predictions, and stop it before the
 * database.
 */
export function startRecording({ db, clock, onError }: RecordingServices): ProfileRecorder {
  return new ProfileRecorder({
    clock,
    onError,
    save: (hour, now) => saveHourProfile(db, hour, now),
    readKnown: async (classifierId, modelVersion) => {
      const profiles = await readReferenceProfiles(db, classifierId, modelVersion);
      return profiles === undefined ? null : profileFromJson(profiles.train);
    },
    readSegments: (classifierId, modelVersion) => readKnownSegments(db, classifierId, modelVersion),
    readReferenceRows: (classifierId, modelVersion, keys) => readReferenceRows(db, classifierId, modelVersion, keys),
    repeat: (task, everyMs) => {
      // Unreferenced: recording alone does not keep a process alive.
      const timer = setInterval(task, everyMs).unref();
      return () => clearInterval(timer);
    },
  });
}

async function readKnownSegments(
  db: Kysely<Database>,
  classifierId: string,
  modelVersion: number,
): Promise<KnownSegments | null> {
  const kept = await readKeptSegments(db, classifierId, modelVersion);
  if (kept === null) return null;
  const known = new Map<string, TableProfile>();
  // One after the other: the answers to requests go between.
  for (const { value } of kept.segments) {
    const profiles = await readReferenceSegment(db, classifierId, modelVersion, value);
    if (profiles !== undefined) known.set(value, profileFromJson(profiles.train));
  }
  return { column: kept.column, known };
}
