import { z } from 'zod';

/**
 * What somebody must have done for Amend to hold their words back by itself: within so many hours contradicted so many
 * rows at least, and at least this share of all rows that they spoke of.
 */
export const HELD_FROM = { hours: 24, rows: 100, share: 0.5 } as const;

/** An answer of at least this confidence is one that a word against it contradicts. */
export const CONFIDENT = 0.95;

/** What made Amend hold somebody's words back: counted over the hours before. */
export const heldBecause = z.object({
  /** Rows that they spoke of. */
  rows: z.number().int(),
  /** Of these, rows whose standing label of others they contradicted. */
  labels: z.number().int(),
  /** Of the rest, rows where they contradicted an answer that was at least 95 % sure. */
  answers: z.number().int(),
  /** Of the contradictions, the change that they made most often. */
  most: z.object({ from: z.string(), to: z.string(), rows: z.number().int() }),
  /** Whether these are the labels that they gave in the label column; else what they said otherwise. */
  inLabelColumn: z.literal(true).optional(),
  /** Whether these are words that their pane found in the sheet and sent in nobody's name. */
  inNobodysName: z.literal(true).optional(),
});
export type HeldBecause = z.infer<typeof heldBecause>;
