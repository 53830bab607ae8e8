import { z } from 'zod';
import { accuracyFigures, accuracyRule, accuracyRuleRequest } from './accuracy-watch.ts';
import { because } from './classifier-life.ts';
import { columnName } from './cell.ts';
import { columnDrift, driftMeasure, driftReport, driftStatus, MOST_HOURS } from './drift.ts';
import { driftPolicy, driftPolicyRequest } from './drift-policy.ts';
import type { Endpoints } from './endpoint.ts';
import { season } from './season.ts';
import { segment } from './segment.ts';

/** What a report says of one column, for the time line. */
export const columnPoint = z.object({
  name: z.string(),
  type: columnDrift.shape.type,
  status: driftStatus,
  distance: z.number().nullable(),
  /** Share of the rows in which it is empty. */
  missing: z.number(),
  qValue: z.number().nullable(),
  /** Whether that it is empty more often is among what changed. */
  empty: z.boolean(),
  /** What decides its status, and every question that was put to it. Earlier releases did not note them here. */
  decidedBy: columnDrift.shape.decidedBy,
  checks: columnDrift.shape.checks,
});
export type ColumnPoint = z.infer<typeof columnPoint>;

/** A report as it is listed. */
export const reportLine = z.object({
  number: z.number().int(),
  madeAt: z.iso.datetime(),
  /** Null of a check that was made by itself. */
  madeBy: z.string().nullable(),
  modelVersion: z.number().int(),
  segment: segment.nullable(),
  window: driftReport.shape.window,
  verdict: driftStatus,
  /** Names of the columns that are not stable, worst first, as the report has them. */
  changed: z.array(z.string()),
});
export type ReportLine = z.infer<typeof reportLine>;

export const reportPage = z.strictObject({
  /** Those with a smaller number. */
  before: z.coerce.number().int().min(1).max(999_999_999).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const reportList = z.object({
  /** The latest first. */
  reports: z.array(reportLine),
  /** Of so many that there are. */
  total: z.number().int(),
});
export type ReportList = z.infer<typeof reportList>;

/** The distance from which on a column counts as drifted, as somebody has set it. */
export const driftThreshold = z.object({
  column: z.string(),
  distance: z.number(),
  setBy: z.string(),
  setAt: z.iso.datetime(),
});
export type DriftThreshold = z.infer<typeof driftThreshold>;

/** How a classifier is watched. */
export const driftWatch = z.object({
  /** Whether it is checked by itself. */
  isOn: z.boolean(),
  /** Hours from one check to the next; 24 is once a night, at two o'clock UTC. */
  stepHours: z.number().int(),
  /** Each check looks back over so many. */
  windowHours: z.number().int(),
  /** With which rows its reports of all rows compare; those of segments always with what was learned from. */
  season,
  /** Whom incidents are given to, and who is told by e-mail; null is nobody beside the admins. */
  owner: z.string().nullable(),
  /** Null until that was worked out, and while it is not checked. */
  nextAt: z.iso.datetime().nullable(),
  checkedAt: z.iso.datetime().nullable(),
  /** Why the last check failed, in a sentence; null when it did not. */
  fault: z.string().nullable(),
  thresholds: z.array(driftThreshold),
  accuracy: accuracyRule,
  /** What the last look at it said; null before the first. */
  measured: accuracyFigures.nullable(),
  policy: driftPolicy,
});
export type DriftWatch = z.infer<typeof driftWatch>;

export const watchRequest = z.strictObject({
  isOn: z.boolean(),
  stepHours: z.number().int().min(1).max(24),
  windowHours: z.number().int().min(1).max(MOST_HOURS),
  /** Left out: as it is. */
  season: season.optional(),
  owner: z.string().trim().min(1).max(200).nullable(),
  because,
});
export type WatchRequest = z.input<typeof watchRequest>;

export const thresholdRequest = z.strictObject({
  column: columnName,
  /** Null: as by default. */
  distance: z.number().min(0.01).max(1).nullable(),
  because,
});
export type ThresholdRequest = z.input<typeof thresholdRequest>;

/** The verdicts over time, of reports of all rows that were made by themselves; and each column's distance beside. */
export const driftTimeline = z.object({
  /** Oldest first; at most the latest 2,500. */
  reports: z.array(reportLine.omit({ segment: true, madeBy: true, changed: true })),
  /** Those that moved most first. */
  columns: z.array(
    z.object({
      name: z.string(),
      type: columnDrift.shape.type,
      /** From which distance on it counts as drifted now. */
      threshold: z.number(),
      /** One for each report; null where it did not compare the column. */
      distances: z.array(z.number().nullable()),
      statuses: z.array(driftStatus.nullable()),
      missing: z.array(z.number().nullable()),
      /** What decided about it last: what is to be drawn. */
      measure: driftMeasure,
      /** How large that change was, one for each report; null where it was not asked for. */
      effects: z.array(z.number().nullable()),
      /** From where on that mattered then. */
      thresholds: z.array(z.number().nullable()),
    }),
  ),
});
export type DriftTimeline = z.infer<typeof driftTimeline>;

export const timelineSpan = z.strictObject({ days: z.coerce.number().int().min(1).max(400).default(30) });

/** What thresholds of a column would have alerted. */
export const thresholdTrial = z.object({
  column: z.string(),
  reports: z.number().int(),
  tried: z.array(
    z.object({
      distance: z.number(),
      /** Reports in which the distance reached it beyond chance. */
      drifted: z.number().int(),
      /** How often an alert would have begun. */
      alerts: z.number().int(),
    }),
  ),
});
export type ThresholdTrial = z.infer<typeof thresholdTrial>;

/** Classifiers side by side. */
export const driftOverview = z.object({
  classifiers: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      project: z.string(),
      /** Of its latest reports of all rows, oldest first; at most 30. */
      verdicts: z.array(driftStatus),
      /** The latest of these; null while there is none. */
      latest: reportLine.nullable(),
      isWatched: z.boolean(),
      /** Why the last check failed, in a sentence; null when it did not. */
      fault: z.string().nullable(),
    }),
  ),
});
export type DriftOverview = z.infer<typeof driftOverview>;

export const driftArchiveEndpoints = {
  listDriftReports: {
    method: 'get',
    path: '/api/classifiers/:classifier/drift-reports',
    right: 'read',
    rows: 'whole',
    status: 200,
    query: reportPage,
    answer: reportList,
    problems: [],
    does: 'Lists the drift reports that were ever made, the latest first.',
  },
  readDriftReport: {
    method: 'get',
    path: '/api/classifiers/:classifier/drift-reports/:report',
    right: 'read',
    rows: 'whole',
    status: 200,
    answer: driftReport,
    problems: [],
    does: 'Opens a drift report again, with every figure as it was, said in the language of whoever reads it.',
  },
  driftTimeline: {
    method: 'get',
    path: '/api/classifiers/:classifier/drift-timeline',
    right: 'read',
    rows: 'whole',
    status: 200,
    query: timelineSpan,
    answer: driftTimeline,
    problems: [],
    does: 'The verdicts of its checks over time, and each column’s distance beside its threshold.',
  },
  tryThresholds: {
    method: 'get',
    path: '/api/classifiers/:classifier/drift-thresholds',
    right: 'read',
    rows: 'whole',
    status: 200,
    query: timelineSpan.extend({ column: columnName }),
    answer: thresholdTrial,
    problems: ['unknown-column'],
    does: 'How often each of some thresholds of a column would have alerted.',
  },
  setThreshold: {
    method: 'put',
    path: '/api/classifiers/:classifier/drift-thresholds',
    right: 'watch',
    rows: 'whole',
    status: 200,
    body: thresholdRequest,
    answer: driftWatch,
    problems: ['unknown-column', 'classifier-archived'],
    does: 'Sets the distance from which on a column counts as drifted, for the reports made from then on.',
    example: { column: 'Amount', distance: 0.35, because: 'It moves with the season.' },
  },
  readWatch: {
    method: 'get',
    path: '/api/classifiers/:classifier/drift-watch',
    right: 'read',
    rows: 'whole',
    status: 200,
    answer: driftWatch,
    problems: [],
    does: 'How it is watched for drift: how often it is checked by itself, over which window, and who is told.',
  },
  setWatch: {
    method: 'put',
    path: '/api/classifiers/:classifier/drift-watch',
    right: 'watch',
    rows: 'whole',
    status: 200,
    body: watchRequest,
    answer: driftWatch,
    problems: ['unknown-person', 'classifier-archived'],
    does: 'Says how it is watched for drift: whether it is checked by itself, how often, over which window, and who is told.',
    example: { isOn: true, stepHours: 24, windowHours: 24, owner: 'Carla Controller' },
  },
  setAccuracyRule: {
    method: 'put',
    path: '/api/classifiers/:classifier/accuracy-rule',
    right: 'watch',
    rows: 'whole',
    status: 200,
    body: accuracyRuleRequest,
    answer: driftWatch,
    problems: ['classifier-archived'],
    does: 'Says below which accuracy an incident opens, and over how many hours it is judged.',
    example: { least: 0.9, hours: 168, because: 'Below it the books are corrected by hand.' },
  },
  setDriftPolicy: {
    method: 'put',
    path: '/api/classifiers/:classifier/drift-policy',
    right: 'watch',
    rows: 'whole',
    status: 200,
    body: driftPolicyRequest,
    answer: driftWatch,
    problems: ['classifier-archived'],
    does: 'Says what incidents that open from then on set off by themselves: a training, an end of automatic acceptance.',
    example: { retrains: true, stops: { classes: ['6610 Travel'] } },
  },
  driftOverview: {
    method: 'get',
    path: '/api/drift-overview',
    right: 'read',
    rows: 'kept',
    anywhere: true,
    status: 200,
    answer: driftOverview,
    problems: [],
    does: 'The classifiers of which one may see every row, side by side: what their last checks said.',
  },
} as const satisfies Endpoints;
