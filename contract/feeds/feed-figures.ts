import { z } from 'zod';
import type { Endpoints } from '../endpoint.ts';

/** What a column held: estimates where many rows are told in few figures, see `docs/feeds.md`. */
export const columnFigures = z.object({
  /** Rows, with or without a value. */
  rows: z.number().int(),
  /** Share of rows without a value, in 0..1; null without rows. */
  missing: z.number().nullable(),
  /** Different values, of texts different words; null of numbers and dates. */
  distinct: z.number().int().nullable(),
  /** Of numbers as they are, of dates as ISO days; null where there is none. */
  least: z.union([z.number(), z.string()]).nullable(),
  median: z.union([z.number(), z.string()]).nullable(),
  most: z.union([z.number(), z.string()]).nullable(),
  /** Of numbers; of texts of their lengths in characters. */
  mean: z.number().nullable(),
  /** Standard deviation of the same. */
  deviation: z.number().nullable(),
  /** Most frequent values, of texts words, with the share of the rows that have a value. */
  top: z.array(z.object({ value: z.string(), share: z.number() })),
});
export type ColumnFigures = z.infer<typeof columnFigures>;

export const streamedColumn = z.object({
  name: z.string(),
  type: z.enum(['text', 'category', 'number', 'date', 'boolean']),
  streamed: columnFigures,
  /** Of the rows that the version in use learned from; null where it has no such column. */
  learned: columnFigures.nullable(),
});
export type StreamedColumn = z.infer<typeof streamedColumn>;

export const feedFigures = z.object({
  /** Rows that were answered and that no version had learned from as they are. */
  rows: z.number().int(),
  /** The version whose rows are beside; null before the first row, and 0 where none answers: unusual rows are found. */
  version: z.number().int().nullable(),
  columns: z.array(streamedColumn),
  /** Records of the last minute, five seconds each, oldest first: `until` is the end of the five. */
  rates: z.array(z.object({ until: z.iso.datetime(), records: z.number().int() })),
});
export type FeedFigures = z.infer<typeof feedFigures>;

export const feedFiguresEndpoints = {
  readFeedFigures: {
    method: 'get',
    path: '/api/classifiers/:classifier/feeds/:feed/figures',
    right: 'read',
    rows: 'whole',
    status: 200,
    query: z.strictObject({
      /** Rows of the hours that begin then or later; left out: all that are kept. */
      from: z.iso.datetime({ offset: true }).optional(),
    }),
    answer: feedFigures,
    problems: [],
    does: 'What the columns of a feed’s rows hold as they stream, beside what the model learned from, and how many records came in the last minute.',
  },
} as const satisfies Endpoints;
