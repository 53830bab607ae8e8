import { ProblemError } from '../../../contract/problem.ts';
import { isDatabaseUnavailable } from '../../platform/database/database-errors.ts';
import { readFeedsAtWork, type StoredFeed } from '../standing/feed-store.ts';
import { sendCorrections } from '../pipeline/send-corrections.ts';
import { tellDigests } from '../pipeline/tell-digests.ts';
import { deliverOutbox, type DeliveringServices } from './deliver-outbox.ts';
import { holdLease } from './hold-lease.ts';
import { runSource, type RunningServices } from './run-source.ts';
import { tellLag } from './tell-lag.ts';
import { TaskSet, type Task } from './task-set.ts';
import { tellGoingOn, tellWaiting, type TellingServices } from './tell-waiting.ts';

export type RunnerServices = Omit<RunningServices, 'tellGoingOn'> &
  Omit<DeliveringServices, 'tellGoingOn'> &
  TellingServices;

/** How often it is looked which feeds are to run, corrected rows are sent, and digests are told that are due. */
const LOOK_MS = 1_000;
/** How often it is looked whether somebody is to be told that a feed does not go on. */
const TELL_EVERY = 30;

/**
 * Runs the feeds that are started, in each process: sources that processes share in all of them, any other in one, and
 * the sinks of each feed in one. A feed that was changed begins anew where it is; one that was paused ends with what it
 * has in hand, and its sinks go on until they have what waits.
 */
export class FeedRunner {
  private readonly tasks = new TaskSet();
  private readonly ending = new AbortController();
  private looking: Promise<void> | null = null;

  constructor(private readonly services: RunnerServices) {}

  start(): void {
    this.looking ??= this.keepLooking();
  }

  /** Ends everything; what is in hand is done first. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.looking;
    await this.tasks.stop();
  }

  private async keepLooking(): Promise<void> {
    const { signal } = this.ending;
    for (let looks = 0; !signal.aborted; looks++) {
      try {
        this.tasks.settle(this.wanted(await readFeedsAtWork(this.services.db)));
        if (looks % TELL_EVERY === 0) {
          await tellWaiting(this.services);
          await tellLag(this.services);
        }
      } catch (error) {
        this.note(error, 'it was not seen which feeds are to run');
      }
      await this.services.wait(LOOK_MS, signal);
    }
  }

  private wanted(feeds: readonly StoredFeed[]): Map<string, { stamp: string; task: Task }> {
    const wanted = new Map<string, { stamp: string; task: Task }>();
    for (const feed of feeds) {
      const { id, stamp, isStarted } = feed;
      if (isStarted) wanted.set(`source ${id}`, { stamp, task: (signal) => runSource(this.running(), feed, signal) });
      const { sinks, actions } = feed.settings;
      if (sinks.length + actions.length > 0)
        wanted.set(`sinks ${id}`, { stamp, task: (signal) => this.runSinks(feed, signal) });
    }
    return wanted;
  }

  private running() {
    const going = (feed: StoredFeed, sink: number | null, since: Date) =>
      tellGoingOn(this.services, feed.id, sink, since);
    return { ...this.services, tellGoingOn: going };
  }

  /** All sinks of a feed, and the corrections for them, in one process at a time. */
  private async runSinks(feed: StoredFeed, signal: AbortSignal): Promise<void> {
    const { db, wait, holder } = this.services;
    const onError = (error: Error) => this.note(error, 'the lease of a feed’s sinks was not had');
    while (!signal.aborted)
      await holdLease({ db, wait, onError }, { feedId: feed.id, work: 'sinks', holder }, signal, async (ending) => {
        const sinks = feed.settings.sinks.map((_, sink) => deliverOutbox(this.running(), feed, sink, ending));
        await Promise.all([...sinks, this.follow(feed, ending)]);
      });
  }

  /** Sends what was corrected, and tells what is due, while the feed is started. */
  private async follow(feed: StoredFeed, signal: AbortSignal): Promise<void> {
    const { settings, isStarted } = feed;
    const corrects = isStarted && settings.sendsCorrections && settings.sinks.length > 0;
    while (!signal.aborted) {
      try {
        while (corrects && (await sendCorrections(this.services, feed)));
        await tellDigests(this.services, feed);
      } catch (error) {
        this.note(error, 'corrections of a feed’s rows were not sent; they are tried again');
      }
      await this.services.wait(LOOK_MS, signal);
    }
  }

  private note(error: unknown, what: string): void {
    const { log } = this.services;
    // The feed itself says so.
    if (error instanceof ProblemError) log.debug({ err: error }, what);
    else if (isDatabaseUnavailable(error)) log.warn({ err: error }, what);
    else log.error({ err: error }, what);
  }
}
