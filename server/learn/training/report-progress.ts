import type { Kysely } from 'kysely';
import type { TrainingPhase } from '../../../contract/training.ts';
import type { Database } from '../../platform/database/schema.ts';
import { noteProgress } from './training-store.ts';

/**
 * Longest time between two writes of a training's progress, and between two looks whether it was cancelled elsewhere.
 */
const INTERVAL_MS = 250;

/** Why a training stopped that another process ended. */
export const ENDED_ELSEWHERE = new Error('the training was ended by another process');

export interface ProgressReport {
  note(phase: TrainingPhase, share: number): void;
  /** Writes no more; resolves when the last write is done. */
  stop(): Promise<void>;
}

/**
 * Writes a training's progress to its row every 250 ms, the latest note at a time, and aborts the training when its row
 * says that it has ended: that is how a cancellation reaches the process that trains.
 */
export function reportProgress(db: Kysely<Database>, trainingId: string, cancel: AbortController): ProgressReport {
  let latest: { phase: TrainingPhase; share: number } = { phase: 'reading', share: 0 };
  let writing: Promise<void> = Promise.resolve();
  let busy = false;
  const write = async (): Promise<void> => {
    try {
      if (!(await noteProgress(db, trainingId, latest.phase, latest.share))) cancel.abort(ENDED_ELSEWHERE);
    } catch {
      // A write that failed is made good by the next one; the training itself does not need the database meanwhile.
      return;
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    writing = write();
  }, INTERVAL_MS);
  return {
    note: (phase, share) => {
      latest = { phase, share };
    },
    stop: async () => {
      clearInterval(timer);
      await writing;
    },
  };
}
