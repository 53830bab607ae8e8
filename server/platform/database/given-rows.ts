import { sql, type RawBuilder } from 'kysely';

type ColumnType = 'bigint' | 'boolean' | 'json' | 'jsonb' | 'smallint' | 'text' | 'timestamptz' | 'uuid';
type Value = string | number | boolean | null;

/** A column of rows: its type, and what a row has there; of `jsonb` its text. */
type GivenColumn<Row> = readonly [type: ColumnType, read: (row: Row) => Value];

/**
 * Rows that a statement is handed, as a table in it: a parameter a column, whatever the number of rows. What all rows
 * have in common is said once, and not as an array: of a table that is sent in bulk, that is half of its columns.
 * In `jsonb` the value `null` is nothing; `json` is its text as it stands, for columns that are text. Cost: O(rows ×
 * columns).
 *
 * Such as sql`insert into pairs (a, b) select a, b from ${givenRows(pairs, { a: ['text', (pair) => pair.a], … })} p`.
 *
 * @param rows at least one
 */
export function givenRows<Row>(
  rows: readonly Row[],
  columns: Readonly<Record<string, GivenColumn<Row>>>,
): RawBuilder<unknown> {
  const fields: RawBuilder<unknown>[] = [];
  const names: RawBuilder<unknown>[] = [];
  const lists: RawBuilder<unknown>[] = [];
  for (const [column, [type, read]] of Object.entries(columns)) {
    const values = rows.map(read);
    const name = sql.id(column);
    if (values.every((value) => value === values[0])) {
      fields.push(sql`${values[0] ?? null}::${sql.raw(type === 'json' ? 'text' : type)} as ${name}`);
      continue;
    }
    names.push(name);
    if (type === 'json') {
      lists.push(sql`json_array_elements(${listOf(values)}::json)`);
      fields.push(sql`nullif(${name}::text, 'null') as ${name}`);
      continue;
    }
    lists.push(
      type === 'jsonb'
        ? sql`jsonb_array_elements(${listOf(values)}::jsonb)`
        : sql`unnest(${arrayOf(values)}::${sql.raw(type)}[])`,
    );
    fields.push(type === 'jsonb' ? sql`nullif(${name}, 'null') as ${name}` : name);
  }
  const from =
    lists.length === 0
      ? sql`generate_series(1, ${rows.length}::int)`
      : sql`rows from (${sql.join(lists)}) as listed (${sql.join(names)})`;
  return sql`(select ${sql.join(fields)} from ${from})`;
}

/** JSON within JSON needs no quotes of its own. */
function listOf(texts: readonly Value[]): string {
  return `[${texts.map((text) => text ?? 'null').join(',')}]`;
}

/**
 * An array as PostgreSQL reads it. That is JSON within braces, unless something is escaped; then the driver writes it,
 * which takes three times as long.
 */
function arrayOf(values: readonly Value[]): string | readonly Value[] {
  const json = JSON.stringify(values);
  return json.includes('\\') ? values : `{${json.slice(1, -1)}}`;
}
