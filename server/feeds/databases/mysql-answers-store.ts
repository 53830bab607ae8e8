import { escapeId as name } from 'mysql2';
import type { CellValue } from '../../../contract/cell.ts';
import type { SinkOf } from '../../../contract/feeds/feed-sink.ts';
import { ANSWER_PARTS, type AnswerPart, type AnswerRow } from './answer-rows.ts';
import type { MySqlSession } from './mysql-session-store.ts';
import { columnNamed, describeMySqlTable, givenAs, type MySqlColumn, type MySqlTable } from './mysql-table-store.ts';

type Settings = SinkOf<'postgres' | 'mysql'>;

/** What a statement asks of a row: a cell of its key, a part of its answer, or a field of its record. */
type Asked = number | AnswerPart | { readonly from: string; readonly column: MySqlColumn };

/** Keys that MySQL would read as another value than they say are those of no row. */
const VALUES: readonly (readonly [RegExp, RegExp])[] = [
  [/int$|^year$|^bit$/, /^-?\d+$/],
  [/^(decimal|float|double)$/, /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/],
];

/** Answers written into rows of a table in MySQL or MariaDB. */
export class MySqlAnswers {
  readonly #session: MySqlSession;
  readonly #table: MySqlTable;
  readonly #columns: readonly (readonly [AnswerPart, MySqlColumn])[];
  readonly #addsRows: boolean;
  /** What of the record is written into rows that are added. */
  readonly #fields: readonly { readonly from: string; readonly column: MySqlColumn }[];

  private constructor(session: MySqlSession, table: MySqlTable, settings: Settings) {
    this.#session = session;
    this.#table = table;
    this.#addsRows = settings.addsRows;
    this.#fields = (settings.fields ?? []).map(({ from, column }) => ({
      from,
      column: columnNamed(table.columns, column),
    }));
    this.#columns = ANSWER_PARTS.flatMap((part) => {
      const column = settings.answer[part];
      return column === undefined ? [] : [[part, columnNamed(table.columns, column)] as const];
    });
  }

  /** @throws {FeedError} missing (table, column) */
  static async open(session: MySqlSession, settings: Settings): Promise<MySqlAnswers> {
    return new MySqlAnswers(session, await describeMySqlTable(session, settings), settings);
  }

  /**
   * Writes answers where they are other ones than stand there, all or none.
   *
   * @returns those whose row is not there
   * @throws {FeedError} permission; refused, such as a class that the column does not take
   */
  async write(rows: readonly AnswerRow[]): Promise<readonly AnswerRow[]> {
    if (rows.length === 0) return [];
    const gone: AnswerRow[] = [];
    const [statement, parts] = this.#addsRows ? this.#adding() : this.#changing();
    await this.#session.inTransaction(async () => {
      for (const row of rows) {
        const isKey = this.#table.keys.every((column, index) => isValue(column, row.key[index]!));
        const values = parts.map((part) => this.#valueOf(row, part));
        const met = isKey ? await this.#session.change(statement, values) : 0;
        if (met === 0 && (!isKey || !this.#addsRows)) gone.push(row);
      }
    });
    return gone;
  }

  /** What is the same is found by all but the time, which says nothing of itself. MySQL sets from left to right. */
  #changing(): readonly [string, readonly Asked[]] {
    const compared = this.#columns.filter(([part]) => part !== 'answeredAt');
    const same = compared.map(([, column]) => isSame(column, givenAs(column))).join(' and ');
    const set = [...this.#columns].reverse().map(([part, column]) => {
      const own = name(column.name, true);
      return part === 'answeredAt' ? `${own} = if(${same}, ${own}, ${givenAs(column)})` : `${own} = ${givenAs(column)}`;
    });
    // A column that MySQL sets by itself would say that the row was changed, and a feed would read it again.
    const written = new Set(this.#columns.map(([, column]) => column.name));
    const kept = this.#table.columns.filter((column) => column.isSetByItself && !written.has(column.name));
    set.push(...kept.map((column) => `${name(column.name, true)} = ${name(column.name, true)}`));
    const where = this.#table.keys.map((key) => `${name(key.name, true)} = ${givenAs(key)}`).join(' and ');
    const parts = [...this.#columns].reverse().flatMap(([part]) => {
      return part === 'answeredAt' ? [...compared.map(([each]) => each), part] : [part];
    });
    return [
      `update ${this.#table.name} set ${set.join()} where ${where}`,
      [...parts, ...this.#table.keys.map((_, index) => index)],
    ];
  }

  #adding(): readonly [string, readonly Asked[]] {
    const compared = this.#columns.filter(([part]) => part !== 'answeredAt');
    const same = compared.map(([, column]) => isSame(column, `values(${name(column.name, true)})`)).join(' and ');
    const set = [...this.#columns].reverse().map(([part, column]) => {
      const own = name(column.name, true);
      return part === 'answeredAt' ? `${own} = if(${same}, ${own}, values(${own}))` : `${own} = values(${own})`;
    });
    const added = this.#fields.map(({ column }) => column);
    const columns = [...this.#table.keys, ...added, ...this.#columns.map(([, column]) => column)];
    return [
      `insert into ${this.#table.name} (${columns.map((column) => name(column.name, true)).join()})
       values (${columns.map(givenAs).join()}) on duplicate key update ${set.join()}`,
      [...this.#table.keys.map((_, index) => index), ...this.#fields, ...this.#columns.map(([part]) => part)],
    ];
  }

  #valueOf(row: AnswerRow, asked: Asked): string | null {
    if (typeof asked === 'number') return row.key[asked]!;
    if (typeof asked === 'string') return this.#textOf(row, asked);
    return fieldText(row.fields.get(asked.from) ?? null, asked.column);
  }

  #textOf(row: AnswerRow, part: AnswerPart): string | null {
    if (part !== 'answeredAt') return row[part]?.toString() ?? null;
    const [, column] = this.#columns.find(([each]) => each === part)!;
    return fieldText(row.answeredAt.toISOString(), column)!;
  }
}

/** As MySQL reads it: it knows neither "true" nor the letters in a time. */
function fieldText(cell: CellValue, { kind }: MySqlColumn): string | null {
  if (cell === null) return null;
  if (typeof cell === 'boolean') return kind === 'text' ? String(cell) : String(Number(cell));
  const text = String(cell);
  const isOfTime = kind === 'time' || kind === 'moment';
  return isOfTime ? text.replace(/^(\d{4}-\d{2}-\d{2})T(.*?)Z?$/, '$1 $2') : text;
}

/** A float is never the decimal that was written into it. */
function isSame(column: MySqlColumn, value: string): string {
  const own = name(column.name, true);
  if (column.type === 'float') return `coalesce(abs(${own} - ${value}) < 1e-6, false)`;
  return `${own} <=> ${value}`;
}

function isValue({ type }: MySqlColumn, text: string): boolean {
  return VALUES.every(([types, values]) => !types.test(type) || values.test(text));
}
