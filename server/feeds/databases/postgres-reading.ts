import { randomUUID } from 'node:crypto';
import type { SourceOf } from '../../../contract/feeds/feed-source.ts';
import { FeedError, type Running, type SourceRecord } from '../ports/source.ts';
import { keyPosition } from './key-position.ts';
import { fieldsOfRow } from './postgres-cells.ts';
import type { ChangePlace, PostgresChange, PostgresChanges } from './postgres-changes-store.ts';
import { readPosition, writePosition, type PostgresPosition } from './postgres-position.ts';
import type { PostgresSession, PostgresText } from './postgres-session-store.ts';
import { readable, readPage, type PostgresTable } from './postgres-table-store.ts';

/** The most rows of a batch. */
const PAGE = 500;
/** How often it is looked whether there is something that nobody told, such as after a lost notification, in ms. */
const LOOK_MS = 5_000;
/** How often while something was written that must not be read yet, because a transaction before it is still open. */
const SOON_MS = [20, 50, 100, 200, 400];
/** How often at most the database is told how far all is read, and what waits is counted. */
const TELL_MS = 1_000;
/** Counting takes no more than this share of the time. */
const COUNTING_SHARE = 0.05;
/** How often a reader that has nothing to read says that it is still there. */
const SEEN_MS = 3_600_000;

/** What is read by, and from. */
interface Reach {
  readonly session: PostgresSession;
  readonly table: PostgresTable;
  readonly changes: PostgresChanges;
  /** The feed, by whose id the table knows it when it reads for the first time; null where it is none. */
  readonly feed: string | null;
}

/**
 * One run over a table: the rows that were there, page by page, and between the pages the changes, so that new rows do
 * not wait for old ones. A row that a change tells of is left out of the pages.
 */
export class PostgresReading {
  readonly #settings: SourceOf<'postgres'>;
  readonly #reach: Reach;
  readonly #running: Running;
  /** How many changes wait, by the last count less what was read since. */
  #waiting = 0;
  #toldWaiting: number | null = null;
  #countAt = 0;
  #toldAt = 0;
  #toldPlace = '';
  #lookAt = 0;

  constructor(settings: SourceOf<'postgres'>, reach: Reach, running: Running) {
    this.#settings = settings;
    this.#reach = reach;
    this.#running = running;
  }

  /** @throws {FeedError} when the table or its database does not go on */
  async run(): Promise<void> {
    const { signal, onIdle } = this.#running;
    let position = await this.#begin();
    let soon = 0;
    while (!signal.aborted) {
      const before = position.changes;
      position = await this.#takeChanges(position);
      const isRead = position.changes === before;
      await this.#tell(position, isRead);
      if (signal.aborted) return;
      if (position.present !== null) position = await this.#takePresent(position, position.present);
      else if (isRead) {
        onIdle();
        const pause = this.#waiting > 0 ? SOON_MS[Math.min(soon, SOON_MS.length - 1)]! : this.#pauseAt(position);
        soon = this.#waiting > 0 ? soon + 1 : 0;
        await this.#reach.session.waitUntilTold(pause, signal);
      } else soon = 0;
    }
  }

  async #begin(): Promise<PostgresPosition> {
    const { changes } = this.#reach;
    const kept = await this.#running.positionOf('');
    const wasTelling = await changes.isTelling();
    await changes.install();
    await changes.listen();
    this.#lookAt = performance.now() + LOOK_MS;
    // By the same name whenever it ends before its place is kept: changes are not held for one that nobody knows.
    if (kept === null) return this.#beginAnew(this.#settings.takesPresent, this.#reach.feed ?? randomUUID());
    const position = readPosition(kept);
    const isKept = await changes.isKept(position.reader, position.changes);
    if (isKept && wasTelling) return position;
    const { changes: to } = isKept ? position : await this.#beginAnew(false, randomUUID());
    throw this.#gap(position.changes, to);
  }

  /** Kept before anything is read: rows that come from now on are not lost, whenever this ends. */
  async #beginAnew(takesPresent: boolean, reader: string): Promise<PostgresPosition> {
    const from = await this.#reach.changes.begin(reader);
    return this.#take([], { reader, changes: from, present: takesPresent ? { after: null, from } : null });
  }

  async #takeChanges(position: PostgresPosition): Promise<PostgresPosition> {
    const read = await this.#reach.changes.read(position.changes, PAGE);
    const last = read.at(-1);
    if (last === undefined) return position;
    this.#waiting = Math.max(0, this.#waiting - read.length);
    const records = read.flatMap((change) => changedRecord(this.#reach.table, change));
    return this.#take(records, { ...position, changes: { x: last.x, id: last.id } });
  }

  async #takePresent(
    position: PostgresPosition,
    { after, from }: NonNullable<PostgresPosition['present']>,
  ): Promise<PostgresPosition> {
    const { session, table, changes } = this.#reach;
    const rows = await readPage(session, table, { after, limit: PAGE, except: changes.toldAfter(from) });
    const last = rows.at(-1);
    const isAll = last === undefined || rows.length < PAGE;
    const present = isAll ? null : { after: keyOf(table, last), from };
    return this.#take(
      rows.map((row) => presentRecord(table, row)),
      { ...position, present },
    );
  }

  async #take(records: readonly SourceRecord[], position: PostgresPosition): Promise<PostgresPosition> {
    const lag = position.present === null ? this.#waiting : null;
    this.#toldWaiting = lag;
    await this.#running.take({ partition: '', records, next: writePosition(position), lag });
    return position;
  }

  /** Now and then: what waits is counted, what was read may go, and the table is looked at. */
  async #tell(position: PostgresPosition, isRead: boolean): Promise<void> {
    const { changes } = this.#reach;
    const now = performance.now();
    if (isRead || now >= this.#countAt) {
      this.#waiting = await changes.countAfter(position.changes);
      this.#countAt = performance.now() + Math.max(TELL_MS, (performance.now() - now) / COUNTING_SHARE);
    }
    const keep = keptFrom(position);
    if (now >= this.#tellAt(keep)) {
      if (!(await changes.keepFrom(position.reader, keep))) throw this.#gap(position.changes, position.changes);
      this.#toldAt = now;
      this.#toldPlace = placeText(keep);
    }
    if (now < this.#lookAt) return;
    this.#lookAt = now + LOOK_MS;
    // What waits behind an open transaction is told, though there is nothing to take.
    if (position.present === null && this.#waiting !== this.#toldWaiting) await this.#take([], position);
    if (await changes.isTelling()) return;
    await changes.install();
    throw this.#gap(position.changes, position.changes);
  }

  /** The sooner, the more there is to tell. */
  #tellAt(keep: ChangePlace): number {
    if (this.#toldPlace === '') return 0;
    return this.#toldAt + (placeText(keep) === this.#toldPlace ? SEEN_MS : TELL_MS);
  }

  /** How long nothing is done where nothing is told: until it is time to look, or to tell. */
  #pauseAt(position: PostgresPosition): number {
    const soonest = Math.min(this.#lookAt, this.#tellAt(keptFrom(position))) - performance.now();
    return Math.max(0, Math.ceil(soonest));
  }

  /** The table did not tell of its changes for a while, or they are no longer kept: some may be missing. */
  #gap(from: ChangePlace, to: ChangePlace): FeedError {
    const { schema, table } = this.#settings;
    return new FeedError({ reason: 'gap', partition: `${schema}.${table}`, from: placeText(from), to: placeText(to) });
  }
}

function changedRecord(table: PostgresTable, { x, id, at, row }: PostgresChange): SourceRecord[] {
  if (row === null) return [];
  return [recordOf(table, row, { position: `change ${x}.${id}`, at: new Date(at) })];
}

/** @param row its key, and its columns that may be read */
export function presentRecord(table: PostgresTable, row: readonly PostgresText[]): SourceRecord {
  const position = `row ${keyPosition(keyOf(table, row))}`;
  return recordOf(table, row.slice(table.keys.length), { position, at: null });
}

function keyOf({ keys }: PostgresTable, row: readonly PostgresText[]): string[] {
  return row.slice(0, keys.length).map((cell) => cell ?? '');
}

function recordOf(
  { columns }: PostgresTable,
  row: readonly PostgresText[],
  { position, at }: Pick<SourceRecord, 'position' | 'at'>,
): SourceRecord {
  const { fields, fault } = fieldsOfRow(readable(columns), row);
  return { position, fields: fields ?? new Map(), bytes: null, key: null, headers: new Map(), at, fault };
}

/** While rows that were there are read, all changes since are kept: they say which of those rows to leave out. */
function keptFrom({ present, changes }: PostgresPosition): ChangePlace {
  return present?.from ?? changes;
}

function placeText({ x, id }: ChangePlace): string {
  return `${x}.${id}`;
}
