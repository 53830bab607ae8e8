import type { Kysely } from 'kysely';
import { profileFromJson } from '../../../ml/sketches/profile-json.ts';
import { readReferenceProfiles } from '../../learn/models/reference-segment-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { SkewChecker } from './skew-checker.ts';

/** A checker that knows what versions learned from by the database. */
export function createSkewChecker(db: Kysely<Database>): SkewChecker {
  return new SkewChecker(async (classifierId, version) => {
    const profiles = await readReferenceProfiles(db, classifierId, version);
    return profiles && { train: profileFromJson(profiles.train), holdout: profileFromJson(profiles.holdout) };
  });
}
