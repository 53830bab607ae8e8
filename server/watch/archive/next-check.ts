const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
/** A check once a day is made at night, when the day's rows are in. */
const AT_NIGHT = 2;

/**
 * When the next check comes: on the hour, UTC, so that all windows begin and end with whole hours. Steps are counted
 * from midnight; one that does not divide the day is shorter at its end.
 *
 * @param stepHours 1..24
 * @example nextCheck(new Date('2026-11-02T10:20:00Z'), 4).toISOString() // => '2026-11-02T12:00:00.000Z'
 * @example nextCheck(new Date('2026-11-02T10:20:00Z'), 24).toISOString() // => '2026-11-03T02:00:00.000Z'
 */
export function nextCheck(after: Date, stepHours: number): Date {
  let hour = Math.floor(after.getTime() / HOUR_MS) + 1;
  const isTime = (): boolean =>
    stepHours === DAY_HOURS ? hour % DAY_HOURS === AT_NIGHT : (hour % DAY_HOURS) % stepHours === 0;
  while (!isTime()) hour++;
  return new Date(hour * HOUR_MS);
}
