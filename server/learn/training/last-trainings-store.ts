import { sql, type Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import type { Training } from './training-store.ts';

/** The latest training of each classifier that Amend began by itself, for each thing that sets one off. */
export async function readLastByCause(db: Kysely<Database>): Promise<Training[]> {
  const { rows } = await sql<Training>`
    select distinct on (classifier_id, cause) * from trainings
    where cause in ('schedule', 'corrections', 'drift')
    order by classifier_id, cause, started_at desc, id`.execute(db);
  return rows;
}
