import type { Kysely } from 'kysely';
import type { ChampionDecision } from '../../../contract/training.ts';
import type { Database } from '../../platform/database/schema.ts';

/** Appends to what was decided; nothing of it is ever changed. */
export async function insertDecision(
  db: Kysely<Database>,
  classifierId: string,
  decision: ChampionDecision,
): Promise<void> {
  await db
    .insertInto('champion_decisions')
    .values({
      classifier_id: classifierId,
      kind: decision.kind,
      version: decision.version,
      version_before: decision.before,
      person: decision.person,
      because: decision.because,
      decided_at: new Date(decision.at),
    })
    .execute();
}

/** What was decided of a classifier's versions, or of one of them and of others in its place, oldest first. */
export async function readDecisions(
  db: Kysely<Database>,
  classifierId: string,
  version?: number,
): Promise<ChampionDecision[]> {
  const rows = await db
    .selectFrom('champion_decisions')
    .select(['kind', 'version', 'version_before', 'person', 'because', 'decided_at'])
    .where('classifier_id', '=', classifierId)
    .$if(version !== undefined, (query) =>
      query.where((eb) => eb.or([eb('version', '=', version!), eb('version_before', '=', version!)])),
    )
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    version: row.version,
    before: row.version_before,
    person: row.person,
    because: row.because,
    at: row.decided_at.toISOString(),
  }));
}
