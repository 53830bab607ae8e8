import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { spellingKey } from '../../../contract/class-spelling.ts';
import { KEPT_TABLES } from '../../platform/database/server-role.ts';
import type { Database } from '../../platform/database/schema.ts';

/** Entries of logs that say that somebody did something, and those of them that would go on to name them. */
export async function countAuthored(db: Kysely<Database>, name: string): Promise<{ events: number; kept: number }> {
  const { rows } = await sql<{ events: number; kept: number }>`
    select count(*)::int as events, (count(*) filter (where not is_digest))::int as kept from (
      select form >= 5 as is_digest from feedback_events where ${name} in (person, sent_by)
      union all
      select form >= 3 from audit_events where author = ${name}
    ) as authored`.execute(db);
  return rows[0]!;
}

/** Entries of logs that name somebody so that the name cannot go: those of earlier releases. */
export async function countNaming(transaction: Kysely<Database>, name: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from feedback_events where ${name} in (person, sent_by))::int
      + (select count(*) from audit_events where author = ${name})::int as count`.execute(transaction);
  return rows[0]!.count;
}

/** Puts the tombstone in the place of a name in the logs. The event that says so is in this transaction already. */
export async function eraseAuthor(transaction: Kysely<Database>, name: string, tombstone: string): Promise<void> {
  await sql`select erase_author(${name}, ${tombstone})`.execute(transaction);
}

/** Deletes what somebody signed in with and may do, and gives them the tombstone's name in the directory. */
export async function forgetPerson(transaction: Kysely<Database>, id: string, tombstone: string): Promise<void> {
  for (const { table } of await tablesWith(transaction, sql`column_name = 'person_id'`))
    await sql`delete from ${sql.table(table)} where person_id = ${id}`.execute(transaction);
  const found = { spelling: spellingKey(tombstone), sign_in_key: randomUUID() };
  await transaction
    .updateTable('people')
    .set({ name: tombstone, sign_in_name: tombstone, state: 'disabled', ...found })
    .where('id', '=', id)
    .execute();
}

/**
 * Puts the tombstone in the place of a name in all columns that hold who did something: `person`, and those that end
 * with `_by`; and in the statements of labels and in notices. Of the experts of classifiers the name is taken out.
 */
export async function renameEverywhere(transaction: Kysely<Database>, name: string, tombstone: string): Promise<void> {
  // What somebody never sent is nobody's.
  await transaction.deleteFrom('drafts').where('person', '=', name).execute();
  for (const { table, column } of await tablesWith(
    transaction,
    sql`data_type = 'text' and (column_name = 'person' or column_name like '%\\_by')`,
  ))
    await sql`
      update ${sql.table(table)} set ${sql.ref(column)} = ${tombstone} where ${sql.ref(column)} = ${name}`.execute(
      transaction,
    );
  for (const part of ['person', 'approvedBy']) {
    const stated = (who: string) => `"${part}": ${JSON.stringify(who)}`;
    await sql`
      update labels set state = replace(state::text, ${stated(name)}, ${stated(tombstone)})::jsonb
      where position(${stated(name)} in state::text) > 0`.execute(transaction);
  }
  await sql`
    update notice_deliveries set details = replace(details::text, ${JSON.stringify(name)}, ${JSON.stringify(tombstone)})::jsonb
    where position(${JSON.stringify(name)} in details::text) > 0`.execute(transaction);
  // A tombstone is no expert.
  await sql`
    update classifiers set policies = jsonb_set(policies, '{experts}', (policies->'experts') - ${name}::text)
    where policies->'experts' ? ${name}`.execute(transaction);
}

/** Tables, but the logs, with the columns that a condition on `information_schema.columns` names; no part of one. */
async function tablesWith(
  transaction: Kysely<Database>,
  condition: ReturnType<typeof sql>,
): Promise<readonly { readonly table: string; readonly column: string }[]> {
  const { rows } = await sql<{ table: string; column: string }>`
    select listed.table_name as table, column_name as column from information_schema.columns listed
    join pg_class relation on relation.oid = format('public.%I', listed.table_name)::regclass
    where listed.table_schema = 'public' and relation.relkind in ('r', 'p') and not relation.relispartition
      and listed.table_name <> all(${KEPT_TABLES}) and ${condition}
    order by 1, 2`.execute(transaction);
  return rows;
}
