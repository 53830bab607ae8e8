import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { countChanges } from '../../record/labels/label-count-store.ts';
import { readLastTraining } from './last-training-store.ts';

/** What has become of labels that no version has learned from. */
export interface LabelNews {
  /** Labels given, changed or withdrawn in any way. */
  readonly labels: number;
  /**
   * Of them, those since the last training that failed or was cancelled: nobody wants it again until something is new.
   */
  readonly labelsSinceAttempt: number;
  /** Corrections by people that stand, said since then. */
  readonly correctionsSinceAttempt: number;
  /** The last version trained, promoted or not; null before the first. */
  readonly version: number | null;
}

/** Counts what has become of labels since the last training, promoted or not. */
export async function countNews(db: Kysely<Database>, classifierId: string): Promise<LabelNews> {
  const { version, lastSequence, endedUntaughtAt } = await readLastTraining(db, classifierId);
  const { labels } = await countChanges(db, classifierId, lastSequence, null);
  const sinceAttempt = await countChanges(db, classifierId, lastSequence, endedUntaughtAt);
  return {
    labels,
    labelsSinceAttempt: sinceAttempt.labels,
    correctionsSinceAttempt: sinceAttempt.corrections,
    version,
  };
}
