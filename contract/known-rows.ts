import { z } from 'zod';
import { rowBatch, rowKey } from './cell.ts';
import type { Endpoints } from './endpoint.ts';

/** Rows that are about to be sent: are their keys known, and as the same rows? */
export const knownRowsRequest = z.strictObject({ rows: rowBatch });
export type KnownRowsRequest = z.input<typeof knownRowsRequest>;

const namedCells = z.array(z.object({ name: z.string(), value: z.string() }));

/** A key that stands for another row now than when a class was last said of it; its cells, for showing. */
export const otherRow = z.object({ key: rowKey, before: namedCells, now: namedCells });
export type OtherRow = z.infer<typeof otherRow>;

export const knownRows = z.object({
  /** Rows whose key has a class by now. */
  known: z.number().int(),
  /** Keys among them whose cells are another row's, by the rule of `other-rows.ts`, in the order of the request. */
  others: z.array(rowKey),
  /** The first of them; null when there is none. */
  example: otherRow.nullable(),
});
export type KnownRows = z.infer<typeof knownRows>;

export const knownRowsEndpoints = {
  findKnownRows: {
    method: 'post',
    path: '/api/classifiers/:classifier/known-rows',
    right: 'correct',
    rows: 'sent',
    status: 200,
    body: knownRowsRequest,
    answer: knownRows,
    problems: ['column-missing'],
    does: 'Says of up to 5,000 rows whose keys are known, and which of these were another row; changes nothing.',
    example: {
      rows: {
        keys: ['R-1', 'R-2'],
        columns: [
          { name: 'Merchant', values: ['uber trip', 'pret lunch'] },
          { name: 'Amount', values: [23.4, 7.5] },
        ],
      },
    },
  },
} as const satisfies Endpoints;
