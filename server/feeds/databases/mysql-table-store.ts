import { escapeId as name } from 'mysql2';
import { MAX_CELL_TEXT } from '../../../contract/cell.ts';
import type { TableName } from '../../../contract/feeds/feed-source.ts';
import { FeedError } from '../ports/source.ts';
import type { MySqlKind } from './mysql-cells.ts';
import type { MySqlSession, MySqlText } from './mysql-session-store.ts';

export interface MySqlColumn {
  readonly name: string;
  readonly kind: MySqlKind;
  /** Such as `bigint`, `varchar`. */
  readonly type: string;
  /** What a text is cast to, so that it is compared as the column is; null where a text is compared as it is. */
  readonly cast: string | null;
  readonly isRequired: boolean;
  /** MySQL sets it by itself when the row is changed. */
  readonly isSetByItself: boolean;
}

export interface MySqlTable {
  /** In quotes, with its schema. */
  readonly name: string;
  readonly columns: readonly MySqlColumn[];
  readonly keys: readonly MySqlColumn[];
}

const KINDS: Readonly<Record<string, MySqlKind>> = {
  ...{ tinyint: 'number', smallint: 'number', mediumint: 'number', int: 'number', bigint: 'number' },
  ...{ decimal: 'number', float: 'float', double: 'float', year: 'number', bit: 'bits', json: 'json' },
  ...{ datetime: 'time', timestamp: 'moment' },
  ...{ binary: 'bytes', varbinary: 'bytes', tinyblob: 'bytes', blob: 'bytes', mediumblob: 'bytes', longblob: 'bytes' },
};
const SHAPES = new Set([
  ...['geometry', 'point', 'linestring', 'polygon', 'multipoint', 'multilinestring', 'multipolygon'],
  ...['geometrycollection', 'geomcollection'],
]);

/**
 * What there is of a table, as far as it may be read.
 *
 * @throws {FeedError} missing (table, column), also where it may not be seen: MySQL does not tell these apart
 */
export async function describeMySqlTable(
  session: MySqlSession,
  { schema, table, keyColumns }: TableName & { readonly keyColumns: readonly string[] },
): Promise<MySqlTable> {
  const json = new Set(await jsonChecked(session, schema, table));
  const rows = await session.query(
    `select column_name, data_type, column_type, numeric_precision, numeric_scale, is_nullable, extra,
            character_set_name, collation_name
     from information_schema.columns where table_schema = ? and table_name = ? order by ordinal_position`,
    [schema, table],
  );
  if (rows.length === 0) throw new FeedError({ reason: 'missing', what: 'table', name: `${schema}.${table}` });
  const columns = rows.map((row) => columnOf(row, json));
  const keys = keyColumns.map((key) => columnNamed(columns, key));
  return { name: `${name(schema, true)}.${name(table, true)}`, columns, keys };
}

/** @throws {FeedError} missing (column) */
export function columnNamed(columns: readonly MySqlColumn[], wanted: string): MySqlColumn {
  const column = columns.find((each) => each.name.toLowerCase() === wanted.toLowerCase());
  if (column === undefined) throw new FeedError({ reason: 'missing', what: 'column', name: wanted });
  return column;
}

/** MariaDB has JSON as texts that are checked to be JSON. */
async function jsonChecked(session: MySqlSession, schema: string, table: string): Promise<string[]> {
  const [version] = await session.query('select version()');
  if (!/mariadb/i.test(version?.[0] ?? '')) return [];
  const rows = await session.query(
    `select check_clause from information_schema.check_constraints where constraint_schema = ? and table_name = ?`,
    [schema, table],
  );
  return rows.flatMap(([clause]) => /^json_valid\(`(.+)`\)$/i.exec(clause ?? '')?.[1]?.replaceAll('``', '`') ?? []);
}

function columnOf(row: MySqlText[], json: ReadonlySet<string>): MySqlColumn {
  const [column, given, whole, precision, scale, isNullable, extra, charset, collation] = row;
  const type = given!.toLowerCase();
  const kind = json.has(column!) ? 'json' : SHAPES.has(type) ? 'shape' : (KINDS[type] ?? 'text');
  return {
    ...{ name: column!, kind, type, isRequired: isNullable === 'NO' },
    isSetByItself: /on update/i.test(extra ?? ''),
    cast: castOf({ kind, type, isUnsigned: /unsigned/i.test(whole ?? ''), precision, scale, charset, collation }),
  };
}

interface TypeFacts {
  readonly kind: MySqlKind;
  readonly type: string;
  readonly isUnsigned: boolean;
  readonly precision: MySqlText | undefined;
  readonly scale: MySqlText | undefined;
  readonly charset: MySqlText | undefined;
  readonly collation: MySqlText | undefined;
}

function castOf({ kind, type, isUnsigned, precision, scale, charset, collation }: TypeFacts): string | null {
  if (/int$|^year$|^bit$/.test(type)) return `cast(? as ${isUnsigned || type === 'bit' ? 'unsigned' : 'signed'})`;
  if (type === 'decimal') return `cast(? as decimal(${precision},${scale}))`;
  if (type === 'datetime' || type === 'timestamp') return 'cast(? as datetime(6))';
  if (type === 'date' || type === 'time') return `cast(? as ${type === 'time' ? 'time(6)' : 'date'})`;
  if (kind === 'bytes') return 'unhex(substr(?, 3))';
  if (charset !== null && charset !== undefined) return `convert(? using ${charset}) collate ${collation}`;
  return null;
}

/** A text as a value of a column, in SQL. */
export function givenAs(column: MySqlColumn): string {
  return column.cast ?? '?';
}

/** Whether no two rows have the same key: some unique index is on columns of it, and no others. */
export async function isUniqueMySqlKey(
  session: MySqlSession,
  { schema, table }: TableName,
  { keys }: MySqlTable,
): Promise<boolean> {
  const rows = await session.query(
    `select index_name, column_name from information_schema.statistics
     where table_schema = ? and table_name = ? and non_unique = 0`,
    [schema, table],
  );
  const names = new Set(keys.map((key) => key.name));
  const broken = new Set(rows.filter(([, column]) => column == null || !names.has(column)).map(([index]) => index));
  return rows.some(([index]) => !broken.has(index!));
}

/** What is selected of a row, by the alias of its table; of a text and of bytes no more than tells it too long. */
export function selectedOfMySql(columns: readonly MySqlColumn[], alias: string): string {
  return columns
    .map((column) => {
      const value = `${alias}.${name(column.name, true)}`;
      switch (column.kind) {
        case 'bytes':
          return `concat('\\\\x', lower(hex(left(${value}, ${MAX_CELL_TEXT >> 1}))))`;
        case 'bits':
          return `cast(${value} as unsigned)`;
        case 'shape':
          return `left(st_astext(${value}), ${MAX_CELL_TEXT + 1})`;
        case 'json':
          return `cast(${value} as char)`;
        case 'text':
          return `left(${value}, ${MAX_CELL_TEXT + 1})`;
        default:
          return value;
      }
    })
    .join(', ');
}

/** Tables that may be read, those of the server itself left out. */
export async function listMySqlTables(session: MySqlSession, most: number): Promise<string[]> {
  const rows = await session.query(
    `select concat(table_schema, '.', table_name) from information_schema.tables
     where table_type = 'BASE TABLE'
       and table_schema not in ('mysql', 'information_schema', 'performance_schema', 'sys')
     order by 1 limit ${most}`,
  );
  return rows.map(([table]) => table!);
}
