import { z } from 'zod';

/**
 * With which rows those of a window are compared: those that the version learned from; or new rows of earlier times,
 * those of the same hours of earlier weeks, or of the same month of earlier years.
 */
export const season = z.enum(['none', 'week', 'year']);
export type Season = z.infer<typeof season>;

/** What the rows of a window are compared with, in words: of a model elsewhere, what it was declared with. */
export type ComparedWith = Season | 'declared';

/** Earlier weeks or years whose rows a seasonal reference is made of, at most; and at least. */
export const SEASONS = { week: { most: 8, least: 2 }, year: { most: 5, least: 1 } } as const;

/** The reference of a report that is compared with earlier rows of the same season. */
export const seasonalReference = z.object({
  season: season.exclude(['none']),
  /** Weeks or years of which rows are in it. */
  times: z.number().int(),
  /** Where the earliest of these begins, and the latest ends. */
  from: z.iso.datetime(),
  to: z.iso.datetime(),
});
export type SeasonalReference = z.infer<typeof seasonalReference>;
