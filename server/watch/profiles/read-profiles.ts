import type { Kysely } from 'kysely';
import { groupBy } from '../../../ml/sketches/group-by.ts';
import { mergeInSteps, type TableProfile } from '../../../ml/sketches/table-profile.ts';
import type { Database } from '../../platform/database/schema.ts';
import { inTurns } from '../../platform/turns/in-turns.ts';
import { keepDayProfile, readDayProfile, type DayOfHours } from './day-profile-store.ts';
import { listHours, readHour, type RecordedHour } from './profile-store.ts';

/**
 * The profiles of one version's live rows from an hour on, oldest first, a few at a time: a month of them is large. Of
 * a day that lies wholly within comes one profile, which is kept, so that the next report reads it at once; of the
 * first day, and of the last, to which hours are still added, come the hours.
 *
 * @param from beginning of an hour
 */
export async function* readHourProfiles(
  db: Kysely<Database>,
  classifierId: string,
  modelVersion: number,
  from: Date,
): AsyncGenerator<TableProfile> {
  const days = [...groupBy(await listHours(db, classifierId, modelVersion, from), ({ hour }) => dayOf(hour)).entries()];
  for (const [at, [day, hours]] of days.entries()) {
    const start = new Date(day);
    const isWhole = start >= from && at < days.length - 1 && hours.length > 1;
    if (isWhole) yield await profileOfDay(db, classifierId, modelVersion, start, hours);
    else yield* readHours(db, classifierId, modelVersion, hours);
  }
}

/** The profile of a day, which is kept; made of its hours where it is not, or of other ones. */
export async function profileOfDay(
  db: Kysely<Database>,
  classifierId: string,
  modelVersion: number,
  day: Date,
  hours: readonly RecordedHour[],
): Promise<TableProfile> {
  const changedAt = hours.reduce((last, each) => (each.changedAt > last ? each.changedAt : last), day);
  const of: DayOfHours = { day, hours: hours.length, changedAt };
  const kept = await readDayProfile(db, classifierId, modelVersion, of);
  if (kept !== undefined) return kept;
  const profiles: TableProfile[] = [];
  for await (const profile of readHours(db, classifierId, modelVersion, hours)) profiles.push(profile);
  const merged = await inTurns(mergeInSteps(profiles));
  // What was dropped by age while it was read is not to be kept in the place of all of it.
  if (profiles.length === hours.length) await keepDayProfile(db, classifierId, modelVersion, of, merged);
  return merged;
}

/**
 * The profiles of these hours, but for those that have been dropped by age meanwhile. While one is merged the next is
 * read and unpacked.
 */
export async function* readHours(
  db: Kysely<Database>,
  classifierId: string,
  modelVersion: number,
  hours: readonly RecordedHour[],
): AsyncGenerator<TableProfile> {
  const read = (hour: RecordedHour | undefined) =>
    hour === undefined ? undefined : readHour(db, classifierId, modelVersion, hour);
  let next = read(hours[0]);
  for (const at of hours.keys()) {
    const profile = await next;
    next = read(hours[at + 1]);
    // Whoever asks for no more must not leave a failure behind that nobody sees.
    next?.catch(() => undefined);
    if (profile !== undefined) yield profile;
  }
}

/** The day of a moment, UTC, as an ISO date. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
