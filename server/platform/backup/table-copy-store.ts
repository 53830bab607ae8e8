import type { Readable, Writable } from 'node:stream';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { StartupError } from '../../startup-error.ts';
import type { BackupHead, BackupTable } from './backup-head.ts';
import { inFillingOrder, type Referring } from './table-order.ts';

/** How values are written, whatever the account, the database or the machine has set; and nobody hurries us. */
const SETTLED = [
  `set local timezone = 'UTC'`,
  `set local datestyle = 'ISO'`,
  `set local intervalstyle = 'postgres'`,
  'set local extra_float_digits = 3',
  `set local bytea_output = 'hex'`,
  'set local statement_timeout = 0',
  'set local idle_in_transaction_session_timeout = 0',
].join('; ');

/** Begins the transaction of a backup: it sees one moment, whatever is written meanwhile. */
export async function beginSnapshot(client: pg.ClientBase): Promise<void> {
  await client.query(`begin isolation level repeatable read read only; ${SETTLED}`);
}

/** Begins the transaction of a restore: all of it, or nothing. */
export async function beginFilling(client: pg.ClientBase): Promise<void> {
  await client.query(`begin; ${SETTLED}`);
}

/** The migrations that were applied, in order; none where there is no Amend. */
export async function readApplied(client: pg.ClientBase): Promise<string[]> {
  const { rows: found } = await client.query<{ there: boolean }>(
    `select to_regclass('amend_migrations') is not null as there`,
  );
  if (found[0]?.there !== true) return [];
  const { rows } = await client.query<{ name: string }>('select name from amend_migrations order by name collate "C"');
  return rows.map(({ name }) => name);
}

/**
 * Amend's tables with the columns that hold something of their own, in an order in which they can be filled. They
 * stay as they are until the transaction ends.
 */
export async function holdTables(client: pg.ClientBase): Promise<(BackupTable & Referring)[]> {
  const { rows } = await client.query<BackupTable & Referring>(`
    select t.relname::text as name,
      array(
        select a.attname::text from pg_attribute a
        where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum
      ) as columns,
      array(
        select distinct other.relname::text from pg_constraint r join pg_class other on other.oid = r.confrelid
        where r.conrelid = t.oid and r.contype = 'f'
      ) as "refersTo"
    from pg_class t join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = current_schema() and t.relkind in ('r', 'p') and not t.relispartition
      and t.relname <> 'amend_migrations' and ${NOT_OF_AN_EXTENSION}
    order by t.relname`);
  const names = rows.map(({ name }) => pg.escapeIdentifier(name));
  if (names.length > 0) await client.query(`lock table ${names.join(', ')} in access share mode`);
  return inFillingOrder(rows);
}

const NOT_OF_AN_EXTENSION = `not exists (
  select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = t.oid and d.deptype = 'e'
)`;

/** The parts of tables that are divided by time. */
export async function readPartitions(client: pg.ClientBase): Promise<BackupHead['partitions']> {
  const { rows } = await client.query<{ name: string; of: string; bound: string }>(`
    select part.relname::text as name, whole.relname::text as of, pg_get_expr(part.relpartbound, part.oid) as bound
    from pg_inherits i join pg_class part on part.oid = i.inhrelid join pg_class whole on whole.oid = i.inhparent
      join pg_namespace n on n.oid = part.relnamespace
    where n.nspname = current_schema() and part.relispartition and part.relkind = 'r' order by part.relname`);
  return rows.map(({ name, of, bound }) => {
    const [, from, to] = /^FOR VALUES FROM \('([^']+)'\) TO \('([^']+)'\)$/.exec(bound) ?? [];
    if (from === undefined || to === undefined) throw new RangeError(`readPartitions requires ranges, not ${bound}`);
    return { name, of, from, to };
  });
}

/** The columns that count by themselves, and how far they have counted. */
export async function readCounters(client: pg.ClientBase): Promise<BackupHead['counters']> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(`
    select t.relname::text as "table", a.attname::text as "column", s.relname::text as sequence
    from pg_depend d join pg_class s on s.oid = d.objid join pg_class t on t.oid = d.refobjid
      join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid join pg_namespace n on n.oid = t.relnamespace
    where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')
      and s.relkind = 'S' and n.nspname = current_schema() order by 1, 2`);
  const counters: BackupHead['counters'] = [];
  for (const { table, column, sequence } of rows) {
    const { rows: read } = await client.query<{ last: string; isUsed: boolean }>(
      `select last_value::text as last, is_called as "isUsed" from ${pg.escapeIdentifier(sequence)}`,
    );
    counters.push({ table, column, last: Number(read[0]!.last), isUsed: read[0]!.isUsed });
  }
  return counters;
}

/** The rows of a table as PostgreSQL writes them. The connection does nothing else until they are read. */
export function copyOut(client: pg.ClientBase, table: BackupTable): Readable & { readonly rowCount: number } {
  const { name, columns } = escaped(table);
  // Of a table that is divided, COPY by its name alone would write nothing.
  return client.query(copyStreams.to(`copy (select ${columns} from ${name}) to stdout`));
}

/** Takes the rows of a table; `rowCount` is right once it has finished. */
export function copyIn(client: pg.ClientBase, table: BackupTable): Writable & { readonly rowCount: number } {
  const { name, columns } = escaped(table);
  return client.query(copyStreams.from(`copy ${name} (${columns}) from stdin`));
}

function escaped({ name, columns }: BackupTable): { name: string; columns: string } {
  return { name: pg.escapeIdentifier(name), columns: columns.map((column) => pg.escapeIdentifier(column)).join(', ') };
}

/** @throws {StartupError} when there is any table, Amend's or another's: what is restored would be mixed with it */
export async function requireEmpty(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    select n.nspname || '.' || t.relname as name from pg_class t join pg_namespace n on n.oid = t.relnamespace
    where t.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
      and n.nspname !~ '^pg_(toast|temp)' and ${NOT_OF_AN_EXTENSION}
    order by 1 limit 1`);
  if (rows[0] === undefined) return;
  throw new StartupError(
    `The database is not empty (it has the table ${rows[0].name}). A backup is restored into an empty one only: make a new database and name it in DATABASE_URL, or name a new folder in DATA_DIR.`,
  );
}

/** Makes a part of a table that is divided by time. */
export async function makePartition(
  client: pg.ClientBase,
  { name, of, from, to }: BackupHead['partitions'][number],
): Promise<void> {
  await client.query(
    `create table ${pg.escapeIdentifier(name)} partition of ${pg.escapeIdentifier(of)}
    for values from (${pg.escapeLiteral(from)}) to (${pg.escapeLiteral(to)})`,
  );
}

/** Lets a column go on counting where it was. */
export async function setCounter(
  client: pg.ClientBase,
  { table, column, last, isUsed }: BackupHead['counters'][number],
): Promise<void> {
  await client.query('select setval(pg_get_serial_sequence(quote_ident($1), $2), $3, $4)', [
    table,
    column,
    last,
    isUsed,
  ]);
}
