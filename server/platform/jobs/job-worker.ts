import { setTimeout as delay } from 'node:timers/promises';
import type PgBoss from 'pg-boss';
import type { Logger } from 'pino';

/** Queues are looked into this often for work that other processes sent; one's own work starts at once. */
const PERIOD_MS = 1_000;

/**
 * Does the jobs of one queue, one at a time, until it is stopped. pg-boss's own `work` does not wait for the database
 * to hear how a job ended: a break of the database at that moment would end the process.
 */
export class JobWorker {
  private stopped = false;
  private pause = new AbortController();
  private readonly done: Promise<void>;

  /** @param handle one job; what it throws fails the job */
  constructor(
    private readonly boss: PgBoss,
    private readonly queue: string,
    private readonly handle: (job: PgBoss.Job<object>) => Promise<void>,
    private readonly log: Logger,
  ) {
    this.done = this.work();
  }

  /** Looks into the queue now. */
  wake(): void {
    this.pause.abort();
  }

  /** Takes no more jobs; resolves when the one under way has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.done;
  }

  private async work(): Promise<void> {
    while (!this.stopped) {
      this.pause = new AbortController();
      const [job] = await this.boss.fetch<object>(this.queue);
      if (job !== undefined) await this.carryOut(job);
      else await delay(PERIOD_MS, undefined, { signal: this.pause.signal }).catch(() => undefined); // woken
    }
  }

  private async carryOut(job: PgBoss.Job<object>): Promise<void> {
    const failure = await this.handle(job).then(
      () => null,
      (error: Error) => error,
    );
    if (failure !== null) this.log.warn({ err: failure, queue: this.queue, job: job.id }, 'a job failed');
    try {
      if (failure === null) await this.boss.complete(this.queue, job.id);
      else
        await this.boss.fail(this.queue, job.id, {
          message: failure.message,
          ...(failure.stack === undefined ? {} : { stack: failure.stack }),
        });
    } catch (error) {
      // The job expires in the queue's own time; whoever sent it does not wait for the queue to know.
      this.log.warn({ err: error, queue: this.queue, job: job.id }, 'the end of a job was not noted');
    }
  }
}
