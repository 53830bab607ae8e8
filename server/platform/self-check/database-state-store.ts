import { sql, type Kysely } from 'kysely';

/** What the role of Amend's connections may do. */
export interface RoleRights {
  readonly role: string;
  readonly isSuperuser: boolean;
  readonly mayMakeTables: boolean;
  /** Tables that it may not read and write, and those that are not its own, so that it may not change them. */
  readonly unwritable: readonly string[];
  readonly foreign: number;
  readonly couldAlterLogs: boolean;
}

export async function readVersion<Tables>(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(db);
  return rows[0]!.version;
}

/** @param logs tables that the role need not change, since the server's own role is kept from it */
export async function readRoleRights<Tables>(db: Kysely<Tables>, logs: readonly string[]): Promise<RoleRights> {
  const { rows } = await sql<RoleRights>`
    with tables as (
      select relation.oid, namespace.nspname || '.' || relation.relname as name, relation.relowner,
        relation.relname = any(${logs}) and namespace.nspname = 'public' as "isLog"
      from pg_class relation join pg_namespace namespace on namespace.oid = relation.relnamespace
      where namespace.nspname in ('public', 'pgboss') and relation.relkind in ('r', 'p')
    )
    select current_user::text as role,
      (select rolsuper from pg_roles where rolname = current_user) as "isSuperuser",
      has_schema_privilege('public', 'CREATE') as "mayMakeTables",
      coalesce((select array_agg(name order by name) from tables where not (
        has_table_privilege(oid, 'SELECT') and (name = 'public.amend_migrations' or has_table_privilege(oid, 'INSERT'))
        and ("isLog" or (has_table_privilege(oid, 'UPDATE') and has_table_privilege(oid, 'DELETE')))
      )), '{}') as unwritable,
      (select count(*)::int from tables where not "isLog" and not pg_has_role(relowner, 'USAGE')) as "foreign",
      (select bool_or(has_table_privilege(oid, 'DELETE')) from tables where "isLog") as "couldAlterLogs"
  `.execute(db);
  return rows[0]!;
}

/** The migration that was applied last. */
export async function readLevel<Tables>(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from amend_migrations order by name desc limit 1
  `.execute(db);
  return rows[0]?.name ?? '';
}

/** Bytes that the database takes. */
export async function readSize<Tables>(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ size: number }>`select pg_database_size(current_database())::float8 as size`.execute(db);
  return rows[0]!.size;
}

/** The time of the database as it answers. */
export async function readTime<Tables>(db: Kysely<Tables>): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  return rows[0]!.now;
}

/** Those that follow the database, and how far the last of them is behind. */
export interface ReplicaState {
  readonly count: number;
  /** How many of them the role may look at. */
  readonly seen: number;
  readonly seconds: number;
  readonly bytes: number;
}

export async function readReplicas<Tables>(db: Kysely<Tables>): Promise<ReplicaState> {
  const { rows } = await sql<ReplicaState>`
    select count(*)::int as count, count(state)::int as seen,
      coalesce(max(extract(epoch from replay_lag)), 0)::float8 as seconds,
      coalesce(max(case when pg_is_in_recovery() then 0 else pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn) end), 0)::float8
        as bytes
    from pg_stat_replication
  `.execute(db);
  return rows[0]!;
}

/** What the last checks of the logs found: of how many, with how many entries that hold, and when the first was. */
export interface LogChecks {
  readonly logs: number;
  readonly events: number;
  readonly at: Date | null;
  readonly broken: readonly string[];
}

export async function readLogChecks<Tables>(db: Kysely<Tables>): Promise<LogChecks> {
  const { rows } = await sql<LogChecks>`
    select count(*)::int as logs, coalesce(sum(events), 0)::float8 as events, min(checked_at) as at,
      coalesce(array_agg(log order by log) filter (where fault is not null), '{}') as broken
    from audit_checks`.execute(db);
  return rows[0]!;
}
