import { setTimeout as delay } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from '../database/schema.ts';
import { untilAvailable } from '../database/until-available.ts';
import { DeliveryError } from './delivery-error.ts';
import { noteFailure, noteSent, takeDue, type TakenDelivery } from './delivery-store.ts';
import { messageOf } from './message.ts';
import { nextAttempt } from './next-attempt.ts';
import type { SendNotice } from './send-notice.ts';

/** How soon a notice goes out at the latest. */
const INTERVAL_MS = 5_000;
/** So many are sent side by side, */
const AT_ONCE = 20;
/** of them so many to one channel: one that hangs keeps back what goes there, and nothing else. */
const AT_ONCE_THERE = 4;
/** What is being sent when the server stops has so long to end. */
const STOP_TIMEOUT_MS = 10_000;

export interface DeliveryServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly log: Logger;
  readonly send: SendNotice;
  /** The address that people open. */
  readonly publicAddress: () => string;
  /** In [0, 1); spreads attempts. */
  readonly random?: () => number;
}

/**
 * Sends the notices that are due, from the outbox in the database. Each process looks every 5 s; a notice is taken by
 * one of them. At least once: who is killed between sending and noting has sent it, and another sends it again, with
 * the same id.
 */
export class NoticeDelivery {
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | null = null;
  private working: Promise<unknown> = Promise.resolve();
  /** Ends the wait for what is being sent, so that it is looked again. */
  private ring: () => void = () => undefined;

  constructor(private readonly services: DeliveryServices) {}

  start(): void {
    this.timer = setInterval(() => this.wake(), INTERVAL_MS);
    this.timer.unref();
  }

  /** Looks now, beside what is being sent. */
  wake(): void {
    const { log } = this.services;
    this.ring();
    this.working = this.working
      .then(() => this.deliverDue())
      .catch((error: unknown) => {
        if (!this.stopping.signal.aborted) log.warn({ err: error }, 'notices were not looked for');
      });
  }

  /** Takes no more, and lets what is being sent be noted. */
  async stop(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    this.stopping.abort(new Error('the server is stopping'));
    await Promise.race([this.working, delay(STOP_TIMEOUT_MS, undefined, { ref: false })]);
  }

  /** Sends all that is due. @returns how many attempts were made */
  async deliverDue(): Promise<number> {
    const sending = new Map<Promise<void>, string>();
    const failures: unknown[] = [];
    let attempts = 0;
    for (;;) {
      // Before looking, so that what is written while it is looked is looked for once more.
      const rung = new Promise<void>((resolve) => (this.ring = resolve));
      const busy = [...sending.values()];
      const taken = await this.takeBeside(busy);
      // Not by what is being sent now: it may have made room while it was looked.
      if (taken.length === 0 && busy.length === 0) break;
      attempts += taken.length;
      for (const each of taken) {
        const sent: Promise<void> = this.deliver(each)
          .catch((error: unknown) => void failures.push(error))
          .finally(() => sending.delete(sent));
        sending.set(sent, each.channel.id);
      }
      if (sending.size > 0) await Promise.race([...sending.keys(), rung]);
    }
    if (failures.length > 0) throw failures[0];
    return attempts;
  }

  /** @param busy the channels of what is being sent, each as often as something goes there */
  private async takeBeside(busy: readonly string[]): Promise<TakenDelivery[]> {
    const { db, clock } = this.services;
    if (this.stopping.signal.aborted || busy.length >= AT_ONCE) return [];
    return takeDue(db, clock(), { most: AT_ONCE - busy.length, ofChannel: AT_ONCE_THERE, busy });
  }

  private async deliver(taken: TakenDelivery): Promise<void> {
    const { db, clock } = this.services;
    const failure = await this.attempt(taken);
    const at = clock();
    const note = () => (failure === null ? noteSent(db, taken, at) : this.noteFailure(taken, failure, at));
    // Also when the database comes back only after a while, and when the server stops: else it would be sent again.
    await note().catch(() => untilAvailable(note, this.stopping.signal));
  }

  /** @returns why it did not arrive; null when it did */
  private async attempt({ id, channel, notice, writtenAt }: TakenDelivery): Promise<DeliveryError | null> {
    const { send, publicAddress, log } = this.services;
    try {
      await send(channel, messageOf(id, notice, channel.language, writtenAt, publicAddress()));
      return null;
    } catch (error) {
      if (error instanceof DeliveryError) return error;
      log.error({ err: error, delivery: id }, 'a notice was not sent, by a mistake of the program');
      return new DeliveryError({ reason: 'unreachable', code: 'internal' }, 0, { cause: error });
    }
  }

  private async noteFailure(taken: TakenDelivery, { fault, waitMs }: DeliveryError, at: Date): Promise<void> {
    const { db, log, random = Math.random } = this.services;
    const { id, attempts, waitingSince } = taken;
    const next = nextAttempt({ at, attempts, waitingSince, waitMs }, random());
    await noteFailure(db, taken, fault, next);
    log.warn({ delivery: id, channel: taken.channel.id, fault, attempts, next }, 'a notice did not arrive');
  }
}
