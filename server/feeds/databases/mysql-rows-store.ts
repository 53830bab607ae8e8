import { escapeId } from 'mysql2';
import type { MySqlSession, MySqlText } from './mysql-session-store.ts';
import { givenAs, selectedOfMySql, type MySqlColumn, type MySqlTable } from './mysql-table-store.ts';

const name = (column: MySqlColumn) => `t.${escapeId(column.name, true)}`;

/** Where a row stands: the texts of its cursor column and of its key, by which rows are ordered. */
export type RowPlace = readonly [cursor: string, ...key: string[]];

export interface MySqlRow {
  readonly place: RowPlace;
  /** All columns. */
  readonly texts: readonly MySqlText[];
}

/** Rows of a table in the order of a column that grows, and of their key where that is the same. */
export class MySqlRows {
  readonly #session: MySqlSession;
  readonly #table: MySqlTable;
  readonly #cursor: MySqlColumn;

  constructor(session: MySqlSession, table: MySqlTable, cursor: MySqlColumn) {
    this.#session = session;
    this.#table = table;
    this.#cursor = cursor;
  }

  get #order(): readonly MySqlColumn[] {
    return [this.#cursor, ...this.#table.keys];
  }

  /** Whether the column holds times. */
  get isOfTime(): boolean {
    return this.#cursor.kind === 'time' || this.#cursor.kind === 'moment';
  }

  /** Rows after a place; null is the beginning. */
  async readAfter(after: RowPlace | null, limit: number): Promise<MySqlRow[]> {
    return this.#rows(after === null ? [] : [this.#after(after)], after === null ? [] : this.#valuesOf(after), limit);
  }

  async readLast(limit: number): Promise<MySqlRow[]> {
    return this.#rows([], [], limit, ' desc');
  }

  /** Rows by their places, those of them that still stand there. */
  async readAt(places: readonly RowPlace[]): Promise<MySqlRow[]> {
    const one = `(${this.#order.map((column) => `${name(column)} = ${givenAs(column)}`).join(' and ')})`;
    return this.#rows([`(${places.map(() => one).join(' or ')})`], places.flat(), places.length);
  }

  async #rows(
    conditions: readonly string[],
    values: readonly string[],
    limit: number,
    direction = '',
  ): Promise<MySqlRow[]> {
    const rows = await this.#session.query(
      `select ${selectedOfMySql([...this.#order, ...this.#table.columns], 't')} from ${this.#table.name} t
       ${conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`}
       order by ${this.#order.map((column) => name(column) + direction).join()} limit ${limit}`,
      values,
    );
    return rows.map((row) => ({ place: this.#placeOf(row), texts: row.slice(this.#order.length) }));
  }

  /**
   * Where rows stand that have this cursor or a greater one, up to a place and with it, after another.
   *
   * @param from  a cursor; null is the beginning
   */
  async placesFrom(from: string | null, after: RowPlace | null, to: RowPlace, limit: number): Promise<RowPlace[]> {
    const conditions = [
      ...(from === null ? [] : [`${name(this.#cursor)} >= ${givenAs(this.#cursor)}`]),
      ...(after === null ? [] : [this.#after(after)]),
      `not (${this.#after(to)})`,
    ];
    const values = [
      ...(from === null ? [] : [from]),
      ...(after === null ? [] : this.#valuesOf(after)),
      ...this.#valuesOf(to),
    ];
    const rows = await this.#session.query(
      `select ${selectedOfMySql(this.#order, 't')} from ${this.#table.name} t where ${conditions.join(' and ')}
       order by ${this.#order.map(name).join()} limit ${limit}`,
      values,
    );
    return rows.map((row) => this.#placeOf(row));
  }

  /** The place of the last row; null where there is none. */
  async lastPlace(): Promise<RowPlace | null> {
    return (await this.readLast(1))[0]?.place ?? null;
  }

  /** The cursor so many rows before the last; null where there are not so many. */
  async cursorBack(rows: number): Promise<string | null> {
    const found = await this.#session.query(
      `select ${selectedOfMySql([this.#cursor], 't')} from ${this.#table.name} t
       order by ${name(this.#cursor)} desc limit 1 offset ${rows}`,
    );
    return found[0]?.[0] ?? null;
  }

  /** The greatest cursor; of a column of times, so many seconds before it. */
  async highest(seconds: number): Promise<string | null> {
    const cursor = `max(${name(this.#cursor)})`;
    const [row] = await this.#session.query(
      `select ${this.isOfTime ? `cast(${cursor} as datetime(6)) - interval ${seconds} second` : cursor}
       from ${this.#table.name} t`,
    );
    return row?.[0] ?? null;
  }

  /** SQL for what stands after a place: its first part alone can use an index. */
  #after(place: RowPlace): string {
    const columns = this.#order;
    const from = (index: number): string => {
      const column = columns[index]!;
      const greater = `${name(column)} > ${givenAs(column)}`;
      if (index === place.length - 1) return greater;
      return `(${greater} or (${name(column)} = ${givenAs(column)} and ${from(index + 1)}))`;
    };
    return `(${name(this.#cursor)} >= ${givenAs(this.#cursor)} and ${from(0)})`;
  }

  /** The texts of a place in the order in which {@link #after} asks for them. */
  #valuesOf(place: RowPlace): string[] {
    const compared = place.flatMap((text, index) => (index === place.length - 1 ? [text] : [text, text]));
    return [place[0], ...compared];
  }

  #placeOf(row: readonly MySqlText[]): RowPlace {
    const [cursor, ...key] = row.slice(0, this.#order.length).map((text) => text ?? '');
    return [cursor!, ...key];
  }
}
