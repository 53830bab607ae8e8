import { sql, type Kysely } from 'kysely';
import { ANALYTICS } from './analyst-role.ts';

/**
 * The tables that only the owner may alter. The server's own role reads them, appends, and moves heads forward;
 * all else
 * is done by functions that say so in a log, see migration 041.
 */
const KEPT: Readonly<Record<string, string>> = {
  feedback_events: 'select, insert',
  audit_events: 'select, insert',
  audit_anchors: 'select, insert',
  log_authors: 'select, insert',
  feedback_heads: 'select, insert, update',
  audit_heads: 'select, insert, update',
  amend_migrations: 'select',
};
export const KEPT_TABLES: readonly string[] = Object.keys(KEPT);

const FUNCTIONS = [
  'delete_feedback_log(uuid)',
  'erase_feedback(uuid, bigint[])',
  'erase_author(text, text)',
  'erase_comment_events(text, text[], text)',
];

/**
 * Lets a role be the one that the server runs as: it owns every table but the logs, of which it may alter nothing. Done
 * again it changes nothing.
 *
 * @param owner connected as the role that migrates, which may give tables to the other: a superuser, or a member of it
 */
export async function settleServerRole<Tables>(owner: Kysely<Tables>, role: string): Promise<void> {
  await owner.transaction().execute(async (transaction) => {
    await giveTables(transaction, role);
    await giveRights(transaction, role);
  });
}

async function giveTables<Tables>(transaction: Kysely<Tables>, role: string): Promise<void> {
  const { rows: relations } = await sql<{ name: string; kind: string }>`
    select format('%I.%I', namespace.nspname, relation.relname) as name, relation.relkind as kind
    from pg_class relation join pg_namespace namespace on namespace.oid = relation.relnamespace
    where (namespace.nspname = 'pgboss' or (namespace.nspname = 'public' and relation.relname <> all(${KEPT_TABLES})))
      and relation.relkind in ('r', 'p', 'v') and pg_get_userbyid(relation.relowner) <> ${role}
      and not exists (select from pg_depend where objid = relation.oid and deptype = 'e')`.execute(transaction);
  for (const { name, kind } of relations)
    await sql`alter ${sql.raw(kind === 'v' ? 'view' : 'table')} ${sql.raw(name)} owner to ${sql.id(role)}`.execute(
      transaction,
    );
  const { rows: parts } = await sql<{ statement: string }>`
    select format('alter schema %I owner to %I', nspname, ${role}::text) as statement from pg_namespace
    where nspname = 'pgboss' and pg_get_userbyid(nspowner) <> ${role}
    union all
    select format('alter routine %s owner to %I', routine.oid::regprocedure, ${role}::text) from pg_proc routine
    join pg_namespace namespace on namespace.oid = routine.pronamespace
    where nspname = 'pgboss' and pg_get_userbyid(proowner) <> ${role}
    union all
    select format('alter type %s owner to %I', type.oid::regtype, ${role}::text) from pg_type type
    join pg_namespace namespace on namespace.oid = type.typnamespace
    where nspname = 'pgboss' and typtype = 'e' and pg_get_userbyid(typowner) <> ${role}`.execute(transaction);
  for (const { statement } of parts) await sql.raw(statement).execute(transaction);
}

async function giveRights<Tables>(transaction: Kysely<Tables>, role: string): Promise<void> {
  const to = sql.id(role);
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(transaction);
  await sql`grant create, connect on database ${sql.id(rows[0]!.name)} to ${to}`.execute(transaction);
  await sql`grant usage, create on schema public to ${to}`.execute(transaction);
  for (const [table, rights] of Object.entries(KEPT)) {
    await sql`revoke all on ${sql.table(table)} from public, ${to}`.execute(transaction);
    await sql`grant ${sql.raw(rights)} on ${sql.table(table)} to ${to}`.execute(transaction);
  }
  // Exports are of the very views that analysts read.
  await sql`grant usage on schema ${sql.id(ANALYTICS)} to ${to}`.execute(transaction);
  await sql`grant select on all tables in schema ${sql.id(ANALYTICS)} to ${to}`.execute(transaction);
  for (const each of FUNCTIONS) {
    await sql`revoke all on function ${sql.raw(each)} from public`.execute(transaction);
    await sql`grant execute on function ${sql.raw(each)} to ${to}`.execute(transaction);
  }
}
