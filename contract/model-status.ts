import { z } from 'zod';
import type { Endpoints } from './endpoint.ts';
import { answerSource } from './prediction.ts';

/** Answers by where each came from. */
export const answeredRows = z.record(answerSource, z.number().int());
export type AnsweredRows = z.infer<typeof answeredRows>;

/** How a classifier serves now, as one process of the server sees it. */
export const modelStatus = z.object({
  /** When these figures were read. */
  at: z.iso.datetime(),
  /**
   * - `answers` rows are answered
   * - `first` nothing was trained yet: rows get first answers
   * - `untrained` nothing was trained yet, and no row is answered
   * - `unreadable` another release made the version in use, and this one cannot read it
   * - `archived` it takes no rows
   */
  state: z.enum(['answers', 'first', 'untrained', 'unreadable', 'archived']),
  /** The version in use; null before the first training. */
  version: z.number().int().nullable(),
  /** Since when it is in use, without a break; null when that was not noted. */
  since: z.iso.datetime().nullable(),
  /** Rows that were answered, by all processes together, as they are logged; asked twice, one counts twice. */
  answered: z.object({ lastHour: answeredRows, lastDay: answeredRows }),
  /** How long this process took to answer requests of this classifier, each of some rows, since it started. */
  latency: z.object({
    requests: z.number().int(),
    /**
     * Half of the requests took no longer than this, in milliseconds; and 99 of 100 no longer than that. Bounds of the
     * buckets of `amend_answer_duration_seconds`; null without a request, or beyond the last bucket.
     */
    halfWithinMs: z.number().nullable(),
    mostWithinMs: z.number().nullable(),
  }),
  /** The process that answered this question; of several that share a database, one. */
  process: z.object({
    startedAt: z.iso.datetime(),
    /** Of physical memory, in bytes. */
    memoryBytes: z.number(),
    /** Processor time used since it started, in seconds, of all its threads. */
    processorSeconds: z.number(),
    /** The same as a share of one processor, over the `seconds` before: 0.5 is half of one, 2 is two. */
    processorShare: z.object({ share: z.number(), seconds: z.number() }),
    /** Rows that it answered, of any classifier, and could not log: they are missing in `answered`. */
    unloggedRows: z.number().int(),
  }),
});
export type ModelStatus = z.infer<typeof modelStatus>;

export const modelStatusEndpoints = {
  modelStatus: {
    method: 'get',
    path: '/api/classifiers/:classifier/status',
    right: 'read',
    rows: 'whole',
    status: 200,
    answer: modelStatus,
    problems: [],
    does: 'How it serves: the version in use and since when, rows answered, latency, memory and processor time.',
  },
} as const satisfies Endpoints;
