import { z } from 'zod';
import type { Endpoints } from './endpoint.ts';

/** The most days of one export. */
export const MOST_EXPORT_DAYS = 366;

export const predictionExportQuery = z.strictObject({
  /** The first and the last day (UTC), both included. */
  from: z.iso.date(),
  to: z.iso.date(),
  format: z.enum(['csv', 'parquet']).default('parquet'),
});
export type PredictionExportQuery = z.output<typeof predictionExportQuery>;

export const predictionExportEndpoints = {
  exportPredictions: {
    method: 'get',
    path: '/api/classifiers/:classifier/predictions/export',
    right: 'read',
    rows: 'kept',
    status: 200,
    query: predictionExportQuery,
    answer: z.string().meta({ format: 'binary' }),
    isFile: true,
    problems: ['export-days', 'export-too-long'],
    does: 'What was answered on some days, with the labels that came since: a zip archive with a CSV or Parquet file for each day, in a folder such as day=2026-11-02, and what the columns mean.',
  },
} as const satisfies Endpoints;
