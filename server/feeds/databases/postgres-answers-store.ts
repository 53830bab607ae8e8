import pg from 'pg';
import type { SinkOf } from '../../../contract/feeds/feed-sink.ts';
import { FeedError } from '../ports/source.ts';
import { ANSWER_PARTS, type AnswerPart, type AnswerRow } from './answer-rows.ts';
import { WRITES_ANSWERS } from './postgres-changes-store.ts';
import type { PostgresSession } from './postgres-session-store.ts';
import { describeTable, type PostgresColumn, type PostgresTable } from './postgres-table-store.ts';

const name = pg.escapeIdentifier;

type Settings = SinkOf<'postgres' | 'mysql'>;

/** Texts are written as they are: cast to the column's own length they would be cut without a word. */
const TEXTS = /^(character|bpchar|text)/;

/** Answers written into rows of a table in PostgreSQL. */
export class PostgresAnswers {
  readonly #session: PostgresSession;
  readonly #table: PostgresTable;
  readonly #columns: readonly (readonly [AnswerPart, PostgresColumn])[];
  readonly #addsRows: boolean;
  /** What of the record is written into rows that are added. */
  readonly #fields: readonly (readonly [string, PostgresColumn])[];

  private constructor(session: PostgresSession, table: PostgresTable, settings: Settings) {
    this.#session = session;
    this.#table = table;
    this.#addsRows = settings.addsRows;
    const { fields = [] } = settings;
    this.#fields = settings.addsRows ? fields.map(({ from, column }) => [from, columnOf(table, column)]) : [];
    this.#columns = ANSWER_PARTS.flatMap((part) => {
      const column = settings.answer[part];
      return column === undefined ? [] : [[part, columnOf(table, column)] as const];
    });
  }

  /** @throws {FeedError} missing (table, column), permission with the SQL that gives it */
  static async open(session: PostgresSession, settings: Settings): Promise<PostgresAnswers> {
    const table = await describeTable(session, settings);
    const answers = new PostgresAnswers(session, table, settings);
    await answers.#requireRights();
    return answers;
  }

  /**
   * Writes answers where they are other ones than stand there, all or none.
   *
   * @param rows of different keys
   * @returns those whose row is not there
   * @throws {FeedError} refused, such as a class that the column does not take
   */
  async write(rows: readonly AnswerRow[]): Promise<readonly AnswerRow[]> {
    try {
      return await this.#writeAll(rows);
    } catch (error) {
      if (!isRefusedValue(error)) throw error;
      const odd = await this.#withoutRow(rows);
      if (odd.size === 0) throw error;
      return [...odd, ...(await this.#writeAll(rows.filter((row) => !odd.has(row))))];
    }
  }

  async #writeAll(rows: readonly AnswerRow[]): Promise<readonly AnswerRow[]> {
    if (rows.length === 0) return [];
    const lists = [
      rows.map((_, index) => index),
      ...this.#table.keys.map((_, index) => rows.map((row) => row.key[index])),
      ...this.#fields.map(([from]) => rows.map(({ fields }) => fields.get(from)?.toString() ?? null)),
      ...this.#columns.map(([part]) => rows.map((row) => textOf(row, part))),
    ];
    return this.#session.inTransaction(async () => {
      await this.#session.query(`select set_config($1, 'on', true)`, [WRITES_ANSWERS]);
      const gone = await this.#session.query(this.#statement(), lists);
      return gone.map(([index]) => rows[Number(index)]!);
    });
  }

  #statement(): string {
    const keys = this.#table.keys.map((column, index) => ({
      column: name(column.name),
      as: `key_${index + 1}`,
      type: column.type,
    }));
    const fields = this.#fields.map(([, column], index) => ({
      column: name(column.name),
      as: `field_${index + 1}`,
      type: typeOf(column),
    }));
    const parts = this.#columns.map(([part, column]) => ({ part, column: name(column.name), type: typeOf(column) }));
    const names = ['n', ...[...keys, ...fields].map((each) => each.as), ...parts.map((each) => `"${each.part}"`)];
    const cast = [
      ...[...keys, ...fields].map((each) => `u.${each.as}::${each.type} as ${each.as}`),
      ...parts.map(({ part, type }) => `u."${part}"::${type} as "${part}"`),
    ];
    const given = `given as (
      select distinct on (${keys.map((key) => key.as).join()}) * from (
        select u.n, ${cast.join()}
        from unnest($1::int[], ${names
          .slice(1)
          .map((_, index) => `$${index + 2}::text[]`)
          .join()}) as u(${names.join()})) u
      order by ${keys.map((key) => key.as).join()}, n desc)`;
    const changed = (there: string, new_: (part: string, column: string) => string) =>
      parts
        .filter(({ part }) => part !== 'answeredAt')
        .map(({ part, column }) => `${there}.${column} is distinct from ${new_(part, column)}`)
        .join(' or ');
    const target = this.#table.name;
    if (this.#addsRows)
      return `with ${given}, written as (
        insert into ${target} as t (${[...keys, ...fields, ...parts].map((each) => each.column).join()})
        select ${[...[...keys, ...fields].map((each) => each.as), ...parts.map(({ part }) => `"${part}"`)].join()}
        from given
        on conflict (${keys.map((key) => key.column).join()})
        do update set ${parts.map(({ column }) => `${column} = excluded.${column}`).join()}
        where ${changed('t', (_, column) => `excluded.${column}`)})
        select n from given where false`;
    const same = keys.map((key) => `t.${key.column} = given.${key.as}`).join(' and ');
    return `with ${given}, written as (
      update ${target} t set ${parts.map(({ part, column }) => `${column} = given."${part}"`).join()}
      from given where ${same} and (${changed('t', (part) => `given."${part}"`)}))
      select n from given where not exists (select from ${target} t where ${same})`;
  }

  /** Rows whose key is no value of its column, such as a word where a number stands: there can be none such. */
  async #withoutRow(rows: readonly AnswerRow[]): Promise<ReadonlySet<AnswerRow>> {
    const odd = new Set<AnswerRow>();
    const cast = this.#table.keys.map((column, index) => `$${index + 1}::text::${column.type}`).join();
    for (const row of rows) {
      try {
        await this.#session.query(`select ${cast}`, row.key);
      } catch (error) {
        if (!isRefusedValue(error)) throw error;
        odd.add(row);
      }
    }
    return odd;
  }

  async #requireRights(): Promise<void> {
    const { keys, oid, name: table } = this.#table;
    const written = this.#columns.map(([, column]) => column);
    const added = this.#fields.map(([, column]) => column);
    const rights: [string, readonly PostgresColumn[]][] = [
      ['select', [...keys, ...written]],
      ['update', written],
      ...(this.#addsRows ? [['insert', [...keys, ...added, ...written]] satisfies [string, PostgresColumn[]]] : []),
    ];
    const missing: string[] = [];
    for (const [right, columns] of rights) {
      const [row] = await this.#session.query(
        `select coalesce(bool_and(has_column_privilege($1::oid, number, $2)), true), quote_ident(current_user)
         from unnest($3::int2[]) number`,
        [oid, right, columns.map((column) => column.number)],
      );
      if (row![0] === 't') continue;
      missing.push(
        `grant ${right} (${columns.map((column) => name(column.name)).join(', ')}) on ${table} to ${row![1]};`,
      );
    }
    if (missing.length > 0) throw new FeedError({ reason: 'permission', what: 'UPDATE', said: missing.join(' ') });
  }
}

function columnOf({ columns }: PostgresTable, wanted: string): PostgresColumn {
  const column = columns.find((each) => each.name === wanted);
  if (column === undefined) throw new FeedError({ reason: 'missing', what: 'column', name: wanted });
  return column;
}

function typeOf({ type }: PostgresColumn): string {
  return TEXTS.test(type) ? 'text' : type;
}

function textOf(row: AnswerRow, part: AnswerPart): string | null {
  return part === 'answeredAt' ? row.answeredAt.toISOString() : (row[part]?.toString() ?? null);
}

/** A value that PostgreSQL cannot read as what it should be. */
function isRefusedValue(error: unknown): boolean {
  const { cause } = Object(error) as { readonly cause?: { readonly code?: unknown } };
  return error instanceof FeedError && /^22/.test(String(cause?.code ?? ''));
}
