import type { Kysely } from 'kysely';
import type { DriftThreshold } from '../../../contract/drift-archive.ts';
import { DEFAULT_THRESHOLDS, type DriftThresholds } from '../../../ml/drift/drift-status.ts';
import type { Database } from '../../platform/database/schema.ts';

/** The distances that were set for columns, by name. */
export async function readThresholds(db: Kysely<Database>, classifierId: string): Promise<DriftThreshold[]> {
  const rows = await db
    .selectFrom('drift_thresholds')
    .select(['column_name as column', 'distance', 'set_by as setBy', 'set_at as setAt'])
    .where('classifier_id', '=', classifierId)
    .orderBy('column_name')
    .execute();
  return rows.map(({ setAt, ...row }) => ({ ...row, setAt: setAt.toISOString() }));
}

/** The rule of now: as by default, but for the columns of which somebody has said from where on they count. */
export async function readRule(db: Kysely<Database>, classifierId: string): Promise<DriftThresholds> {
  const set = await readThresholds(db, classifierId);
  if (set.length === 0) return DEFAULT_THRESHOLDS;
  return { ...DEFAULT_THRESHOLDS, columns: Object.fromEntries(set.map(({ column, distance }) => [column, distance])) };
}

/** @param distance null is as by default */
export async function writeThreshold(
  db: Kysely<Database>,
  classifierId: string,
  { column, distance }: { readonly column: string; readonly distance: number | null },
  { person, at }: { readonly person: string; readonly at: Date },
): Promise<void> {
  await db
    .deleteFrom('drift_thresholds')
    .where('classifier_id', '=', classifierId)
    .where('column_name', '=', column)
    .execute();
  if (distance === null) return;
  await db
    .insertInto('drift_thresholds')
    .values({ classifier_id: classifierId, column_name: column, distance, set_by: person, set_at: at })
    .execute();
}
