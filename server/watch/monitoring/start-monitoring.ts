import type { Kysely } from 'kysely';
import { profileFromJson } from '../../../ml/sketches/profile-json.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readReferenceProfiles } from '../../learn/models/model-store.ts';
import { ProfileRecorder } from './profile-recorder.ts';
import { saveHourProfile } from './profile-store.ts';
import { readReferenceRows } from './reference-rows-store.ts';

export interface MonitoringServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly onError: (error: Error) => void;
}

/**
 * Starts recording what is answered: give {@link ProfileRecorder.record} to the predictions, and stop it before the
 * database.
 */
export function startMonitoring({ db, clock, onError }: MonitoringServices): ProfileRecorder {
  return new ProfileRecorder({
    clock,
    onError,
    save: (hour, now) => saveHourProfile(db, hour, now),
    readKnown: async (classifierId, modelVersion) => {
      const profiles = await readReferenceProfiles(db, classifierId, modelVersion);
      return profiles === undefined ? null : profileFromJson(profiles.train);
    },
    readReferenceRows: (classifierId, modelVersion, keys) => readReferenceRows(db, classifierId, modelVersion, keys),
    repeat: (task, everyMs) => {
      // Unreferenced: recording alone does not keep a process alive.
      const timer = setInterval(task, everyMs).unref();
      return () => clearInterval(timer);
    },
  });
}
