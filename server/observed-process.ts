import type { RequestHandler, Router } from 'express';
import type { Kysely } from 'kysely';
import type { Components } from './components.ts';
import type { Config } from './config.ts';
import { readFeedFigures } from './feeds/standing/feed-figures-store.ts';
import { readChampionAges } from './learn/models/champion-store.ts';
import { measuredColumnsIn } from './observed-columns.ts';
import type { Database } from './platform/database/schema.ts';
import { probeRoutes } from './platform/http/probe-routes.ts';
import type { JobQueues } from './platform/jobs/job-queues.ts';
import { observeRequests } from './platform/metrics/request-metrics.ts';
import { metricsRoutes } from './platform/metrics/routes.ts';
import type { MeasuredSchedule } from './platform/metrics/schedule-metrics.ts';
import { createServerMetrics } from './platform/metrics/server-metrics.ts';
import { listSchedules } from './platform/schedules/list-schedules.ts';
import type { ScheduleOwner } from './platform/schedules/schedule-owner.ts';
import { readClassifiers } from './record/classifiers/classifier-store.ts';

/** What is observed. */
export interface ObservedProcess {
  readonly db: Kysely<Database>;
  readonly jobs: JobQueues;
  readonly components: Components;
  /** Who has something run by itself. */
  readonly schedules: readonly ScheduleOwner[];
  readonly clock: () => Date;
  readonly version: string;
  readonly isStopping: () => boolean;
  /** Whether the provider that signs people in did not answer; left out where there is none. */
  readonly isProviderAway?: (() => boolean) | undefined;
}

/**
 * What whoever runs a server process sees of it: whether it is well, and its metrics. Where these are off, nothing is
 * measured.
 */
export function observeProcess(
  { metrics: access, publicUrl }: Pick<Config, 'metrics' | 'publicUrl'>,
  { db, jobs, components, schedules, clock, version, isStopping, isProviderAway }: ObservedProcess,
): { readonly observe?: RequestHandler; readonly routers: readonly Router[] } {
  const probes = probeRoutes({ db, isStopping, isProviderAway });

  if (access === 'off') return { routers: [probes] };
  const metrics = createServerMetrics({
    version,
    clock,
    background: () => components.background,
    readQueues: () => jobs.sizes(),
    readChampionAges: (most) => readChampionAges(db, most),
    readFeeds: (most) => readFeedFigures(db, most),
    readFeedColumns: measuredColumnsIn(db, components.streamColumns, clock),
    readSchedules: async (most) => (await measuredSchedules(db, schedules, clock())).slice(0, most),
  });
  components.times.joinTo(metrics.registry);
  return { observe: observeRequests(metrics.registry), routers: [probes, metricsRoutes(access, metrics, publicUrl)] };
}

/** What runs by itself, of all classifiers and of the server: what failed first, then what runs next. */
async function measuredSchedules(
  db: Kysely<Database>,
  owners: readonly ScheduleOwner[],
  now: Date,
): Promise<MeasuredSchedule[]> {
  const listed = await listSchedules(db, owners, { classifiers: await readClassifiers(db), server: true }, now);
  return listed.map(({ id, kind, isOn, lastRun, nextAt }) => ({
    ...{ id, kind, isOn },
    lastRunAt: lastRun === null ? null : new Date(lastRun.beganAt),
    hasFailed: lastRun?.result === 'failed' || lastRun?.result === 'lost',
    nextRunAt: nextAt === null ? null : new Date(nextAt),
  }));
}
