import { z } from 'zod';
import type { Endpoints } from '../endpoint.ts';
import { predictionExportQuery } from '../prediction-export.ts';

/** What of feeds is exported: a view of `analytics` each, see docs/sql.md. */
export const feedExportOf = z.enum(['records', 'dead-letters', 'deliveries', 'corrections']);
export type FeedExportOf = z.infer<typeof feedExportOf>;

export const feedExportQuery = predictionExportQuery.extend({ of: feedExportOf });
export type FeedExportQuery = z.output<typeof feedExportQuery>;

export const feedExportEndpoints = {
  exportFeeds: {
    method: 'get',
    path: '/api/classifiers/:classifier/feed-exports',
    right: 'read',
    rows: 'whole',
    status: 200,
    query: feedExportQuery,
    answer: z.string().meta({ format: 'binary' }),
    isFile: true,
    problems: ['export-days', 'export-too-long'],
    does: 'The records of a classifier’s feeds on some days, their dead letters without bytes, what was delivered to sinks, or the corrections among that: a zip archive as of predictions.',
  },
} as const satisfies Endpoints;
