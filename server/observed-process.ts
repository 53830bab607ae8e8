import type { RequestHandler, Router } from 'express';
import type { Kysely } from 'kysely';
import type { Components } from './components.ts';
import type { Config } from './config.ts';
import { readChampionAges } from './learn/models/champion-store.ts';
import type { Database } from './platform/database/schema.ts';
import { probeRoutes } from './platform/http/probe-routes.ts';
import type { JobQueues } from './platform/jobs/job-queues.ts';
import { observeRequests } from './platform/metrics/request-metrics.ts';
import { metricsRoutes } from './platform/metrics/routes.ts';
import { createServerMetrics } from './platform/metrics/server-metrics.ts';

/** What is observed. */
export interface ObservedProcess {
  readonly db: Kysely<Database>;
  readonly jobs: JobQueues;
  readonly components: Components;
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
  { db, jobs, components, clock, version, isStopping, isProviderAway }: ObservedProcess,
): { readonly observe?: RequestHandler; readonly routers: readonly Router[] } {
  const probes = probeRoutes({ db, isStopping, isProviderAway });

  if (access === 'off') return { routers: [probes] };
  const metrics = createServerMetrics({
    version,
    clock,
    background: () => components.background,
    readQueues: () => jobs.sizes(),
    readChampionAges: (most) => readChampionAges(db, most),
  });
  components.times.joinTo(metrics.registry);
  return { observe: observeRequests(metrics.registry), routers: [probes, metricsRoutes(access, metrics, publicUrl)] };
}
