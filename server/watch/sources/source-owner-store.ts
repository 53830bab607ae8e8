import { sql, type Kysely } from 'kysely';
import type { RowSource } from '../../../contract/row-source.ts';
import type { SourceOwner, SourceOwners, SourceTelling } from '../../../contract/source-owner.ts';
import type { Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';

const MOST_TOLD = 50;

/** A source that somebody is responsible for. */
export type OwnedSource = SourceOwners['owners'][number];

/** Of a classifier, by source. */
export async function readOwners(db: Kysely<Database>, classifierId: string): Promise<OwnedSource[]> {
  const rows = await db
    .selectFrom('source_owners')
    .leftJoin('notice_channels', 'notice_channels.id', 'source_owners.channel_id')
    .select(['source', 'person', 'channel_id as channel', 'notice_channels.name', 'set_by as setBy', 'set_at as setAt'])
    .where('classifier_id', '=', classifierId)
    .orderBy('source')
    .execute();
  return rows.map(({ source, person, channel, name, setBy, setAt }) => ({
    ...{ source, setBy, setAt: setAt.toISOString() },
    owner: person === null ? { kind: 'channel', channel: channel!, name: name! } : { kind: 'person', person },
  }));
}

/** @param owner null takes it away */
export async function writeOwner(
  transaction: Kysely<Database>,
  classifierId: string,
  source: RowSource,
  owner: SourceOwner | null,
  { person: setBy, at }: Changing,
): Promise<void> {
  await transaction
    .deleteFrom('source_owners')
    .where('classifier_id', '=', classifierId)
    .where('source', '=', source)
    .execute();
  if (owner === null) return;
  const whom =
    owner.kind === 'person' ? { person: owner.person, channel_id: null } : { person: null, channel_id: owner.channel };
  await transaction
    .insertInto('source_owners')
    .values({ classifier_id: classifierId, source, ...whom, set_by: setBy, set_at: at })
    .execute();
}

/** Notes that an owner is told. @returns false when that was noted before, by the same id */
export async function insertTelling(
  transaction: Kysely<Database>,
  classifierId: string,
  { id, source, report, column, to, by, at }: Omit<SourceTelling, 'at'> & { readonly at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows: inserted } = await transaction
    .insertInto('source_tellings')
    .values({
      id,
      source,
      classifier_id: classifierId,
      report,
      column_name: column,
      told: to,
      told_by: by,
      told_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(inserted) > 0;
}

/** What owners of a classifier's sources were told, the latest first. */
export async function readTellings(db: Kysely<Database>, classifierId: string): Promise<SourceTelling[]> {
  const rows = await db
    .selectFrom('source_tellings')
    .select(['id', 'source', 'report', 'column_name as column', 'told as to', 'told_by as by', 'told_at as at'])
    .where('classifier_id', '=', classifierId)
    .orderBy('told_at', 'desc')
    .orderBy('id')
    .limit(MOST_TOLD)
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** The number of the open incident that is about a column; null where none is. */
export async function readOpenIncidentOf(
  db: Kysely<Database>,
  classifierId: string,
  { name, type }: { readonly name: string; readonly type: string },
): Promise<number | null> {
  const found = await db
    .selectFrom('incidents')
    .select('number')
    .where('classifier_id', '=', classifierId)
    .where('state', '=', 'open')
    .where('column_name', '=', name)
    .where(sql<boolean>`column_type = ${type}`)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.number ?? null;
}
