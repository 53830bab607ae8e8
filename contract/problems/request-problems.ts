import { z } from 'zod';
import { role } from '../access.ts';
import type { ProblemKinds } from '../problem-kind.ts';
import { rowScope } from '../row-scope.ts';

const count = z.number().int();
const scopes = z.array(rowScope).min(1);

/** What may befall any request. */
export const REQUEST_PROBLEMS = {
  'malformed-body': {
    status: 400,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('encoding'), encoding: z.string() }),
      z.object({ reason: z.enum(['not-json', 'unreadable', 'content-type']) }),
    ]),
  },
  'invalid-request': {
    status: 422,
    values: z.discriminatedUnion('reason', [
      /** The first of the problem's `errors`. */
      z.object({ reason: z.literal('fields'), path: z.string(), message: z.string() }),
      /** Levels that a body may be nested. */
      z.object({ reason: z.literal('too-deep'), most: count }),
      /** Not a column that rows can be parted by. */
      z.object({ reason: z.literal('segment-column'), column: z.string() }),
      z.object({ reason: z.literal('schedule-fields'), schedule: z.string() }),
      /** `fault` is what the reader of schedules says, in English. */
      z.object({ reason: z.literal('schedule'), schedule: z.string(), fault: z.string() }),
      z.object({ reason: z.literal('unstorable') }),
    ]),
  },
  /** Megabytes, or values of the JSON. */
  'body-too-large': { status: 413, values: z.object({ reason: z.enum(['megabytes', 'values']), most: count }) },
  'unknown-address': {
    status: 404,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('address'), method: z.string(), path: z.string() }),
      z.object({ reason: z.literal('pages-not-built') }),
    ]),
  },
  'not-allowed': {
    status: 403,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.enum(['demo-elsewhere', 'metrics']) }),
      /** The roles of which one is needed. */
      z.object({ reason: z.literal('role'), person: z.string(), roles: z.array(role).min(1) }),
      /** Something that a machine may not do by its key, whatever its roles. */
      z.object({ reason: z.literal('key'), person: z.string() }),
      /** Moving a classifier to another project, by somebody who sets up some classifiers only. */
      z.object({ reason: z.literal('project'), person: z.string() }),
      z.object({ reason: z.literal('origin'), origin: z.string() }),
      z.object({ reason: z.literal('host'), host: z.string() }),
    ]),
  },
  /** Somebody whose role is for some rows only, which `scopes` say, asks about others. */
  'beyond-scope': {
    status: 403,
    values: z.discriminatedUnion('reason', [
      /**
       * About a report that is not of one of their segments, which `segments` names. There are none where what lacks is
       * the `column`, since the segment column is none that their scopes are by, or the `segment`, since the version in
       * use keeps none of their values.
       */
      z.object({
        reason: z.literal('report'),
        lacks: z.enum(['column', 'segment', 'choice']),
        segments: z.array(z.string()),
        scopes,
      }),
      /** About all rows of the classifier together. */
      z.object({ reason: z.literal('whole'), person: z.string(), scopes }),
      /** So many of the rows that were sent are others; or were others when they were last spoken of. */
      z.object({ reason: z.enum(['sent', 'kept']), rows: count, scopes }),
      /** No class was said of theirs yet that could be answered. */
      z.object({ reason: z.literal('no-class'), scopes }),
      /** The classifier has no such columns any more. */
      z.object({ reason: z.literal('columns'), columns: z.array(z.string()).min(1) }),
    ]),
  },
  /** Requests of a minute from one address, or by one key, with the seconds to wait; or streams open at a time. */
  'too-many-requests': {
    status: 429,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.enum(['minute', 'streams']), most: count }),
      z.object({ reason: z.literal('key'), person: z.string(), most: count, seconds: count }),
    ]),
  },
  'database-unavailable': { status: 503, values: z.object({}) },
  'disk-full': { status: 503, values: z.object({}) },
  /** What failed, a request or a training. */
  internal: { status: 500, values: z.object({ reason: z.enum(['request', 'training', 'check', 'grouping']) }) },
} as const satisfies ProblemKinds;
