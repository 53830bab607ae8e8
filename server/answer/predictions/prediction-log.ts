import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { BackgroundWork } from '../../platform/turns/background-work.ts';
import { ensureMonth, insertBatch, monthOf, type LoggedBatch } from './prediction-log-store.ts';

/** Rows that may wait to be written; beyond it new batches are dropped, and counted. */
const MOST_WAITING_ROWS = 100_000;
/** Tries for one batch: the second survives a database that was restarted meanwhile. */
const TRIES = 2;

export interface PredictionLogServices {
  readonly db: Kysely<Database>;
  readonly onError: (error: Error) => void;
  /** Default 100,000. */
  readonly mostWaitingRows?: number;
}

/**
 * Writes what was answered to the database, beside the answers and never in their way: one batch after the other, a
 * bounded number of rows waiting. What cannot be written is dropped and counted; an answer is never delayed or refused.
 */
export class PredictionLog {
  private readonly services: PredictionLogServices;
  private readonly months = new Set<string>();
  private readonly work: BackgroundWork;
  private dropped = 0;

  constructor(services: PredictionLogServices) {
    this.services = services;
    this.work = new BackgroundWork(services.mostWaitingRows ?? MOST_WAITING_ROWS);
  }

  /** Rows that wait to be written. */
  get waitingRows(): number {
    return this.work.waitingRows;
  }

  /** Rows that were answered but not logged, since the process started. */
  get droppedRows(): number {
    return this.dropped;
  }

  /** Writes a batch now: for answers whose history somebody reads, one by one. */
  async record(batch: LoggedBatch): Promise<void> {
    await this.insert(batch);
  }

  /** Takes a batch for writing; returns at once. */
  write(batch: LoggedBatch): void {
    const rows = batch.rows.length;
    if (rows === 0) return;
    const isTaken = this.work.take(
      rows,
      () => this.insert(batch),
      (error) => {
        this.dropped += rows;
        this.services.onError(new Error(`${rows} predictions were not logged`, { cause: error }));
      },
    );
    if (!isTaken) this.dropped += rows;
  }

  /** Resolves when everything taken so far has been written or dropped. */
  async flush(): Promise<void> {
    await this.work.flush();
  }

  private async insert(batch: LoggedBatch): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        if (!this.months.has(monthOf(batch.predictedAt)))
          this.months.add(await ensureMonth(this.services.db, batch.predictedAt));
        return await insertBatch(this.services.db, batch);
      } catch (error) {
        // The month's partition may have been dropped by age; the next try makes it again.
        this.months.clear();
        if (tries === TRIES) throw error;
      }
    }
  }
}
