import { setTimeout as delay } from 'node:timers/promises';
import type { SourceOf } from '../../../contract/feeds/feed-source.ts';
import type { Running, SourceRecord } from '../ports/source.ts';
import { keyPosition } from './key-position.ts';
import { fieldsOfMySqlRow } from './mysql-cells.ts';
import {
  lateFrom,
  placeText,
  readMySqlPosition,
  withMark,
  writeMySqlPosition,
  type MySqlPosition,
} from './mysql-position.ts';
import type { MySqlRow, MySqlRows, RowPlace } from './mysql-rows-store.ts';
import type { MySqlTable } from './mysql-table-store.ts';

/** The most rows of a batch. */
const PAGE = 500;
/** How many places are looked at together for rows that were committed late. */
const PLACES = 5_000;
/** So many places at most are remembered as seen: rows of others come again, and are dropped where they are taken. */
const MOST_SEEN = 500_000;
/** At the first start nobody knows which rows are about to be committed: they are among so many last ones. */
const FIRST_BACK = 10_000;

/** One run over a table: now and then all that is new, and what was committed late among what was read. */
export class MySqlReading {
  readonly #settings: SourceOf<'mysql'>;
  readonly #table: MySqlTable;
  readonly #rows: MySqlRows;
  readonly #running: Running;
  readonly #now: () => number;
  #position!: MySqlPosition;
  /** Places of rows that were taken, where rows may still come late. */
  #seen: Set<string> | null = null;

  constructor(
    settings: SourceOf<'mysql'>,
    reach: { readonly table: MySqlTable; readonly rows: MySqlRows; readonly now: () => number },
    running: Running,
  ) {
    this.#settings = settings;
    this.#table = reach.table;
    this.#rows = reach.rows;
    this.#now = reach.now;
    this.#running = running;
  }

  get #overlapMs(): number {
    return this.#settings.overlapSeconds * 1_000;
  }

  /** @throws {FeedError} when the table or its database does not go on */
  async run(): Promise<void> {
    const { signal, onIdle, positionOf } = this.#running;
    const kept = await positionOf('');
    if (kept === null) await this.#begin();
    else this.#position = readMySqlPosition(kept);
    while (!signal.aborted) {
      await this.#look();
      if (signal.aborted) return;
      onIdle();
      await delay(this.#settings.everySeconds * 1_000, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Kept before anything is read: rows that come from now on are not lost, whenever this ends. */
  async #begin(): Promise<void> {
    const now = this.#now();
    const highest = await this.#rows.highest(this.#settings.overlapSeconds);
    const back = await this.#rows.cursorBack(FIRST_BACK);
    const cursor = this.#rows.isOfTime ? highest : back;
    const last = this.#settings.takesPresent ? null : await this.#rows.lastPlace();
    this.#position = { floor: last, read: last, marks: [{ at: now, cursor }], lookedAt: now };
    await this.#take([], this.#position);
  }

  async #look(): Promise<void> {
    const now = this.#now();
    const cursor = await this.#rows.highest(this.#settings.overlapSeconds);
    await this.#takeLate();
    this.#position = {
      ...this.#position,
      marks: [...withMark(this.#position, { at: now, cursor }, this.#overlapMs)],
      lookedAt: now,
    };
    await this.#takeNew();
  }

  async #takeNew(): Promise<void> {
    while (!this.#running.signal.aborted) {
      const rows = await this.#rows.readAfter(this.#position.read, PAGE);
      const last = rows.at(-1);
      if (last === undefined) return;
      await this.#take(rows, { ...this.#position, read: last.place }, rows.length < PAGE ? 0 : null);
      if (rows.length < PAGE) return;
    }
  }

  /** Rows that stand before what was read, and were not there then. */
  async #takeLate(): Promise<void> {
    const { read, floor } = this.#position;
    if (read === null) return;
    const seen = this.#seen ?? new Set();
    const again = new Set<string>();
    const from = lateFrom(this.#position, this.#overlapMs);
    let after: RowPlace | null = floor;
    while (!this.#running.signal.aborted) {
      const places: RowPlace[] = await this.#rows.placesFrom(from, after, read, PLACES);
      const late = places.filter((place) => !seen.has(placeText(place)));
      for (let at = 0; at < late.length && !this.#running.signal.aborted; at += PAGE)
        await this.#take(await this.#rows.readAt(late.slice(at, at + PAGE)), this.#position);
      for (const place of places) if (again.size < MOST_SEEN) again.add(placeText(place));
      if (places.length < PLACES) break;
      after = places.at(-1)!;
    }
    this.#seen = again;
  }

  async #take(rows: readonly MySqlRow[], position: MySqlPosition, lag: number | null = null): Promise<void> {
    const records = rows.map((row) => mySqlRecord(this.#table, row));
    await this.#running.take({ partition: '', records, next: writeMySqlPosition(position), lag });
    this.#position = position;
    this.#seen ??= new Set();
    for (const { place } of rows) if (this.#seen.size < MOST_SEEN) this.#seen.add(placeText(place));
  }
}

export function mySqlRecord({ columns }: MySqlTable, { place, texts }: MySqlRow): SourceRecord {
  const { fields, fault } = fieldsOfMySqlRow(columns, texts);
  return {
    ...{ position: keyPosition(place), fields: fields ?? new Map(), fault },
    ...{ bytes: null, key: null, headers: new Map(), at: null },
  };
}
