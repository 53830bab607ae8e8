import type { Kysely } from 'kysely';
import { profileFromJson } from '../../../ml/sketches/profile-json.ts';
import type { TableProfile } from '../../../ml/sketches/table-profile.ts';
import type { Database } from '../../platform/database/schema.ts';
import {
  readKeptSegments,
  readReferenceProfiles,
  readReferenceSegment,
} from '../../learn/models/reference-segment-store.ts';
import { ExactProfiles, type ExactServices } from './exact-profiles.ts';
import { profileInWorker } from '../profiling/profile-in-worker.ts';
import type { KnownSegments, Profiler } from '../profiling/profiler.ts';
import { ProfileRecorder } from './profile-recorder.ts';
import { saveHourProfile } from './profile-store.ts';
import { readReferenceRows } from './reference-rows-store.ts';

export interface RecordingServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly onError: (error: Error) => void;
  /** Default: in a thread of its own. */
  readonly startProfiler?: () => Profiler;
}

/**
 * Starts recording what is answered: give {@link ProfileRecorder.record} to the predictions, and stop it before the
 * database.
 */
export function startRecording({ db, clock, onError, startProfiler }: RecordingServices): ProfileRecorder {
  return new ProfileRecorder({
    clock,
    onError,
    startProfiler: startProfiler ?? (() => profileInWorker()),
    save: (hour, now) => saveHourProfile(db, hour, now),
    ...referencesIn(db),
    repeat: (task, everyMs) => {
      // Unreferenced: recording alone does not keep a process alive.
      const timer = setInterval(task, everyMs).unref();
      return () => clearInterval(timer);
    },
  });
}

/** Profiles of what is recorded row by row, in the transactions that record it. */
export function openExactProfiles(db: Kysely<Database>): ExactProfiles {
  return new ExactProfiles(referencesIn(db));
}

/** The same as a function, to be handed on. */
export function profilesOf(db: Kysely<Database>): ExactProfiles['profile'] {
  const profiles = openExactProfiles(db);
  return (batch, stream) => profiles.profile(batch, stream);
}

/** What model versions learned from, to which live rows are held. */
function referencesIn(db: Kysely<Database>): ExactServices {
  return {
    readKnown: async (classifierId, modelVersion) => {
      const profiles = await readReferenceProfiles(db, classifierId, modelVersion);
      return profiles === undefined ? null : profileFromJson(profiles.train);
    },
    readSegments: (classifierId, modelVersion) => readKnownSegments(db, classifierId, modelVersion),
    readReferenceRows: (classifierId, modelVersion, keys) => readReferenceRows(db, classifierId, modelVersion, keys),
  };
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
