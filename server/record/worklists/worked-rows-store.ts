import { sql, type Kysely, type RawBuilder } from 'kysely';
import { scopesAt, type Access } from '../../../contract/access.ts';
import { conditionOfScopes } from '../../../contract/conditions/scope-condition.ts';
import { UNLABELLED } from '../../../contract/label.ts';
import type { WorkedRow } from '../../../contract/work-progress.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredClassifier } from '../classifiers/classifier-store.ts';
import { matches } from '../conditions/matching-rows-store.ts';
import { readLabelsOfRows } from '../labels/label-store.ts';
import { isOwn } from '../scopes/own-rows-store.ts';
import type { OwnRows } from '../scopes/own-rows.ts';
import type { StoredWorkList } from './work-list-store.ts';

/** A row of a list, with what there is to know of it. */
export interface KeptWorkedRow extends WorkedRow {
  readonly key: string;
  /** Whoever looks may say what it is. */
  readonly isTheirs: boolean;
}

/** For whom rows are read. */
export interface ForWhom {
  /** Of whoever sees some rows only. */
  readonly own: OwnRows | null;
  readonly access: Access;
}

interface StoredRow {
  readonly list: string;
  readonly key: string;
  readonly id: string;
  readonly isTheirs: boolean;
}

/**
 * The rows of some lists of a classifier in their order, by list, with what was said of them; of whoever sees some rows
 * only, theirs alone. Four indexed reads: O(rows).
 */
export async function readWorkedRows(
  db: Kysely<Database>,
  classifier: Pick<StoredClassifier, 'id' | 'columns'>,
  lists: readonly StoredWorkList[],
  { own, access }: ForWhom,
): Promise<Map<string, KeptWorkedRow[]>> {
  const { id: classifierId } = classifier;
  const { rows } = await sql<StoredRow>`
    select row.list_id as list, row.row_key as key, row.row_id as id, ${doable(access, classifier)} as "isTheirs" from work_list_rows row
    where row.list_id = any(${lists.map(({ id }) => id)}::uuid[]) and ${isOwn(own, sql.ref('row.cells'))}
    order by row.list_id, row.place`.execute(db);
  const labels = await readLabelsOfRows(db, classifierId, new Map(rows.map(({ key, id }) => [key, id])));
  const inDoubt = [...labels.values()].filter(({ label }) => label.unsureOf !== null).map(({ key }) => key);
  const unsure = await readLastUnsure(db, classifierId, inDoubt);
  const aside = await readAside(db, classifierId, rows);
  const found = new Map<string, KeptWorkedRow[]>(lists.map(({ id }) => [id, []]));
  const since = new Map(lists.map(({ id, givenAt }) => [id, givenAt.getTime()]));
  for (const { list, key, id, isTheirs } of rows)
    found
      .get(list)!
      .push({
        key,
        isTheirs,
        label: labels.get(key)?.label ?? UNLABELLED,
        lastUnsure: unsure.get(key) ?? null,
        aside: (aside.get(id) ?? []).filter(({ at }) => at.getTime() >= since.get(list)!),
      });
  return found;
}

/** Whether somebody may say what a row is, for a `select`. */
function doable(access: Access, { id, columns }: Pick<StoredClassifier, 'id' | 'columns'>): RawBuilder<boolean> {
  const scopes = scopesAt(access, 'correct', id);
  if (scopes === null) return sql<boolean>`true`;
  const condition = conditionOfScopes(scopes, columns);
  return condition === null ? sql<boolean>`false` : matches(condition, columns, sql.ref('row.cells'));
}

/** The last events that were unsure of rows, by key. */
async function readLastUnsure(
  db: Kysely<Database>,
  classifierId: string,
  keys: readonly string[],
): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{ key: string; sequence: number }>`
    select row_key as key, max(sequence) as sequence from feedback_events
    where classifier_id = ${classifierId} and kind = 'unsure' and row_key = any(${keys}::text[])
      and hashtextextended(row_key, 0) = any(array(select hashtextextended(key, 0) from unnest(${keys}::text[]) key))
    group by row_key`.execute(db);
  return new Map(rows.map(({ key, sequence }) => [key, Number(sequence)]));
}

type Aside = WorkedRow['aside'][number] & { readonly at: Date };

/** What people said of rows that is not in the log, by the row's id. */
async function readAside(
  db: Kysely<Database>,
  classifierId: string,
  worked: readonly StoredRow[],
): Promise<Map<string, Aside[]>> {
  const { rows } = await sql<Aside & { readonly id: string }>`
    select said.row_id as id, said.person, said.kind, said.recorded_at as at from opinions said
    where said.classifier_id = ${classifierId} and said.withdrawn_at is null
      and said.row_id = any(${worked.map(({ id }) => id)}::uuid[]) and not exists (
        select from settled_doubles settled
        where settled.classifier_id = said.classifier_id and settled.row_id = said.row_id)`.execute(db);
  const found = new Map<string, Aside[]>();
  for (const { id, ...said } of rows) found.set(id, [...(found.get(id) ?? []), said]);
  return found;
}

/**
 * When the statements at some places of the log were said, by their authors' clocks; of what counts by an approval,
 * when it was proposed.
 */
export async function readSaidAt(
  db: Kysely<Database>,
  classifierId: string,
  sequences: readonly number[],
): Promise<Map<number, Date>> {
  if (sequences.length === 0) return new Map();
  const { rows } = await sql<{ sequence: number; at: Date }>`
    select said.sequence, coalesce(proposed.said_at, said.said_at) as at from feedback_events said
    left join feedback_events proposed
      on proposed.classifier_id = said.classifier_id and proposed.sequence = said.judges
    where said.classifier_id = ${classifierId} and said.sequence = any(${sequences}::bigint[])`.execute(db);
  return new Map(rows.map(({ sequence, at }) => [Number(sequence), at]));
}

/** How many of a list's rows are not somebody's. */
export async function countOthersRows(db: Kysely<Database>, listId: string, own: OwnRows | null): Promise<number> {
  if (own === null) return 0;
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from work_list_rows row
    where row.list_id = ${listId} and not ${isOwn(own, sql.ref('row.cells'))}`.execute(db);
  return rows[0]!.count;
}

/** The cells of a list's rows, in its order. */
export async function readCellsOf(db: Kysely<Database>, listId: string) {
  return db
    .selectFrom('work_list_rows')
    .select(['row_key as key', 'cells'])
    .where('list_id', '=', listId)
    .orderBy('place')
    .execute();
}
