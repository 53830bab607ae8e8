import { z } from 'zod';
import { driftFinding, driftHeadline } from './drift-finding.ts';
import { elsewhereModel } from './elsewhere.ts';
import type { Endpoints } from './endpoint.ts';
import { driftColumnType } from './incident-measure.ts';
import { liveAccuracy } from './live-accuracy.ts';
import { seasonalReference, type ComparedWith } from './season.ts';
import { segment, segmentValue } from './segment.ts';

/**
 * `drift`: effect and q-value both pass. `watch`: the q-value does, and the effect at least half. `unknown`: too few
 * rows to say.
 */
export const driftStatus = z.enum(['stable', 'watch', 'drift', 'unknown']);
export type DriftStatus = z.infer<typeof driftStatus>;

/**
 * Shares of the three populations per bin, category or word. Bins and categories sum to 1; of words only those that
 * changed most are shown.
 */
export const distributionChart = z.object({
  kind: z.enum(['number', 'category']),
  /** Bin labels, category names, or words. */
  labels: z.array(z.string()),
  train: z.array(z.number()),
  holdout: z.array(z.number()),
  live: z.array(z.number()),
});
export type DistributionChart = z.infer<typeof distributionChart>;

/** What a column is asked about. */
export const driftMeasure = z.enum(['parts', 'missing', 'new', 'recurring', 'distribution', 'length', 'out-of-range']);
export type DriftMeasure = z.infer<typeof driftMeasure>;

/** A question put to a column: how large the change is, and from where on it matters. */
export const measuredChange = z.object({ about: driftMeasure, effect: z.number(), threshold: z.number() });

export const columnDrift = z.object({
  name: z.string(),
  type: driftColumnType,
  status: driftStatus,
  referenceRows: z.number().int(),
  liveRows: z.number().int(),
  missingReference: z.number(),
  missingLive: z.number(),
  /** Share of live values that the reference never had (categories, words), or null where it means nothing. */
  unseenShare: z.number().nullable(),
  outOfRangeShare: z.number().nullable(),
  /** Area between the densities over the area they cover, 0..1. */
  distance: z.number().nullable(),
  psi: z.number().nullable(),
  jensenShannon: z.number().nullable(),
  kolmogorovSmirnov: z.number().nullable(),
  pValue: z.number().nullable(),
  /** p-value after Benjamini–Hochberg over all questions put to all columns. */
  qValue: z.number().nullable(),
  /**
   * What the status is decided by: the question, how large the change is, and from where on it matters. With the
   * q-value that makes the status, as `thresholds` says. Null where it is unknown; earlier releases did not note it.
   */
  decidedBy: measuredChange.nullable().optional(),
  /** Every question that was put to it, once, that one among them. Earlier releases did not note them. */
  checks: z.array(measuredChange).optional(),
  /** What changed, the most telling first; empty when nothing did. Reports of earlier releases have the words alone. */
  findings: z.array(driftFinding).optional(),
  /** The same in a controller's words. */
  changes: z.array(z.string()),
  chart: distributionChart.nullable(),
});
export type ColumnDrift = z.infer<typeof columnDrift>;

/** Realised accuracy of the predictions made in one span of time, from the feedback that has come in so far. */
export const accuracyPoint = z.object({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  predictions: z.number().int(),
  /** Share of the predictions that a person has answered. */
  coverage: z.number(),
  accuracy: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  modelVersion: z.number().int(),
});
export type AccuracyPoint = z.infer<typeof accuracyPoint>;

/** A quarter of a year; a longer window says little about now. */
export const MOST_HOURS = 24 * 92;
export const DEFAULT_HOURS = 12;

/** The window that is compared: so many hours up to now; and of which rows. */
export const driftRequest = z.strictObject({
  hours: z.number().int().min(1).max(MOST_HOURS).default(DEFAULT_HOURS),
  /** A value of the segment column: the report is of its rows alone. Left out: of all rows. */
  segment: segmentValue.optional(),
});
export type DriftRequest = z.input<typeof driftRequest>;

/** A column that a report cannot compare, because it was added or dropped since the version learned. */
export const notCompared = z.object({
  column: z.string(),
  reason: z.enum(['added', 'dropped']),
  /** The same in a sentence. */
  sentence: z.string(),
});
export type NotCompared = z.infer<typeof notCompared>;

export const driftReport = z.object({
  /** From 1, of each classifier in the order in which they were made: by it a report is opened again. */
  number: z.number().int(),
  /** Null of a check that was made by itself. */
  madeBy: z.string().nullable(),
  classifier: z.object({ id: z.uuid(), name: z.string() }),
  /**
   * The rows that all of it is about, those of the window and those of the reference; null of all rows. Whoever sees
   * some rows only gets reports of segments whose rows are theirs; classes that were never said of these stand in them
   * under one name.
   */
  segment: segment.nullable(),
  modelVersion: z.number().int(),
  madeAt: z.iso.datetime(),
  window: z.object({ from: z.iso.datetime(), to: z.iso.datetime(), rows: z.number().int() }),
  referenceRows: z.number().int(),
  /** Which earlier rows it is compared with; absent where these are the rows that the version learned from. */
  seasonal: seasonalReference.optional(),
  /** Of a model that Amend did not train: what it is called, and who declared it. Absent of Amend's own. */
  elsewhere: elsewhereModel.pick({ model: true, declaredBy: true }).optional(),
  verdict: driftStatus,
  /** What the report says as a whole. Reports of earlier releases have the sentence alone. */
  finding: driftHeadline.optional(),
  /** The same in one sentence that a controller can sign. */
  headline: z.string(),
  /** The changes of all columns, worst first, each with its column's name. */
  reasons: z.array(z.string()),
  /** Worst first. */
  columns: z.array(columnDrift),
  /** Absent where every column is compared. */
  notCompared: z.array(notCompared).optional(),
  accuracy: z.array(accuracyPoint),
  /** How good the answers of the window are. Absent of reports of earlier releases. */
  liveAccuracy: liveAccuracy.optional(),
  thresholds: z.object({
    distance: z.number(),
    qValue: z.number(),
    missingIncrease: z.number(),
    minimumRows: z.number().int(),
    /** Distances that were set for columns by name, in place of `distance`. Absent where none was. */
    columns: z.record(z.string(), z.number()).optional(),
  }),
});
export type DriftReport = z.infer<typeof driftReport>;

/**
 * With which rows those of a report are compared.
 * @example comparedWith({ elsewhere: { model: 'fraud 2.3', declaredBy: 'Ada' } }) // => 'declared'
 */
export function comparedWith({ seasonal, elsewhere }: Pick<DriftReport, 'seasonal' | 'elsewhere'>): ComparedWith {
  return seasonal?.season ?? (elsewhere === undefined ? 'none' : 'declared');
}

export const driftEndpoints = {
  driftReport: {
    method: 'post',
    path: '/api/classifiers/:classifier/drift-reports',
    right: 'report',
    rows: 'kept',
    status: 201,
    body: driftRequest,
    answer: driftReport,
    problems: ['no-champion', 'unknown-version', 'no-live-rows', 'unknown-segment', 'season-too-short'],
    does: 'Compares the window with the reference, of all rows or of a segment; for whoever sees some rows only, of a segment of theirs.',
    example: { hours: 24, segment: '4711' },
  },
} as const satisfies Endpoints;
