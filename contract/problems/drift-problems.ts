import { z } from 'zod';
import type { ProblemKinds } from '../problem-kind.ts';
import { rowSource } from '../row-source.ts';
import { seasonalReference } from '../season.ts';
import { segment } from '../segment.ts';

const count = z.number().int();

/** What may be wrong with a drift report. */
export const DRIFT_PROBLEMS = {
  'no-live-rows': {
    status: 409,
    /** Of a segment, where the report was to be of one. */
    values: z.object({ classifier: z.string(), hours: count, segment: segment.optional() }),
  },
  /** Of the earlier weeks or years that a seasonal reference needs, too few have rows; or they have too few. */
  'season-too-short': {
    status: 409,
    values: z.object({
      classifier: z.string(),
      season: seasonalReference.shape.season,
      times: count,
      leastTimes: count,
      rows: count,
      leastRows: count,
    }),
  },
  /** Why there is no such report of the classifier's. */
  'unknown-report': {
    status: 404,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('malformed'), given: z.string() }),
      z.object({ reason: z.literal('none'), classifier: z.string(), report: count }),
    ]),
  },
  /** Nobody can be told of a source: it has no owner; or one whose channel is off, or who gets no e-mail. */
  'source-unreachable': {
    status: 409,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('no-owner'), source: rowSource }),
      z.object({ reason: z.enum(['channel-off', 'no-mail', 'no-address']), source: rowSource, owner: z.string() }),
    ]),
  },
  /** A threshold was to be set for what is no column that is compared. */
  'unknown-column': { status: 404, values: z.object({ classifier: z.string(), column: z.string() }) },
  'unknown-segment': {
    status: 404,
    values: z.discriminatedUnion('reason', [
      /** The classifier has no segment column. */
      z.object({ reason: z.literal('undeclared'), classifier: z.string(), value: z.string() }),
      /** The version in use was trained before the column was declared, or there is none yet: null. */
      z.object({ reason: z.literal('untrained'), segment, version: count.nullable() }),
      /** Of a model that Amend did not train, no segments are kept. */
      z.object({ reason: z.literal('elsewhere'), segment }),
      /** Its value is not among the `most` with most rows that the version learned from. */
      z.object({ reason: z.literal('not-kept'), segment, version: count, most: count }),
    ]),
  },
  /** A test is said to have been run on a day that has not come; by the server's clock, in UTC. */
  'test-not-yet-run': { status: 422, values: z.object({ doneOn: z.iso.date(), today: z.iso.date() }) },
} as const satisfies ProblemKinds;
