import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { placeOf } from '../../../contract/feeds/feed-place.ts';
import { isDatabaseUnavailable } from '../../platform/database/database-errors.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredFeed } from '../standing/feed-store.ts';
import type { FreshRecords, FreshSink } from '../delivering/fresh-records.ts';
import { noteSinkFault, readOutgoing, readWaiting, type Waiting } from '../delivering/outbox-store.ts';
import { readPayload } from '../delivering/record-payload.ts';
import { settleDelivery } from '../delivering/settle-delivery.ts';
import type { FeedSink, SinkRecord } from '../ports/sink.ts';
import { retryPauseMs, type Wait } from './pause-before-retry.ts';
import { faultOf } from './run-source.ts';

export interface DeliveringServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly log: Logger;
  readonly wait: Wait;
  readonly random: () => number;
  /** What this process has taken itself, which need not be read from the outbox. */
  readonly fresh: FreshRecords;
  /** @throws {FeedError} */
  readonly openSink: (feed: StoredFeed, sink: number) => Promise<FeedSink>;
  readonly tellGoingOn: (feed: StoredFeed, sink: number | null, since: Date) => Promise<void>;
}

/** What is in memory of one sink at most. */
const PIECE = { most: 2_000, bytes: 8_000_000 };
/** How often an empty outbox is looked at, for what other processes take. */
const LOOK_MS = 500;

/**
 * Delivers what waits for a sink of a feed, in its order, until the signal ends it: what is delivered goes out of the
 * outbox once the other side has it, so after a crash in between it is delivered again, with the same sequence. What
 * the other side does not take waits, and is tried later and later. Never gives up, and never fails.
 */
export async function deliverOutbox(
  services: DeliveringServices,
  feed: StoredFeed,
  sink: number,
  signal: AbortSignal,
): Promise<void> {
  const { log, wait, random } = services;
  const fresh = services.fresh.open(feed.id, sink);
  const delivery = new Delivery(services, feed, sink, fresh);
  let failures = 0;
  while (!signal.aborted) {
    try {
      fresh.heed();
      const delivered = await delivery.deliverSome(signal);
      failures = 0;
      if (delivered === 0) await fresh.untilAdded((ending) => wait(LOOK_MS, ending), signal);
    } catch (error) {
      await delivery.close();
      if (signal.aborted) break;
      failures++;
      await delivery.noteWhy(error).catch((failure: unknown) => {
        log.warn({ err: failure, feed: feed.id, sink }, 'why a sink takes nothing was not noted');
      });
      await wait(retryPauseMs(failures, random()), signal);
    }
  }
  fresh.close();
  await delivery.close();
}

class Delivery {
  private open: FeedSink | null = null;
  private isKnownToWork = false;

  constructor(
    private readonly services: DeliveringServices,
    private readonly feed: StoredFeed,
    private readonly sink: number,
    private readonly fresh: FreshSink,
  ) {}

  /** @returns how many */
  async deliverSome(signal: AbortSignal): Promise<number> {
    const { db, clock } = this.services;
    const { sequences, records } = await this.next();
    const last = sequences.at(-1);
    if (last === undefined) return 0;
    this.open ??= await this.services.openSink(this.feed, this.sink);
    const outcome = records.length > 0 ? await this.open.deliver(records, signal) : undefined;
    const settings = this.feed.settings.sinks[this.sink]!;
    const to = { feedId: this.feed.id, sink: this.sink, kind: settings.kind, place: placeOf(settings)! };
    await settleDelivery(db, to, { sequences, records }, outcome ?? { gone: [] }, clock());
    this.fresh.forgetTo(last);
    await this.noteWorking();
    return sequences.length;
  }

  /** What is to be delivered next: as long as this process has taken it itself, as it holds it; else as it is kept. */
  private async next(): Promise<{ sequences: readonly number[]; records: readonly SinkRecord[] }> {
    const { db } = this.services;
    const waiting = await readWaiting(db, this.feed.id, this.sink, PIECE.most);
    const other = waiting.findIndex(({ sequence }) => this.fresh.get(sequence) === undefined);
    const held = other === -1 ? waiting : waiting.slice(0, other);
    if (held.length > 0 || waiting.length === 0)
      return {
        sequences: held.map(({ sequence }) => sequence),
        records: held.flatMap(({ sequence, isThere }) => (isThere ? [this.fresh.get(sequence)!] : [])),
      };
    const until = waiting.findIndex(({ sequence }) => this.fresh.get(sequence) !== undefined);
    const most = until === -1 ? PIECE.most : until;
    const read = await readOutgoing(db, this.feed.id, this.sink, { ...PIECE, most });
    return { sequences: read.map(({ sequence }) => sequence), records: read.flatMap(toRecord) };
  }

  async close(): Promise<void> {
    const { open } = this;
    this.open = null;
    this.isKnownToWork = false;
    await open?.close().catch((error: unknown) => {
      this.services.log.debug({ err: error, feed: this.feed.id }, 'a sink was not closed in order');
    });
  }

  async noteWhy(error: unknown): Promise<void> {
    const { db, clock, log } = this.services;
    if (isDatabaseUnavailable(error))
      return void log.warn({ err: error, feed: this.feed.id }, 'a sink waits for the database');
    await noteSinkFault(db, this.feed.id, this.sink, faultOf(error, this.feed, log), clock());
  }

  private async noteWorking(): Promise<void> {
    if (this.isKnownToWork) return;
    const { db, clock, tellGoingOn } = this.services;
    const since = await noteSinkFault(db, this.feed.id, this.sink, null, clock());
    if (since !== null) await tellGoingOn(this.feed, this.sink, since);
    this.isKnownToWork = true;
  }
}

/** None where the record was erased meanwhile: nobody is told of it any more. */
function toRecord({ payload, answer, ...waiting }: Waiting): SinkRecord[] {
  if (payload === null) return [];
  const { key, fields, bytes, sourceKey, headers } = readPayload(payload);
  return [
    {
      ...waiting,
      ...{ key, fields, bytes, sourceKey, headers },
      answer: { ...answer, answeredAt: new Date(answer.answeredAt) },
    },
  ];
}
