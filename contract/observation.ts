import { z } from 'zod';
import { boundedList } from './bounded-list.ts';
import { MAX_ROWS_PER_REQUEST, rowKey } from './cell.ts';
import { csvFile } from './csv-file.ts';
import type { Endpoints } from './endpoint.ts';
import { GO_AHEAD, ROLL_BACK } from './metric.ts';
import { isStorable } from './storable-text.ts';
import { refused } from './words/refusal-words.ts';

/** What was measured: whole numbers up to here are exact. */
export const observedValue = z.number().min(-1e15).max(1e15);
/** Minutes after the rollout: at least 0. */
export const observedMinutes = z.number().min(0).max(1e9);
/** What the value is counted in, such as "ms" or "%"; empty when nobody says. */
export const observedUnit = z.string().trim().max(40).refine(isStorable, refused('unstorable')).default('');

/** 1: would have rolled back; 0: would have gone ahead. */
export const decision = z.enum([GO_AHEAD, ROLL_BACK]);
export type Decision = z.infer<typeof decision>;

/** One observation. Its id is made by the client, so that a retry adds nothing. */
export const observationDraft = z.strictObject({
  id: z.uuid(),
  value: observedValue,
  unit: observedUnit,
  minutes: observedMinutes,
  decision,
});
export type ObservationDraft = z.input<typeof observationDraft>;

/** The most lines of a file, headers apart. */
export const MAX_CSV_ROWS = 20_000;
/** The most characters of a file: 100 a line. */
export const MAX_CSV_LENGTH = 100 * MAX_CSV_ROWS;

/** A file of observations. */
export const observationsUpload = z.strictObject({
  /** Made by the client: the same upload sent twice adds its observations once. */
  id: z.uuid(),
  csv: z.string().max(MAX_CSV_LENGTH).refine(isStorable, refused('unstorable')),
  /** What its fields are parted by; `found` looks at the headers. */
  delimiter: z.enum(['found', ',', ';']).default('found'),
  /** The unit of the lines that name none. */
  unit: observedUnit,
});
export type ObservationsUpload = z.input<typeof observationsUpload>;

export const observationsReceipt = z.object({
  added: z.number().int(),
  /** Those that were there already, from an earlier try. */
  repeated: z.number().int(),
  /** How many the metric has now. */
  total: z.number().int(),
});
export type ObservationsReceipt = z.infer<typeof observationsReceipt>;

export const observation = z.object({
  /** Names it, for withdrawing it. */
  key: rowKey,
  /** Null where the sheet had no number. */
  value: z.number().nullable(),
  unit: z.string(),
  minutes: z.number().nullable(),
  decision: z.string(),
  /** Who entered it; null when nobody was seen doing so. */
  person: z.string().nullable(),
  enteredAt: z.iso.datetime(),
});
export type Observation = z.infer<typeof observation>;

/** Which part of a list. */
export const listPart = z.strictObject({
  offset: z.coerce.number().int().min(0).max(100_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export type ListPart = z.input<typeof listPart>;

/** Latest first. */
export const observationList = z.object({ observations: z.array(observation), total: z.number().int() });
export type ObservationList = z.infer<typeof observationList>;

export const observationsWithdrawal = z.strictObject({
  keys: boundedList(rowKey.refine(isStorable, refused('unstorable')), {
    least: 1,
    most: MAX_ROWS_PER_REQUEST,
    of: 'observations',
  }),
});
export type ObservationsWithdrawal = z.input<typeof observationsWithdrawal>;

export const withdrawalReceipt = z.object({
  withdrawn: z.number().int(),
  /** Those that are not there, or no longer. */
  absent: z.number().int(),
  total: z.number().int(),
});
export type WithdrawalReceipt = z.infer<typeof withdrawalReceipt>;

const UPLOAD = '3b0c1e52-8f4e-4f0a-9b65-0d3a1f7d2c11';

export const observationEndpoints = {
  addObservation: {
    method: 'post',
    path: '/api/classifiers/:classifier/observations',
    right: 'correct',
    rows: 'whole',
    status: 201,
    body: observationDraft,
    answer: observationsReceipt,
    problems: ['not-a-metric', 'classifier-archived', 'event-conflict', 'too-many-classes'],
    does: 'Adds an observation to a metric: a value, its unit, the minutes after the rollout, and whether one would roll back.',
    example: { id: UPLOAD, value: 812, unit: 'ms', minutes: 15, decision: ROLL_BACK },
  },
  uploadObservations: {
    method: 'post',
    path: '/api/classifiers/:classifier/observations/file',
    right: 'correct',
    rows: 'whole',
    status: 201,
    body: observationsUpload,
    answer: observationsReceipt,
    problems: ['not-a-metric', 'classifier-archived', 'csv-unreadable', 'event-conflict', 'too-many-classes'],
    does: 'Adds the observations of a CSV file, all of them or none; what is wrong is said line by line.',
    example: { id: UPLOAD, csv: 'valor;decisao;tempo\n812;1;15\n90;0;15\n', unit: 'ms' },
  },
  listObservations: {
    method: 'get',
    path: '/api/classifiers/:classifier/observations',
    right: 'read',
    rows: 'whole',
    status: 200,
    query: listPart,
    answer: observationList,
    problems: ['not-a-metric'],
    does: 'The observations of a metric that stand, latest first, in pages.',
  },
  downloadObservations: {
    method: 'get',
    path: '/api/classifiers/:classifier/observations/file',
    right: 'read',
    rows: 'whole',
    status: 200,
    answer: csvFile,
    problems: ['not-a-metric'],
    does: 'All of them as a CSV file, which can be uploaded again.',
  },
  withdrawObservations: {
    method: 'post',
    path: '/api/classifiers/:classifier/observations/withdrawals',
    right: 'correct',
    rows: 'whole',
    status: 200,
    body: observationsWithdrawal,
    answer: withdrawalReceipt,
    problems: ['not-a-metric', 'classifier-archived'],
    does: 'Withdraws observations: they count no longer, and the feedback log keeps them, with who withdrew them.',
    example: { keys: [UPLOAD] },
  },
} as const satisfies Endpoints;
