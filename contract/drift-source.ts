import { z } from 'zod';
import { columnDrift, DEFAULT_HOURS, driftReport, MOST_HOURS } from './drift.ts';
import type { Endpoints } from './endpoint.ts';
import { rowSource } from './row-source.ts';

/** A column as the rows of one source have it, beside what it is compared with. */
export const sourceColumn = columnDrift
  .pick({
    name: true,
    type: true,
    status: true,
    missingReference: true,
    missingLive: true,
    distance: true,
    changes: true,
  })
  .extend({
    /** That its type, unit or meaning is another, in a sentence; null where it is not. */
    skew: z.string().nullable(),
  });

/** Training beside serving: the same columns as they were learned from or declared, and as each source sends them. */
export const driftSources = z.object({
  /** Null while nothing has answered. */
  modelVersion: z.number().int().nullable(),
  window: driftReport.shape.window.omit({ rows: true }),
  /** Of a model that Amend did not train: with what it was declared the rows are compared. Absent of Amend's own. */
  elsewhere: driftReport.shape.elsewhere,
  /** Those that sent rows in the window, most rows first. */
  sources: z.array(
    z.object({
      source: rowSource,
      rows: z.number().int(),
      verdict: driftReport.shape.verdict,
      /** Worst first. */
      columns: z.array(sourceColumn),
    }),
  ),
});
export type DriftSources = z.infer<typeof driftSources>;

export const driftSourceEndpoints = {
  driftSources: {
    method: 'get',
    path: '/api/classifiers/:classifier/drift-sources',
    right: 'read',
    rows: 'whole',
    status: 200,
    query: z.strictObject({ hours: z.coerce.number().int().min(1).max(MOST_HOURS).default(DEFAULT_HOURS) }),
    answer: driftSources,
    problems: ['unknown-version'],
    does: 'Each column as it was learned from, or as a model from elsewhere was declared, beside how each source sends it, such as sheets and programs.',
  },
} as const satisfies Endpoints;
