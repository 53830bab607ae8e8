import type { Kysely } from 'kysely';
import type { Database } from '../../server/platform/database/schema.ts';
import { packProfile, packSegments, unpackProfile } from '../../server/watch/profiling/packed-profile.ts';
import { HourProfiles } from '../../server/watch/profiling/hour-profiles.ts';
import type { Profiler } from '../../server/watch/profiling/profiler.ts';
import type { GrownSegments } from '../../server/watch/profiling/segment-profiles.ts';
import {
  saveHourProfile as save,
  type HourProfile as PackedProfile,
} from '../../server/watch/profiles/profile-store.ts';
import type { TableProfile } from '../../ml/sketches/table-profile.ts';

/** An hour as it is saved, its profiles not yet packed. */
export interface HourProfile extends Omit<PackedProfile, 'packed'> {
  readonly profile: TableProfile;
  readonly segments?: GrownSegments | null;
}

/** Packs the profiles of an hour and saves them. */
export async function saveHourProfile(db: Kysely<Database>, hour: HourProfile, now: Date): Promise<void> {
  const { profile, segments = null, ...of } = hour;
  const grown = segments && { grown: await packSegments(segments.profiles), otherRows: segments.otherRows };
  await save(db, { ...of, packed: { rows: profile.rows, profile: await packProfile(profile), segments: grown } }, now);
}

/** What {@link saveHourProfile} would be given. */
export async function unpackHour({ packed, ...of }: PackedProfile): Promise<HourProfile> {
  const profiles = await Promise.all(
    (packed.segments?.grown ?? []).map(async ({ value, profile }) => ({
      value,
      profile: await unpackProfile(profile),
    })),
  );
  const segments = packed.segments && { profiles, otherRows: packed.segments.otherRows };
  return { ...of, profile: await unpackProfile(packed.profile), segments };
}

/** Profiles in this thread, what it is handed being copied as for another one. */
export function profilerHere(): Profiler {
  const profiles = new HourProfiles();
  return { isLost: false, ask: (order) => profiles.carryOut(structuredClone(order)), stop: async () => {} };
}
