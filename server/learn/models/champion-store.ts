import { sql, type Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

/**
 * Channel that every server process listens on; the payload is the id of a classifier whose champion changed. See
 * `database/listen.ts`.
 */
export const CHAMPION_CHANNEL = 'amend_champion';

/** Which version answers, and whether it is pinned. */
export interface ChampionPointer {
  /** Null before the first training. */
  readonly version: number | null;
  /** Who pinned it; null while it is not pinned. */
  readonly pinnedBy: string | null;
}

/**
 * Makes a version the one that answers. Answers follow it at once in every process, because each reads the pointer
 * before it answers; all are told, so that they load it before they are asked.
 *
 * @param pinnedBy who pins it, so that no training replaces it; null unpins
 * @returns false when there is no such version, or its model is no longer kept
 */
export async function makeChampion(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
  pinnedBy: string | null = null,
): Promise<boolean> {
  const result = await db
    .updateTable('classifiers')
    .from('model_versions')
    .set((eb) => ({
      champion: eb.ref('model_versions.version'),
      champion_sequence: eb.ref('model_versions.last_sequence'),
      champion_pinned_by: pinnedBy,
    }))
    .whereRef('model_versions.classifier_id', '=', 'classifiers.id')
    .where('classifiers.id', '=', classifierId)
    .where('model_versions.version', '=', version)
    .where('model_versions.artifact', 'is not', null)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  await sql`select pg_notify(${CHAMPION_CHANNEL}, ${classifierId})`.execute(db);
  return true;
}

/** The pointer to the champion, locked until the transaction's end. */
export async function lockChampion(transaction: Kysely<Database>, classifierId: string): Promise<ChampionPointer> {
  const row = await transaction
    .selectFrom('classifiers')
    .select(['champion', 'champion_pinned_by'])
    .where('id', '=', classifierId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { version: row.champion, pinnedBy: row.champion_pinned_by };
}

export async function readChampion(db: Kysely<Database>, classifierId: string): Promise<ChampionPointer> {
  const row = await db
    .selectFrom('classifiers')
    .select(['champion', 'champion_pinned_by'])
    .where('id', '=', classifierId)
    .executeTakeFirst();
  return { version: row?.champion ?? null, pinnedBy: row?.champion_pinned_by ?? null };
}

/** When the version that answers was trained, of classifiers that have one; the oldest first, so many at most. */
export async function readChampionAges(
  db: Kysely<Database>,
  most: number,
): Promise<{ classifierId: string; trainedAt: Date }[]> {
  return db
    .selectFrom('classifiers')
    .innerJoin('model_versions', (join) =>
      join
        .onRef('model_versions.classifier_id', '=', 'classifiers.id')
        .onRef('model_versions.version', '=', 'classifiers.champion'),
    )
    .select(['classifiers.id as classifierId', 'model_versions.trained_at as trainedAt'])
    .orderBy('model_versions.trained_at')
    .orderBy('classifiers.id')
    .limit(most)
    .execute();
}
