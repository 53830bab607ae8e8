import { z } from 'zod';
import type { RowPlace } from './mysql-rows-store.ts';

const place = z.tuple([z.string()], z.string()).readonly();
/** How high the cursor was at a time, in ms since 1970. */
const mark = z.strictObject({ at: z.number(), cursor: z.string().nullable() });
export type CursorMark = z.infer<typeof mark>;

/** How far a feed has read a table of MySQL, as it is kept. */
const position = z.strictObject({
  /** Rows up to here were there at the start, and are not wanted; null where all are. */
  floor: place.nullable(),
  /** Rows are read up to here; null before the first. */
  read: place.nullable(),
  marks: z.array(mark),
  /** When it was last looked for rows that were committed late. */
  lookedAt: z.number(),
});
export type MySqlPosition = z.infer<typeof position>;

/** @throws {z.ZodError} it is none that {@link writeMySqlPosition} wrote */
export function readMySqlPosition(text: string): MySqlPosition {
  return position.parse(JSON.parse(text));
}

export function writeMySqlPosition(given: MySqlPosition): string {
  return JSON.stringify(given);
}

/** So many marks lie within the overlap. */
const MARKS = 10;

/**
 * From which cursor on rows may still come that are committed late. A transaction that was open at the last look,
 * and is no older than the overlap, took a cursor no lower than the highest that there was when it began.
 *
 * @param overlapMs how long after it took its cursor a row may be committed
 */
export function lateFrom({ marks, lookedAt }: MySqlPosition, overlapMs: number): string | null {
  return (marks.findLast((mark) => mark.at <= lookedAt - overlapMs) ?? marks[0])?.cursor ?? null;
}

/** The marks with another one, without those that are no longer asked for. */
export function withMark(
  { marks, lookedAt }: MySqlPosition,
  mark: CursorMark,
  overlapMs: number,
): readonly CursorMark[] {
  const last = marks.at(-1);
  const isDue = last === undefined || mark.at >= last.at + overlapMs / MARKS;
  const from = marks.findLastIndex((each) => each.at <= lookedAt - overlapMs);
  return [...marks.slice(Math.max(0, from)), ...(isDue ? [mark] : [])];
}

/** Tells places apart. */
export function placeText(given: RowPlace): string {
  return JSON.stringify(given);
}
