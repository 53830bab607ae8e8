import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
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
  private written: Promise<void> = Promise.resolve();
  private waitingRows = 0;
  private dropped = 0;

  constructor(services: PredictionLogServices) {
    this.services = services;
  }

  /** Rows that were answered but not logged, since the process started. */
  get droppedRows(): number {
    return this.dropped;
  }

  /** Takes a batch for writing; returns at once. */
  write(batch: LoggedBatch): void {
    if (batch.rows.length === 0) return;
    if (this.waitingRows + batch.rows.length > (this.services.mostWaitingRows ?? MOST_WAITING_ROWS)) {
      this.dropped += batch.rows.length;
      return;
    }
    this.waitingRows += batch.rows.length;
    this.written = this.written.then(() => this.insert(batch)).finally(() => { this.waitingRows -= batch.rows.length; });
  }

  /** Resolves when everything taken so far has been written or dropped. */
  async flush(): Promise<void> {
    await this.written;
  }

  private async insert(batch: LoggedBatch): Promise<void> {
    for (let tries = 1; tries <= TRIES; tries++) {
      try {
        if (!this.months.has(monthOf(batch.predictedAt))) this.months.add(await ensureMonth(this.services.db, batch.predictedAt));
        await insertBatch(this.services.db, batch);
        return;
      } catch (error) {
        // The month's partition may have been dropped by age; the next try makes it again.
        this.months.clear();
        if (tries < TRIES) continue;
        this.dropped += batch.rows.length;
        this.services.onError(new Error(`${batch.rows.length} predictions were not logged`, { cause: error }));
      }
    }
  }
}
