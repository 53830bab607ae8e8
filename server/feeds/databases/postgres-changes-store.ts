import { createHash } from 'node:crypto';
import pg from 'pg';
import { FeedError } from '../ports/source.ts';
import type { PostgresSession, PostgresText } from './postgres-session-store.ts';
import { readable, selectedOf, type PostgresTable } from './postgres-table-store.ts';

const { escapeIdentifier: name, escapeLiteral: literal } = pg;

/** Where all that is Amend's own stands in a database that is not. */
const SCHEMA = 'amend_feed';
/** Keys are the same texts, whatever the settings of whoever writes are. */
const WRITTEN_ALIKE =
  'set datestyle = iso set timezone = utc set intervalstyle = iso_8601 set extra_float_digits = 1 set bytea_output = hex';
/** Numbers of changes that a session takes at once; those of one transaction are of one session, and grow. */
const NUMBERS_AT_ONCE = 1_000;
/** Set in transactions that write answers: an update by one of them is no change of a row. */
export const WRITES_ANSWERS = 'amend_feed.writes_answers';
/** A reader that did not come for so long is forgotten: what waits for it would grow for ever. */
export const FORGOTTEN_DAYS = 30;

/** A place among the changes: the transaction that made one, and its number. */
export interface ChangePlace {
  readonly x: string;
  readonly id: string;
}

export interface PostgresChange extends ChangePlace {
  /** When the row was written, by the database's clock. */
  readonly at: string;
  /** The row as it is now, its columns that may be read; null where it is gone. */
  readonly row: readonly PostgresText[] | null;
}

/**
 * The changes of one table: a trigger for each statement writes the keys of its rows, and which transaction they came
 * by, into a small table beside it, and tells so. Read by transaction, and only those before any that is still open,
 * what commits late is never passed by. Feeds that read the same rows share them; a change goes once all have it.
 */
export class PostgresChanges {
  readonly #session: PostgresSession;
  readonly #table: PostgresTable;
  readonly #takesChanges: boolean;
  /** Of what was made for it: the table, the function that fills it, its triggers and the channel. */
  readonly #own: string;

  constructor(session: PostgresSession, table: PostgresTable, takesChanges: boolean) {
    this.#session = session;
    this.#table = table;
    this.#takesChanges = takesChanges;
    const keys = table.keys.map((key) => key.name);
    const whose = JSON.stringify([table.name, keys, takesChanges, session.user]);
    const hash = createHash('sha256').update(whose);
    this.#own = `changes_${hash.digest('hex').slice(0, 16)}`;
  }

  get #changes(): string {
    return `${SCHEMA}.${name(this.#own)}`;
  }

  /** Who reads the changes, and up to where each has them. */
  get #readers(): string {
    return `${SCHEMA}.${name(`${this.#own}_readers`)}`;
  }

  /** The keys of a change, called so that no column of its own is called alike. */
  get #keys(): readonly string[] {
    return this.#table.keys.map((_, index) => `key_${index + 1}`);
  }

  get #triggers(): readonly string[] {
    return this.#takesChanges ? [`${this.#own}_insert`, `${this.#own}_update`] : [`${this.#own}_insert`];
  }

  /** Whether the table tells of its changes: its triggers are there, and not switched off. */
  async isTelling(): Promise<boolean> {
    const [row] = await this.#session.query(
      `select count(*) from pg_trigger where tgrelid = $1::oid and tgname = any ($2) and tgenabled in ('O', 'A')`,
      [this.#table.oid, this.#triggers],
    );
    return Number(row?.[0]) === this.#triggers.length;
  }

  /**
   * Has the table tell of its changes, where it does not yet. Waits for transactions that write to it.
   *
   * @throws {FeedError} permission, with the SQL that gives it; slow, when writers hold the table
   */
  async install(): Promise<void> {
    if ((await this.isTelling()) && (await this.#isThere())) return;
    await this.#session.inTransaction(async () => {
      await this.#session.query(`select pg_advisory_xact_lock(hashtext('amend_feed'))`);
      await this.#requireRights();
      const [schema] = await this.#session.query(`select to_regnamespace('${SCHEMA}') is null`);
      if (schema?.[0] === 't') await this.#session.query(`create schema ${SCHEMA}`);
      for (const statement of this.#statements()) await this.#session.query(statement);
    });
  }

  async #isThere(): Promise<boolean> {
    const [row] = await this.#session.query(`select to_regclass($1) is not null and to_regclass($2) is not null`, [
      this.#readers,
      this.#changes,
    ]);
    return row?.[0] === 't';
  }

  async #requireRights(): Promise<void> {
    const [row] = await this.#session.query(
      `select quote_ident(current_user), quote_ident(current_database()),
              case when to_regnamespace('${SCHEMA}') is null
                then has_database_privilege(current_database(), 'create')
                else has_schema_privilege('${SCHEMA}', 'usage') and has_schema_privilege('${SCHEMA}', 'create') end,
              to_regnamespace('${SCHEMA}') is null, has_table_privilege($1::oid, 'trigger')`,
      [this.#table.oid],
    );
    const [user, , ownsSchema, isNew, maySetTriggers] = row!;
    const missing = [
      ...(ownsSchema === 't'
        ? []
        : [
            isNew === 't'
              ? `create schema ${SCHEMA} authorization ${user};`
              : `grant usage, create on schema ${SCHEMA} to ${user};`,
          ]),
      ...(maySetTriggers === 't' ? [] : [`grant trigger on ${this.#table.name} to ${user};`]),
    ];
    if (missing.length > 0)
      throw new FeedError({ reason: 'permission', what: 'CREATE TRIGGER', said: missing.join(' ') });
  }

  #statements(): readonly string[] {
    const { name: table, keys } = this.#table;
    const own = this.#keys;
    // What all rows of a statement have in common is asked for once.
    const body = `declare
  own_x constant pg_catalog.xid8 := pg_current_xact_id();
  own_at constant timestamptz := clock_timestamp();
begin
  insert into ${this.#changes} (x, at, ${own.join()})
  select own_x, own_at, ${keys.map((key) => `written.${name(key.name)}::text`).join()} from written;
  if found then perform pg_notify('${this.#own}', ''); end if;
  return null;
end`;
    const when = `current_setting('${WRITES_ANSWERS}', true) is distinct from 'on'`;
    const trigger = (event: string) =>
      `create or replace trigger ${name(`${this.#own}_${event}`)} after ${event} on ${table}
       referencing new table as written for each statement ${event === 'update' ? `when (${when})` : ''}
       execute function ${this.#changes}()`;
    return [
      `create table if not exists ${this.#readers} (reader uuid primary key, x xid8 not null,
         id bigint not null, seen timestamptz not null default now())`,
      // Keys as texts that may be empty: whatever becomes of their types, no writer is stopped by it.
      `create table if not exists ${this.#changes} (x xid8 not null default pg_current_xact_id(),
         id bigint not null generated always as identity (cache ${NUMBERS_AT_ONCE}), at timestamptz not null default clock_timestamp(),
         ${own.map((key) => `${key} text`).join()})`,
      `create unique index if not exists ${name(`${this.#own}_place`)} on ${this.#changes} (x, id)`,
      // Whoever writes to the table needs no right to what is Amend's.
      `create or replace function ${this.#changes}() returns trigger language plpgsql
         security definer set search_path = pg_catalog, pg_temp ${WRITTEN_ALIKE} as ${literal(body)}`,
      trigger('insert'),
      ...(this.#takesChanges ? [trigger('update')] : []),
    ];
  }

  /** From now on the connection is told when rows are written. */
  async listen(): Promise<void> {
    await this.#session.query(`listen ${name(this.#own)}`);
  }

  /**
   * Begins to keep changes for a reader: those from now on, also where it had begun before. What was committed before
   * is not among them.
   */
  async begin(reader: string): Promise<ChangePlace> {
    // Of a server that this database was brought from: its transactions are still to come here.
    await this.#session.query(`delete from ${this.#changes} where x > pg_snapshot_xmax(pg_current_snapshot())`);
    const [row] = await this.#session.query(
      `insert into ${this.#readers} (reader, x, id)
       values ($1::uuid, pg_snapshot_xmin(pg_current_snapshot()), 0)
       on conflict (reader) do update set x = excluded.x, id = excluded.id, seen = now() returning x, id`,
      [reader],
    );
    return { x: row![0]!, id: row![1]! };
  }

  /**
   * Whether changes are still kept from this place on for a reader, in this database: not when it was forgotten, nor
   * when the database was restored somewhere else, where transactions are counted anew.
   */
  async isKept(reader: string, { x }: ChangePlace): Promise<boolean> {
    const [row] = await this.#session.query(
      `select exists (select from ${this.#readers} where reader = $1::uuid)
              and $2::xid8 <= pg_snapshot_xmax(pg_current_snapshot())`,
      [reader, x],
    );
    return row?.[0] === 't';
  }

  /**
   * Changes after a place, in their order. A row that was written several times is there for the last of them only;
   * the others, as those of rows that are gone, have none.
   */
  async read({ x, id }: ChangePlace, limit: number): Promise<PostgresChange[]> {
    const own = this.#keys;
    const keys = this.#table.keys.map((key, index) => `t.${name(key.name)} = page.${own[index]}::${key.type}`);
    const rows = await this.#session.query(
      `with page as materialized (
         select * from ${this.#changes}
         where (x, id) > ($1::xid8, $2::bigint) and x < pg_snapshot_xmin(pg_current_snapshot())
         order by x, id limit ${limit}),
       latest as (select *, lead(id) over (partition by ${own.join()} order by x, id) is null as is_last from page)
       select page.x, page.id, to_char(page.at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              page.is_last and t.${name(this.#table.keys[0]!.name)} is not null,
              ${selectedOf(readable(this.#table.columns), 't')}
       from latest page left join ${this.#table.name} t on ${keys.join(' and ')}
       order by page.x, page.id`,
      [x, id],
    );
    return rows.map(([x, id, at, isThere, ...row]) => ({
      ...{ x: x!, id: id!, at: at! },
      row: isThere === 't' ? row : null,
    }));
  }

  /** How many changes there are after a place, also those that are not to be read yet. Grows with their number. */
  async countAfter({ x, id }: ChangePlace): Promise<number> {
    const [row] = await this.#session.query(
      `select count(*) from ${this.#changes} where (x, id) > ($1::xid8, $2::bigint)`,
      [x, id],
    );
    return Number(row?.[0]);
  }

  /** SQL for rows that changes after a place tell of, on the table as `t`. */
  toldAfter({ x, id }: ChangePlace): string {
    const keys = this.#table.keys.map((key, index) => `c.${this.#keys[index]}::${key.type} = t.${name(key.name)}`);
    return `select from ${this.#changes} c
            where (c.x, c.id) > (${literal(x)}::xid8, ${literal(id)}::bigint) and ${keys.join(' and ')}`;
  }

  /**
   * Keeps changes after a place for a reader, and lets those go that no reader waits for.
   *
   * @returns false where the reader was forgotten
   */
  async keepFrom(reader: string, { x, id }: ChangePlace): Promise<boolean> {
    const kept = await this.#session.query(
      `update ${this.#readers} set x = $2::xid8, id = $3::bigint, seen = now()
       where reader = $1::uuid returning 1`,
      [reader, x, id],
    );
    await this.#session.query(`delete from ${this.#readers} where seen < now() - interval '${FORGOTTEN_DAYS} days'`);
    const [first] = await this.#session.query(`select x, id from ${this.#readers} order by x, id limit 1`);
    if (first !== undefined)
      await this.#session.query(`delete from ${this.#changes} where (x, id) <= ($1::xid8, $2::bigint)`, first);
    return kept.length > 0;
  }

  /** Nothing more is kept for a reader; with the last one goes all that was made for the table. */
  async forget(reader: string): Promise<void> {
    if (!(await this.#isThere())) return;
    await this.#session.inTransaction(async () => {
      await this.#session.query(`select pg_advisory_xact_lock(hashtext('amend_feed'))`);
      await this.#session.query(`delete from ${this.#readers} where reader = $1::uuid`, [reader]);
      const others = await this.#session.query(`select from ${this.#readers} limit 1`);
      if (others.length > 0) return;
      // The triggers go with their function: to drop them by themselves, one has to own the table.
      await this.#session.query(`drop function if exists ${this.#changes}() cascade`);
      await this.#session.query(`drop table if exists ${this.#changes}, ${this.#readers}`);
    });
  }
}
