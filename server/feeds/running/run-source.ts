import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { FeedFault } from '../../../contract/feeds/feed-fault.ts';
import { isDatabaseUnavailable } from '../../platform/database/database-errors.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredFeed } from '../standing/feed-store.ts';
import { noteFault, noteGoingOn } from '../standing/head-store.ts';
import { claimPartition, clearLag } from '../standing/position-store.ts';
import { PartitionMoved } from '../pipeline/take-batch.ts';
import { FeedError, type FeedSource, type SourceBatch } from '../ports/source.ts';
import { holdLease } from './hold-lease.ts';
import { retryPauseMs, type Wait } from './pause-before-retry.ts';

export interface RunningServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly log: Logger;
  readonly wait: Wait;
  /** In [0, 1). */
  readonly random: () => number;
  /** Of this process. */
  readonly holder: string;
  /** @throws {FeedError} */
  readonly openSource: (feed: StoredFeed) => Promise<FeedSource>;
  /** @throws {PartitionMoved} @throws {FeedError} answering */
  readonly take: (feed: StoredFeed, batch: SourceBatch, holder: string) => Promise<void>;
  /** Tells the owner that the feed goes on, where they were told that it did not. */
  readonly tellGoingOn: (feed: StoredFeed, sink: number | null, since: Date) => Promise<void>;
}

/**
 * Runs a feed's source until the signal ends it: opens it, reads, takes what it reads, and opens it anew, later and
 * later, when it does not go on. Never gives up, and never fails.
 */
export async function runSource(services: RunningServices, feed: StoredFeed, signal: AbortSignal): Promise<void> {
  const { log, wait, random } = services;
  let failures = 0;
  while (!signal.aborted) {
    const outcome = await runOnce(services, feed, signal);
    if (signal.aborted) return;
    failures = outcome.wentOn ? 1 : failures + 1;
    const pauseMs = retryPauseMs(failures, random());
    if (outcome.error !== null)
      await noteWhy(services, feed, outcome.error, pauseMs).catch((error: unknown) => {
        log.warn({ err: error, feed: feed.id }, 'why a feed does not go on was not noted; the database may be away');
      });
    await wait(pauseMs, signal);
  }
}

interface Outcome {
  /** Whether anything was taken, or there was nothing to read. */
  readonly wentOn: boolean;
  readonly error: unknown;
}

async function runOnce(services: RunningServices, feed: StoredFeed, signal: AbortSignal): Promise<Outcome> {
  const { db, holder, log, wait } = services;
  const progress = { wentOn: false };
  try {
    const source = await services.openSource(feed);
    const run = (ending: AbortSignal) => readSource(services, feed, source, progress, ending);
    const onError = (error: Error) => log.warn({ err: error, feed: feed.id }, 'the lease of a feed was not had');
    if (source.isShared) await run(signal);
    else await holdLease({ db, wait, onError }, { feedId: feed.id, work: 'source', holder }, signal, run);
    return { ...progress, error: null };
  } catch (error) {
    return { ...progress, error };
  }
}

async function readSource(
  services: RunningServices,
  feed: StoredFeed,
  source: FeedSource,
  progress: { wentOn: boolean },
  signal: AbortSignal,
): Promise<void> {
  const { db, clock, log } = services;
  // A run of its own: what an earlier one of this process still hands over is not taken either.
  const holder = randomUUID();
  const noteProgress = async (): Promise<void> => {
    if (progress.wentOn) return;
    progress.wentOn = true;
    const since = await noteGoingOn(db, feed.id);
    if (since !== null) await services.tellGoingOn(feed, null, since);
  };
  let idling: Promise<void> = Promise.resolve();
  const onIdle = (): void => {
    idling = idling
      .then(noteProgress)
      .then(() => clearLag(db, feed.id, holder))
      .catch((error: unknown) => log.warn({ err: error, feed: feed.id }, 'that a feed has read all was not noted'));
  };
  try {
    await source.run({
      positionOf: (partition) => claimPartition(db, { feedId: feed.id, partition }, holder, clock()),
      take: async (batch) => {
        await services.take(feed, batch, holder);
        await noteProgress();
      },
      onIdle,
      signal,
    });
  } finally {
    await idling;
  }
}

async function noteWhy(
  { db, clock, log }: RunningServices,
  feed: StoredFeed,
  error: unknown,
  pauseMs: number,
): Promise<void> {
  // Another run has it: nothing is wrong.
  if (error instanceof PartitionMoved) return;
  if (isDatabaseUnavailable(error))
    return void log.warn({ err: error, feed: feed.id }, 'a feed waits for the database');
  const at = clock();
  await noteFault(db, feed.id, faultOf(error, feed, log), { at, nextTryAt: new Date(at.getTime() + pauseMs) });
}

/** What a source or a sink says; of what nobody foresaw only that, since nobody knows what it holds. */
export function faultOf(error: unknown, { id }: Pick<StoredFeed, 'id'>, log: Logger): FeedFault {
  if (error instanceof FeedError) return error.fault;
  log.error({ err: error, feed: id }, 'a feed met what nobody foresaw');
  return { reason: 'refused', said: 'an unexpected failure, which the server’s log has' };
}
