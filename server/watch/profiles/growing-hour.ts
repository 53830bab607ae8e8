import { randomUUID } from 'node:crypto';
import type { RowSource } from '../../../contract/row-source.ts';
import type { PredictedBatch } from '../../learn/models/predicted-batch.ts';

/** Rows of an hour remembered, to count a row once however often its sheet is classified; some 20 MB. */
export const MOST_REMEMBERED_ROWS = 100_000;

/** What is known of one classifier, version, source and hour while its profile grows elsewhere. */
export interface GrowingHour {
  /** What the profiler calls it. */
  readonly name: string;
  readonly classifierId: string;
  readonly modelVersion: number;
  readonly source: RowSource;
  readonly hour: Date;
  readonly rowsSeen: Set<string>;
  /** Names its profile in the database; another one after the profiler was lost. */
  recorder: string;
  /** Whether its segments are kept apart; undefined before that is known. */
  hasSegments: boolean | undefined;
  /** Rows that are not in the profile of that name, and of these, those that were saved as such. */
  droppedRows: number;
  savedDroppedRows: number;
  /** Rows that the profiler has taken since the profile was saved. */
  unsavedRows: number;
  changed: boolean;
  /** Whether what the profiler packed of it last was saved. */
  isLastKept: boolean;
}

export function beginHour(
  name: string,
  { classifierId, modelVersion, source }: PredictedBatch,
  hour: Date,
): GrowingHour {
  return {
    ...{ name, classifierId, modelVersion, source, hour, recorder: randomUUID(), rowsSeen: new Set() },
    ...{
      hasSegments: undefined,
      droppedRows: 0,
      savedDroppedRows: 0,
      unsavedRows: 0,
      changed: false,
      isLastKept: true,
    },
  };
}

/**
 * Begins the profile of an hour anew, after the one that grew was lost: what was saved of it stays, under the name that
 * it was saved by, and the rows since count as dropped.
 *
 * @returns how many were lost
 */
export function beginAgain(hour: GrowingHour): number {
  const lost = hour.unsavedRows;
  hour.droppedRows += lost - hour.savedDroppedRows;
  hour.recorder = randomUUID();
  hour.hasSegments = undefined;
  hour.savedDroppedRows = 0;
  hour.unsavedRows = 0;
  hour.changed = hour.droppedRows > 0;
  hour.isLastKept = true;
  return lost;
}

/** The beginning of the hour that a moment is in. */
export function hourStart(at: Date): Date {
  const start = new Date(at);
  start.setUTCMinutes(0, 0, 0);
  return start;
}
