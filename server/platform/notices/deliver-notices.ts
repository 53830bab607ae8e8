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
/** So many are sent side by side: one that hangs keeps no other back for longer than its 10 s. */
const AT_ONCE = 10;
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

  constructor(private readonly services: DeliveryServices) {}

  start(): void {
    this.timer = setInterval(() => this.wake(), INTERVAL_MS);
    this.timer.unref();
  }

  /** Looks now, once what is under way has ended. */
  wake(): void {
    const { log } = this.services;
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
    const { db, clock } = this.services;
    let attempts = 0;
    while (!this.stopping.signal.aborted) {
      const taken = await takeDue(db, clock(), AT_ONCE);
      await Promise.all(taken.map((each) => this.deliver(each)));
      attempts += taken.length;
      if (taken.length < AT_ONCE) break;
    }
    return attempts;
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
