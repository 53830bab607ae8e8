import { compareProfiles } from '../ml/drift/report.ts';
import { seededRandom } from '../ml/random.ts';
import { LIVE_VOCABULARY } from '../ml/sketches/column-profile.ts';
import { mergeProfiles, profileReference, profileTable, type TableProfile } from '../ml/sketches/table-profile.ts';
import { packProfile, unpackProfile } from '../server/watch/profiling/packed-profile.ts';
import { drawTable, DRAWN_COLUMNS } from './data/drawn-table.ts';
import { atMost, median, type Benchmark, type Figure } from './figure.ts';

const DAYS = 30;
const HOURS = 24;
const ROWS = 1_000_000;
const ROUNDS = 3;
/** As reports read them, lest a month of profiles is in memory at once. */
const PROFILES_PER_MERGE = 24;

/**
 * A drift report of a month from profiles as they are kept, packed: of days that are over, which are kept beside the
 * answers, with the hours of the first day and of the last; and hour by hour, where nobody has kept a day. A day's
 * 24 hours are drawn, and each day has the same: what a report does with them does not depend on what they hold.
 *
 * Does not show PostgreSQL, from which they are read one by one.
 */
export const benchmark: Benchmark = {
  about: `a drift report of ${DAYS} days × ${DRAWN_COLUMNS} columns × 1,000,000 rows from kept profiles`,
  async run() {
    const random = seededRandom(3);
    const reference = profileReference(drawTable(9_000, random), drawTable(1_000, random));
    const hours = Array.from({ length: HOURS }, () => {
      const { table, predictions } = drawTable(Math.round(ROWS / DAYS / HOURS), random);
      return profileTable(table, predictions, { known: reference.train, vocabulary: LIVE_VOCABULARY });
    });
    const packedHours = await Promise.all(hours.map(packProfile));
    const packedDay = await packProfile(mergeProfiles(hours));
    const repeated = (packed: readonly Buffer[]) => Array.from({ length: DAYS }, () => packed).flat();
    const report = async (packed: readonly Buffer[]) => {
      const begun = performance.now();
      compareProfiles({ ...reference, live: await mergePacked(packed) });
      return (performance.now() - begun) / 1_000;
    };
    const times = { hours: [] as number[], days: [] as number[], mixed: [] as number[], keeping: [] as number[] };
    for (let round = 0; round <= ROUNDS; round++) {
      const [byDays, byHours] = [await report(repeated([packedDay])), await report(repeated(packedHours))];
      const asKept = [...packedHours, ...Array.from({ length: DAYS - 1 }, () => packedDay), ...packedHours];
      const mixed = await report(asKept);
      const begun = performance.now();
      await packProfile(await mergePacked(packedHours));
      const keeping = (performance.now() - begun) / 1_000;
      // The first round warms up.
      if (round > 0) times.days.push(byDays);
      if (round > 0) times.hours.push(byHours);
      if (round > 0) times.mixed.push(mixed);
      if (round > 0) times.keeping.push(keeping);
    }
    const size = (name: string, packed: Buffer): Figure => ({ name, value: packed.length / 1_000, unit: 'kB' });
    return [
      atMost(
        `report from ${DAYS - 1} kept days and the hours of the first and of the last`,
        median(times.mixed),
        's',
        1,
      ),
      atMost(`report from ${DAYS} profiles, one a day`, median(times.days), 's', 1),
      atMost(
        `report from ${DAYS * HOURS} profiles, one an hour, of days that nobody kept`,
        median(times.hours),
        's',
        3,
      ),
      { name: 'keeping a day that is over, beside the answers', value: median(times.keeping), unit: 's' },
      size('profile of an hour, packed', packedHours[0]!),
      size('profile of a day, packed', packedDay),
    ];
  },
};

async function mergePacked(packed: readonly Buffer[]): Promise<TableProfile> {
  let parts: TableProfile[] = [];
  let next = unpackProfile(packed[0]!);
  for (const at of packed.keys()) {
    const profile = await next;
    if (at + 1 < packed.length) next = unpackProfile(packed[at + 1]!);
    parts.push(profile);
    if (parts.length === PROFILES_PER_MERGE) parts = [mergeProfiles(parts)];
  }
  return mergeProfiles(parts);
}
