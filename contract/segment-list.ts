import { z } from 'zod';
import { columnName } from './cell.ts';
import type { Endpoints } from './endpoint.ts';
import { DEFAULT_HOURS, MOST_HOURS } from './drift.ts';

/**
 * The segments that reports can be asked for: the values with most rows among those that the version in use learned
 * from, 50 at most. Whoever sees some rows only is told of those whose rows are all theirs.
 */
export const segmentList = z.object({
  /** Null when none is declared. */
  column: columnName.nullable(),
  /**
   * The version in use, if it keeps segments of this column: one that was trained before it was declared keeps none.
   */
  modelVersion: z.number().int().nullable(),
  /** Most rows of the reference first. */
  segments: z.array(
    z.object({
      value: z.string(),
      /** New rows in the window, as its report would count them. */
      rows: z.number().int(),
      /** Rows of its reference; below the least number that reports need, its report says so. */
      referenceRows: z.number().int(),
    }),
  ),
  /**
   * New rows of the window that are of none of these: they have another value, or none. Null for whoever sees some
   * rows only, and where no segments are kept.
   */
  others: z.number().int().nullable(),
  /** Whether whoever asks may see the report of all rows, too. */
  mayAskForAll: z.boolean(),
});
export type SegmentList = z.infer<typeof segmentList>;

export const segmentEndpoints = {
  listSegments: {
    method: 'get',
    path: '/api/classifiers/:classifier/segments',
    right: 'read',
    rows: 'kept',
    status: 200,
    query: z.strictObject({ hours: z.coerce.number().int().min(1).max(MOST_HOURS).default(DEFAULT_HOURS) }),
    answer: segmentList,
    problems: [],
    does: 'The segments that drift reports can be asked for, with the rows of the window; of their own for whoever sees some rows only.',
  },
} as const satisfies Endpoints;
