import { z } from 'zod';

const place = z.strictObject({ x: z.string().regex(/^\d+$/), id: z.string().regex(/^\d+$/) });

/** How far a feed has read a table of PostgreSQL, as it is kept. */
const position = z.strictObject({
  /** By which the database knows for whom changes are kept. */
  reader: z.uuid(),
  /** Changes are read up to here. */
  changes: place,
  /** Rows that were there at the start are read up to this key; null where they are all read, or not wanted. */
  present: z.strictObject({ after: z.array(z.string()).nullable(), from: place }).nullable(),
});
export type PostgresPosition = z.infer<typeof position>;

/** @throws {z.ZodError} it is none that {@link writePosition} wrote */
export function readPosition(text: string): PostgresPosition {
  return position.parse(JSON.parse(text));
}

export function writePosition(given: PostgresPosition): string {
  return JSON.stringify(given);
}
