import { mergeInSteps, type TableProfile } from '../../../ml/sketches/table-profile.ts';
import { inTurns } from '../../platform/turns/in-turns.ts';

/** A month of profiles is large: so many are in memory at once. */
const PROFILES_PER_MERGE = 24;

/** The profile of the rows of all of them together, as they are read; answers to requests go between. */
export async function mergeAsRead(profiles: AsyncIterable<TableProfile>): Promise<TableProfile> {
  let parts: TableProfile[] = [];
  for await (const profile of profiles) {
    parts.push(profile);
    if (parts.length === PROFILES_PER_MERGE) parts = [await inTurns(mergeInSteps(parts))];
  }
  return inTurns(mergeInSteps(parts));
}
