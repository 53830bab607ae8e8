import { z } from 'zod';
import { rowKey } from './cell.ts';
import type { Endpoints } from './endpoint.ts';

/** What one side of a dispute says, and when. */
const said = z.object({
  class: z.string(),
  /** Null when nobody was seen saying it. */
  person: z.string().nullable(),
  saidAt: z.iso.datetime(),
});

/** A row of which two people said different classes, the later without having seen the earlier's word. */
export const disputedRow = z.object({
  key: rowKey,
  /** The feature cells that the contender speaks of, named, for showing. */
  cells: z.array(z.object({ name: z.string(), value: z.string() })),
  standing: said,
  contender: said,
  /** What Amend had answered when that was said; null where nobody had been shown an answer. */
  original: z.string().nullable(),
  /** Sequence of the row's last event: who decides on this answer has seen so much. */
  seen: z.number().int(),
});
export type DisputedRow = z.infer<typeof disputedRow>;

export const disputeQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(1_000).default(200) });

export const disputeList = z.object({
  /** The latest disputed first. */
  rows: z.array(disputedRow),
  /** Disputed rows in all. */
  total: z.number().int(),
});
export type DisputeList = z.infer<typeof disputeList>;

export const disputeEndpoints = {
  listDisputes: {
    method: 'get',
    path: '/api/classifiers/:classifier/disputes',
    right: 'read',
    rows: 'kept',
    status: 200,
    query: disputeQuery,
    answer: disputeList,
    problems: [],
    does: 'The rows of which two people said different classes, until somebody who has seen both decides.',
  },
} as const satisfies Endpoints;
