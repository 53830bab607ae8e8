import { sql, type Kysely } from 'kysely';
import { MAX_SHADOWS, type Shadow } from '../../../contract/shadow.ts';
import type { Database } from '../../platform/database/schema.ts';

/** A version that answers unseen, and the one beside which it does. */
export interface RunningShadow {
  readonly number: number;
  readonly version: number;
  readonly beside: number;
  readonly segmentColumn: string | null;
}

/** A shadow without what it would have changed. */
export type ShadowHead = Omit<
  Shadow,
  'changed' | 'changes' | 'otherChanged' | 'segments' | 'otherSegments' | 'startedAt' | 'stoppedAt'
> & { readonly startedAt: Date; readonly stoppedAt: Date | null };

/** The one that runs; at most one of a classifier does. One indexed read. */
export async function readRunningShadow(
  db: Kysely<Database>,
  classifierId: string,
): Promise<RunningShadow | undefined> {
  return db
    .selectFrom('shadows')
    .select(['number', 'version', 'beside', 'segment_column as segmentColumn'])
    .where('classifier_id', '=', classifierId)
    .where('stopped_at', 'is', null)
    .executeTakeFirst();
}

/** The latest, the latest first. */
export async function listShadowHeads(db: Kysely<Database>, classifierId: string): Promise<ShadowHead[]> {
  const rows = await db
    .selectFrom('shadows')
    .select(['number', 'version', 'beside', 'segment_column as segmentColumn', 'because'])
    .select(['started_by as startedBy', 'started_at as startedAt', 'stopped_by as stoppedBy'])
    .select(['stopped_at as stoppedAt', 'stopped_for as stoppedFor', 'kept_rows as rows'])
    .select('dropped_rows as droppedRows')
    .where('classifier_id', '=', classifierId)
    .orderBy('number', 'desc')
    .limit(MAX_SHADOWS)
    .execute();
  return rows.map((row) => ({ ...row, droppedRows: Number(row.droppedRows) }));
}

/** @returns its number */
export async function insertShadow(
  transaction: Kysely<Database>,
  classifierId: string,
  shadow: Pick<ShadowHead, 'version' | 'beside' | 'segmentColumn' | 'startedBy' | 'startedAt' | 'because'>,
): Promise<number> {
  const { number } = await transaction
    .insertInto('shadows')
    .values((eb) => ({
      classifier_id: classifierId,
      number: eb
        .selectFrom('shadows')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('classifier_id', '=', classifierId),
      version: shadow.version,
      beside: shadow.beside,
      segment_column: shadow.segmentColumn,
      started_by: shadow.startedBy,
      started_at: shadow.startedAt,
      because: shadow.because,
    }))
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

/** Ends the one that runs. @returns which one; undefined when none did */
export async function endShadow(
  transaction: Kysely<Database>,
  classifierId: string,
  stopped: { readonly by: string; readonly at: Date; readonly for: 'person' | 'champion' },
): Promise<RunningShadow | undefined> {
  return transaction
    .updateTable('shadows')
    .set({ stopped_by: stopped.by, stopped_at: stopped.at, stopped_for: stopped.for })
    .where('classifier_id', '=', classifierId)
    .where('stopped_at', 'is', null)
    .returning(['number', 'version', 'beside', 'segment_column as segmentColumn'])
    .executeTakeFirst();
}
