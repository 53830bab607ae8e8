import pg from 'pg';
import type { TableName } from '../../../contract/feeds/feed-source.ts';
import { MAX_CELL_TEXT } from '../../../contract/cell.ts';
import { FeedError } from '../ports/source.ts';
import type { PostgresKind } from './postgres-cells.ts';
import type { PostgresSession, PostgresText } from './postgres-session-store.ts';

const name = pg.escapeIdentifier;

export interface PostgresColumn {
  readonly name: string;
  /** As PostgreSQL writes it, such as `numeric(12,2)`. */
  readonly type: string;
  readonly kind: PostgresKind;
  /** In the table, from 1. */
  readonly number: number;
  readonly isRequired: boolean;
  readonly isReadable: boolean;
}

export interface PostgresTable {
  readonly oid: string;
  /** In quotes, with its schema. */
  readonly name: string;
  /** In its schema's catalogue, such as `v` for a view. */
  readonly relkind: string;
  readonly columns: readonly PostgresColumn[];
  /** Those of the key, in their order. */
  readonly keys: readonly PostgresColumn[];
}

const NUMBERS = new Set(['int2', 'int4', 'int8', 'numeric', 'oid']);
const KINDS: Readonly<Record<string, PostgresKind>> = {
  ...{ float4: 'float', float8: 'float', bool: 'boolean', json: 'json', jsonb: 'json' },
  ...{ timestamp: 'time', timestamptz: 'moment' },
};

/**
 * What there is of a table, and which of its columns may be read.
 *
 * @throws {FeedError} missing (table, column)
 */
export async function describeTable(
  session: PostgresSession,
  { schema, table, keyColumns }: TableName & { readonly keyColumns: readonly string[] },
): Promise<PostgresTable> {
  const rows = await session.query(
    `select c.oid, c.relkind, a.attname, a.attnum, a.attnotnull, format_type(a.atttypid, a.atttypmod), b.typname,
            b.typcategory, has_schema_privilege(n.oid, 'usage') and has_column_privilege(c.oid, a.attnum, 'select')
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     join pg_type t on t.oid = a.atttypid
     join pg_type b on b.oid = coalesce(nullif(t.typbasetype, 0), t.oid)
     where n.nspname = $1 and c.relname = $2 and c.relkind in ('r', 'p', 'v', 'm', 'f')
     order by a.attnum`,
    [schema, table],
  );
  const first = rows[0];
  if (first === undefined) throw new FeedError({ reason: 'missing', what: 'table', name: `${schema}.${table}` });
  const columns = rows.map(columnOf);
  const keys = keyColumns.map((key) => {
    const column = columns.find((each) => each.name === key);
    if (column === undefined) throw new FeedError({ reason: 'missing', what: 'column', name: key });
    return column;
  });
  return { oid: first[0]!, name: `${name(schema)}.${name(table)}`, relkind: first[1]!, columns, keys };
}

function columnOf([, , column, number, isRequired, type, base, category, isReadable]: PostgresText[]): PostgresColumn {
  const kind = category === 'A' || category === 'C' ? 'made-json' : (KINDS[base!] ?? kindBy(base!));
  return {
    ...{ name: column!, type: type!, kind, number: Number(number) },
    ...{ isRequired: isRequired === 't', isReadable: isReadable === 't' },
  };
}

function kindBy(base: string): PostgresKind {
  return NUMBERS.has(base) ? 'number' : 'text';
}

/** Whether no two rows of a table have the same key: some unique index is on columns of it, and no others. */
export async function isUniqueKey(session: PostgresSession, { oid, keys }: PostgresTable): Promise<boolean> {
  const [row] = await session.query(
    `select exists (
       select from pg_index i
       where i.indrelid = $1::oid and i.indisunique and i.indisvalid and i.indpred is null and i.indexprs is null
         and not exists (
           select from unnest(i.indkey::int2[]) with ordinality u(number, place)
           where u.place <= i.indnkeyatts and u.number <> all ($2::int2[])))`,
    [oid, `{${keys.map((key) => key.number).join()}}`],
  );
  return row?.[0] === 't';
}

/** Major and minor version in one number, such as 180004. */
export async function serverVersion(session: PostgresSession): Promise<number> {
  return Number((await session.query(`select current_setting('server_version_num')`))[0]?.[0]);
}

/**
 * What is selected of a row, by the alias of its table, so that each column comes as a text that its kind tells to
 * read. Of a text so much is read that it can be told to be longer than a cell, however large it is.
 */
export function selectedOf(columns: readonly PostgresColumn[], alias: string): string {
  return columns
    .map((column) => {
      const value = `${alias}.${name(column.name)}`;
      if (column.kind === 'made-json') return `to_json(${value})::text`;
      return column.kind === 'text' ? `left(${value}::text, ${MAX_CELL_TEXT + 1})` : `${value}::text`;
    })
    .join(', ');
}

/** A page of a table in the order of its key, after a key; left out, from the beginning. */
export interface KeysetPage {
  readonly after: readonly string[] | null;
  readonly limit: number;
  /** The last ones first. */
  readonly isBackward?: boolean;
  /** Rows that are left out: SQL on the table as `t`. */
  readonly except?: string;
}

/** Rows of a table: first the cells of the key, then all columns that may be read. */
export async function readPage(
  session: PostgresSession,
  { name: table, keys, columns }: PostgresTable,
  { after, limit, isBackward = false, except }: KeysetPage,
): Promise<PostgresText[][]> {
  const key = keys.map((column) => `t.${name(column.name)}`);
  const from = keys.map((column, index) => `$${index + 1}::${column.type}`);
  const conditions = [
    ...(after === null ? [] : [`(${key.join()}) > (${from.join()})`]),
    ...(except === undefined ? [] : [`not exists (${except})`]),
  ];
  return session.query(
    `select ${key.map((each) => `${each}::text`).join()}, ${selectedOf(readable(columns), 't')}
     from ${table} t
     ${conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`}
     order by ${key.map((each) => `${each}${isBackward ? ' desc' : ''}`).join()}
     limit ${limit}`,
    after ?? [],
  );
}

export function readable(columns: readonly PostgresColumn[]): readonly PostgresColumn[] {
  return columns.filter((column) => column.isReadable);
}

/** Tables that may be read, those of PostgreSQL and of Amend itself left out. */
export async function listTables(session: PostgresSession, most: number): Promise<string[]> {
  const rows = await session.query(
    `select n.nspname || '.' || c.relname
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'amend_feed')
       and has_schema_privilege(n.oid, 'usage') and has_any_column_privilege(c.oid, 'select')
     order by 1 limit ${most}`,
  );
  return rows.map(([table]) => table!);
}

/** What to say to whoever may not read a table, with the SQL that lets them. */
export async function mayNotRead(session: PostgresSession, { schema, table }: TableName): Promise<FeedError> {
  const [row] = await session.query(`select quote_ident(current_user), has_schema_privilege($1, 'usage')`, [schema]);
  const [user, hasUsage] = row!;
  const schemaToo = hasUsage === 't' ? '' : `grant usage on schema ${name(schema)} to ${user}; `;
  const said = `${schemaToo}grant select on ${name(schema)}.${name(table)} to ${user};`;
  return new FeedError({ reason: 'permission', what: 'SELECT', said });
}
