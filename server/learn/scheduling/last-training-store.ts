import { sql, type Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

/** What the last training of a classifier has learned, and when one ended without learning anything. */
export interface LastTraining {
  /** The last version trained, promoted or not; null before the first. */
  readonly version: number | null;
  /** The last event that it learned from; 0 before the first. */
  readonly lastSequence: number;
  /** When the last training began that failed or was cancelled; null when none did. */
  readonly endedUntaughtAt: Date | null;
}

/** One indexed read. */
export async function readLastTraining(db: Kysely<Database>, classifierId: string): Promise<LastTraining> {
  const { rows } = await sql<LastTraining>`
    select last.version, coalesce(last.last_sequence, 0) as "lastSequence", untaught.at as "endedUntaughtAt"
    from (
      select max(started_at) as at from trainings where classifier_id = ${classifierId} and state in ('failed', 'cancelled')
    ) untaught
    left join (
      select version, last_sequence from model_versions where classifier_id = ${classifierId} order by version desc limit 1
    ) last on true`.execute(db);
  return rows[0]!;
}
