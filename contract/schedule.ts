import { z } from 'zod';
import type { Right } from './access.ts';
import { because } from './classifier-life.ts';
import type { Endpoints } from './endpoint.ts';

/**
 * What runs by itself:
 *
 * - `drift-check` the drift of a classifier's rows is looked at
 * - `training` a classifier is trained by the calendar; `training-after-corrections`, after so many of these;
 *   `training-on-drift`, when a report says drift
 * - `feed` rows that arrive without a sheet are answered
 * - `log-check` all logs are hashed again; `anchoring`, their heads are signed
 * - `upkeep` the server's own state is looked at; `forgetting`, what is not to be kept any longer is forgotten
 * - `backup` a backup is expected, which whoever runs the server makes
 */
export const scheduleKind = z.enum([
  'drift-check',
  'training',
  'training-after-corrections',
  'training-on-drift',
  'feed',
  'log-check',
  'anchoring',
  'upkeep',
  'forgetting',
  'backup',
]);
export type ScheduleKind = z.infer<typeof scheduleKind>;

/** What is needed of the schedule's classifier, or of all where it has none, to change it; null: it cannot be here. */
export const RIGHT_TO_CHANGE: Readonly<Record<ScheduleKind, Right | null>> = {
  'drift-check': 'watch',
  training: 'set-up',
  'training-after-corrections': 'set-up',
  'training-on-drift': 'set-up',
  feed: 'feeds',
  ...{ 'log-check': null, anchoring: null, upkeep: null, forgetting: null, backup: null },
};

/** What is needed to have it run now; null: it cannot be asked for. */
export const RIGHT_TO_RUN: Readonly<Record<ScheduleKind, Right | null>> = {
  'drift-check': 'watch',
  training: 'train',
  ...{ 'training-after-corrections': null, 'training-on-drift': null, feed: null, backup: null },
  ...{ 'log-check': 'set-up', anchoring: 'set-up', upkeep: 'set-up', forgetting: 'set-up' },
};

/** When it runs: every so many seconds; at the times of a cron expression of five fields; when something happens. */
export const trigger = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('every'), seconds: z.number().int().min(1).max(31_536_000) }),
  z.strictObject({
    kind: z.literal('cron'),
    cron: z.string().trim().min(1).max(60),
    /** By its name of the time-zone database, such as Europe/Berlin: the clock there says when, in summer, too. */
    timeZone: z.string().trim().min(1).max(40).default('UTC'),
  }),
  z.strictObject({
    kind: z.literal('event'),
    event: z.enum(['row', 'mail', 'file', 'record', 'drift', 'corrections']),
    /** After so many of these. */
    count: z.number().int().min(1).max(1_000_000_000).optional(),
  }),
]);
export type Trigger = z.infer<typeof trigger>;

/**
 * What came of a run: it is under way; it did what it is for; there was nothing to do; it failed; it ended with its
 * server before it was done.
 */
export const runResult = z.enum(['running', 'done', 'nothing-to-do', 'failed', 'lost']);
export type RunResult = z.infer<typeof runResult>;

export const scheduleRun = z.object({
  beganAt: z.iso.datetime(),
  /** Null while it is under way, and where that is not known. */
  endedAt: z.iso.datetime().nullable(),
  result: runResult,
  /** What went wrong, in words; null where nothing did. */
  detail: z.string().nullable(),
  /** Times before this run that passed while no server ran: this one made up for all of them. */
  missed: z.number().int(),
  /** Times that came while this run was under way: none was begun beside it. */
  skipped: z.number().int(),
});
export type ScheduleRun = z.infer<typeof scheduleRun>;

const named = z.object({ id: z.uuid(), name: z.string() });

export const schedule = z.object({
  /** Its kind, with what it is of after a colon. */
  id: z.string(),
  kind: scheduleKind,
  /** Null: it is of the server as a whole. */
  classifier: named.nullable(),
  feed: named.nullable(),
  trigger,
  /** Who is told when it does not go on; null: admins alone. */
  owner: z.string().nullable(),
  isOn: z.boolean(),
  /** Null before the first. */
  lastRun: scheduleRun.nullable(),
  /** Null where it is off, comes with an event, or was not worked out yet. */
  nextAt: z.iso.datetime().nullable(),
  /** Whether another trigger of the same kind may be set. */
  takesTrigger: z.boolean(),
});
export type Schedule = z.infer<typeof schedule>;

const scheduleId = z.string().trim().min(1).max(100);

export const scheduleChange = z.strictObject({
  schedule: scheduleId,
  isOn: z.boolean(),
  /** Left out: as it is. */
  trigger: trigger.optional(),
  because,
});
export type ScheduleChange = z.input<typeof scheduleChange>;

const kept = z.object({ schedules: z.array(schedule) });

export const scheduleEndpoints = {
  listSchedules: {
    method: 'get',
    path: '/api/schedules',
    right: 'read',
    rows: 'none',
    anywhere: true,
    status: 200,
    answer: kept,
    problems: [],
    does: 'What runs by itself, of classifiers of which one may see every row and of the server: what failed first, then by the next run.',
  },
  changeSchedule: {
    method: 'put',
    path: '/api/schedules',
    right: 'read',
    rows: 'none',
    anywhere: true,
    status: 200,
    body: scheduleChange,
    answer: kept,
    problems: [
      ...(['unknown-schedule', 'schedule-refused', 'classifier-archived', 'unknown-feed', 'feed-changed'] as const),
      ...(['feed-refused', 'feed-named', 'unknown-connection', 'no-champion', 'model-elsewhere'] as const),
      'beyond-scope',
    ],
    does: 'Turns something that runs by itself on or off, or gives it other times, for whoever may change the thing itself.',
    example: {
      schedule: 'training:7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11',
      isOn: true,
      trigger: { kind: 'cron', cron: '0 6 * * 1', timeZone: 'Europe/Berlin' },
    },
  },
  runSchedule: {
    method: 'post',
    path: '/api/schedule-runs',
    right: 'read',
    rows: 'none',
    anywhere: true,
    status: 200,
    body: z.strictObject({ schedule: scheduleId }),
    answer: kept,
    problems: ['unknown-schedule', 'schedule-refused', 'beyond-scope'],
    does: 'Has something that runs by itself run now, beside its times: within a minute, in one of the processes.',
    example: { schedule: 'log-check' },
  },
} as const satisfies Endpoints;
