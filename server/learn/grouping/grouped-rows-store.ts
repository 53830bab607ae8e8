import { sql, type Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { GroupAbout } from '../../../contract/grouping.ts';
import { givenRows } from '../../platform/database/given-rows.ts';
import type { Database } from '../../platform/database/schema.ts';
import { rowIdsOf } from '../../record/labels/label-store.ts';
import type { WhichGrouping } from './grouping-store.ts';

/** Puts rows into a grouping: one that is there with other cells loses its group, one with the same keeps it. */
export async function putRows(
  transaction: Kysely<Database>,
  { classifier, number }: WhichGrouping,
  rows: readonly { readonly key: string; readonly cells: readonly CellValue[] }[],
): Promise<void> {
  if (rows.length === 0) return;
  const ids = rowIdsOf(rows.map(({ key }) => key));
  const given = givenRows([...new Map(rows.map((row) => [row.key, row])).values()], {
    row_id: ['uuid', ({ key }) => ids.get(key)!],
    row_key: ['text', ({ key }) => key],
    cells: ['jsonb', ({ cells }) => JSON.stringify(cells)],
  });
  await sql`
    insert into grouping_rows (classifier_id, grouping, row_id, row_key, cells)
    select ${classifier}::uuid, ${number}::integer, row_id, row_key, cells from ${given} given
    on conflict (classifier_id, grouping, row_id) do update
      set cells = excluded.cells, group_number = null, closeness = null
      where grouping_rows.cells <> excluded.cells`.execute(transaction);
}

export async function countRows(db: Kysely<Database>, { classifier, number }: WhichGrouping): Promise<number> {
  const { rows } = await db
    .selectFrom('grouping_rows')
    .select((eb) => eb.fn.countAll<string>().as('rows'))
    .where('classifier_id', '=', classifier)
    .where('grouping', '=', number)
    .executeTakeFirstOrThrow();
  return Number(rows);
}

/** Notes the groups of rows, and what makes each group one; names stay. */
export async function saveGroups(
  transaction: Kysely<Database>,
  { classifier, number }: WhichGrouping,
  placed: readonly { readonly rowId: string; readonly group: number; readonly closeness: number }[],
  about: readonly (readonly [group: number, about: GroupAbout])[],
): Promise<void> {
  const given = givenRows(placed, {
    row_id: ['uuid', ({ rowId }) => rowId],
    group_number: ['bigint', ({ group }) => group],
    closeness: ['text', ({ closeness }) => String(closeness)],
  });
  await sql`
    update grouping_rows kept set group_number = given.group_number::integer, closeness = given.closeness::real
    from ${given} given
    where kept.classifier_id = ${classifier} and kept.grouping = ${number} and kept.row_id = given.row_id`.execute(
    transaction,
  );
  const groups = givenRows(about, {
    group_number: ['bigint', ([group]) => group],
    about: ['jsonb', ([, each]) => JSON.stringify(each)],
  });
  await sql`
    insert into grouping_groups (classifier_id, grouping, group_number, about)
    select ${classifier}::uuid, ${number}::integer, group_number::integer, about from ${groups} given
    on conflict (classifier_id, grouping, group_number) do update set about = excluded.about`.execute(transaction);
}

/** A group as it is kept. */
export interface StoredGroup {
  readonly group: number;
  readonly name: string | null;
  readonly namedBy: string | null;
  readonly about: GroupAbout;
  readonly mergedInto: number | null;
}

/** Every group that there ever was, those that were merged among them. */
export async function readGroups(db: Kysely<Database>, { classifier, number }: WhichGrouping): Promise<StoredGroup[]> {
  return db
    .selectFrom('grouping_groups')
    .select(['group_number as group', 'name', 'named_by as namedBy', 'about', 'merged_into as mergedInto'])
    .where('classifier_id', '=', classifier)
    .where('grouping', '=', number)
    .orderBy('group_number')
    .execute();
}

export async function nameGroup(
  transaction: Kysely<Database>,
  { classifier, number }: WhichGrouping,
  group: number,
  named: { readonly name: string | null; readonly by: string | null },
): Promise<void> {
  await transaction
    .updateTable('grouping_groups')
    .set({ name: named.name, named_by: named.by })
    .where('classifier_id', '=', classifier)
    .where('grouping', '=', number)
    .where('group_number', '=', group)
    .execute();
}

export async function noteMerge(
  transaction: Kysely<Database>,
  { classifier, number }: WhichGrouping,
  { into, from }: { readonly into: number; readonly from: number },
): Promise<void> {
  await transaction
    .updateTable('grouping_groups')
    .set({ merged_into: into })
    .where('classifier_id', '=', classifier)
    .where('grouping', '=', number)
    .where('group_number', '=', from)
    .execute();
}

/** Rows of groups, some at a time in the order of their places; `next` is null at the end. */
export async function readRowsFrom(
  db: Kysely<Database>,
  { classifier, number }: WhichGrouping,
  from: number,
  most: number,
): Promise<{
  readonly rows: readonly {
    readonly key: string;
    readonly cells: readonly CellValue[];
    readonly group: number;
    readonly name: string | null;
  }[];
  readonly next: number | null;
}> {
  const { rows } = await sql<{ place: string; key: string; cells: CellValue[]; group: number; name: string | null }>`
    select row.place, row.row_key as key, row.cells, row.group_number as "group", named.name
    from grouping_rows row
    join grouping_groups named on named.classifier_id = row.classifier_id and named.grouping = row.grouping
      and named.group_number = row.group_number
    where row.classifier_id = ${classifier} and row.grouping = ${number} and row.place > ${from}
    order by row.place limit ${most}`.execute(db);
  return { rows, next: rows.length < most ? null : Number(rows.at(-1)!.place) };
}
