import { sql, type Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import { storableText } from '../../../contract/storable-text.ts';
import type { Database } from '../../platform/database/schema.ts';
import { rowIdsOf } from '../../record/labels/label-store.ts';
import type { OwnRows } from '../../record/scopes/own-rows.ts';
import { isOwn } from '../../record/scopes/own-rows-store.ts';

/** A row that is scored; its cells in the classifier's column order. */
export interface RowToScore {
  readonly key: string;
  readonly rowHash: string;
  readonly cells: readonly CellValue[];
}

/** A row that was scored, as the detector took it when it was last asked about. */
export interface ScoredRow extends RowToScore {
  readonly score: number;
}

/** How far a detector has come. */
export interface DetectorHead {
  /** Rows learned. */
  readonly learned: number;
  readonly columnChanges: number;
  readonly alertRate: number;
  /** How often rows were erased that it may have learned. */
  readonly erasures: number;
  /** How often rows that had been learned were scored anew. */
  readonly rescored: number;
  /** It is to be made anew. */
  readonly isGone: boolean;
}

/** Rows of feeds that one batch lets go. */
const MOST_DROPPED = 10_000;

const NO_HEAD: DetectorHead = { learned: 0, columnChanges: 0, alertRate: 0, erasures: 0, rescored: 0, isGone: true };

/** Where the detector of a classifier stands, locked to the transaction's end: rows are learned one after another. */
export async function lockDetector(transaction: Kysely<Database>, id: string): Promise<DetectorHead> {
  await sql`
    insert into anomaly_detectors (classifier_id, learned, column_changes, alert_rate) values (${id}, 0, 0, 0)
    on conflict do nothing`.execute(transaction);
  return readHead(transaction, id, true);
}

/** The same, not locked. */
export async function readHead(db: Kysely<Database>, id: string, isLocked = false): Promise<DetectorHead> {
  const head = db
    .selectFrom('anomaly_detectors')
    .select([
      'learned',
      'column_changes as columnChanges',
      'alert_rate as alertRate',
      'erasures',
      'rescored',
      sql<boolean>`state is null`.as('isGone'),
    ])
    .where('classifier_id', '=', id);
  return (await (isLocked ? head.forUpdate() : head).executeTakeFirst()) ?? NO_HEAD;
}

/** What was saved of it. */
export async function readState(db: Kysely<Database>, id: string): Promise<Uint8Array | null> {
  const kept = db.selectFrom('anomaly_detectors').select('state').where('classifier_id', '=', id);
  const row = await kept.executeTakeFirst();
  return row?.state ?? null;
}

export async function saveState(
  transaction: Kysely<Database>,
  id: string,
  head: Pick<DetectorHead, 'learned' | 'columnChanges' | 'alertRate'>,
  state: Uint8Array,
): Promise<void> {
  await transaction
    .updateTable('anomaly_detectors')
    .set({
      learned: head.learned,
      column_changes: head.columnChanges,
      alert_rate: head.alertRate,
      state: Buffer.from(state.buffer, state.byteOffset, state.byteLength),
    })
    .where('classifier_id', '=', id)
    .execute();
}

/** The hashes that rows had when they were learned last, by key; of rows that never were, none. One indexed read. */
export async function readLearnedHashes(
  db: Kysely<Database>,
  id: string,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const keysOf = new Map([...rowIdsOf(keys)].map(([key, rowId]) => [rowId, key]));
  const ids = `{${[...keysOf.keys()].join(',')}}`;
  const rows = await db
    .selectFrom('anomaly_rows')
    .select([sql<string>`replace(row_id::text, '-', '')`.as('rowId'), 'row_hash as hash'])
    .where('classifier_id', '=', id)
    .where(sql<boolean>`row_id = any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map(({ rowId, hash }) => [keysOf.get(rowId)!, hash]));
}

/** Keeps rows: those learned now take the next places, in their order; of the others the score is noted. */
export async function keepRows(
  transaction: Kysely<Database>,
  id: string,
  rows: readonly ScoredRow[],
  places: ReadonlyMap<string, number>,
  isOfFeed = false,
): Promise<void> {
  const ids = rowIdsOf(rows.map(({ key }) => key));
  const kept = rows.map(({ key, rowHash, score, cells }) => ({
    ...{ id: ids.get(key), key: storableText(key), hash: rowHash, score, cells, place: places.get(key) ?? null },
  }));
  await sql`
    with sent as (
      select * from jsonb_to_recordset(${JSON.stringify(kept.filter(({ place }) => place !== null))}::jsonb)
        as sent (id uuid, key text, hash text, score float8, cells jsonb, place bigint)
    ), put as (
      insert into anomaly_rows (classifier_id, row_id, place, row_key, row_hash, score, cells, is_of_feed)
      select ${id}::uuid, id, place, key, hash, score, cells, ${isOfFeed}::boolean from sent
      on conflict (classifier_id, row_id) do update set place = excluded.place, row_hash = excluded.row_hash,
        score = excluded.score, cells = excluded.cells,
        is_of_feed = anomaly_rows.is_of_feed and excluded.is_of_feed
      -- A row that was there has been locked for the update.
      returning xmax = 0 as "isNew"
    )
    update anomaly_detectors set scored_rows = scored_rows + (select count(*) from put where "isNew")
    where classifier_id = ${id}`.execute(transaction);
  const again = kept.filter(({ place }) => place === null).map((each) => ({ id: each.id, score: each.score }));
  if (again.length === 0) return;
  const { numAffectedRows } = await sql`
    update anomaly_rows kept set score = sent.score, is_of_feed = kept.is_of_feed and ${isOfFeed}::boolean
    from jsonb_to_recordset(${JSON.stringify(again)}::jsonb) as sent (id uuid, score float8)
    where kept.classifier_id = ${id} and kept.row_id = sent.id
      and (kept.score <> sent.score or kept.is_of_feed > ${isOfFeed}::boolean)`.execute(transaction);
  if (!numAffectedRows) return;
  await transaction
    .updateTable('anomaly_detectors')
    .set((eb) => ({ rescored: eb('rescored', '+', 1) }))
    .where('classifier_id', '=', id)
    .execute();
}

const SCORED = ['row_key as key', 'row_hash as rowHash', 'score', 'cells'] as const;

/** The rows learned last, in their order. */
export async function readLateRows(db: Kysely<Database>, id: string, most: number): Promise<ScoredRow[]> {
  const rows = await db
    .selectFrom('anomaly_rows')
    .select(SCORED)
    .where('classifier_id', '=', id)
    .orderBy('place', 'desc')
    .limit(most)
    .execute();
  return rows.reverse();
}

/** A row's score, and where it stands among the others of its classifier. */
export interface PlacedScore {
  readonly key: string;
  readonly score: number;
  readonly place: number;
}

/** The scores of some rows, the oddest first; rows that never were scored are not among them. One indexed read. */
export async function readScores(db: Kysely<Database>, id: string, keys: Iterable<string>): Promise<PlacedScore[]> {
  const ids = `{${[...rowIdsOf(keys).values()].join(',')}}`;
  return oddestFirst(db, id)
    .where(sql<boolean>`row_id = any(${ids}::uuid[])`)
    .execute();
}

/** Scores of the rows that the detector found oddest, these first, from behind a row on. */
export async function readOddestPage(
  db: Kysely<Database>,
  id: string,
  after: PlacedScore | null,
  most: number,
): Promise<PlacedScore[]> {
  const first = oddestFirst(db, id).limit(most);
  if (after === null) return first.execute();
  const { score, place } = after;
  return first
    .where('score', '<=', score)
    .where((eb) => eb.or([eb('score', '<', score), eb('place', '>', place)]))
    .execute();
}

const oddestFirst = (db: Kysely<Database>, id: string) =>
  db
    .selectFrom('anomaly_rows')
    .select(['row_key as key', 'score', 'place'])
    .where('classifier_id', '=', id)
    .orderBy('score', 'desc')
    .orderBy('place');

/**
 * Lets rows go that only feeds brought and that are older than the latest; some at a time, more than came with a batch.
 *
 * @param latest so many are kept
 */
export async function dropOldRows(
  transaction: Kysely<Database>,
  id: string,
  latest: number,
  most = MOST_DROPPED,
): Promise<void> {
  await sql`
    delete from anomaly_rows kept using (
      select row_id from anomaly_rows
      where classifier_id = ${id} and is_of_feed and place <= (
        select place from anomaly_rows where classifier_id = ${id} order by place desc offset ${latest} limit 1
      )
      order by place limit ${most}
    ) old
    where kept.classifier_id = ${id} and kept.row_id = old.row_id`.execute(transaction);
}

/**
 * How many rows were scored, each counted once; of whoever sees some rows only how many are kept of theirs, which are
 * gone through.
 */
export async function countRows(db: Kysely<Database>, id: string, own: OwnRows | null): Promise<number> {
  if (own === null) {
    const detector = db.selectFrom('anomaly_detectors').select('scored_rows').where('classifier_id', '=', id);
    return (await detector.executeTakeFirst())?.scored_rows ?? 0;
  }
  const { rows } = await sql<{ rows: number }>`
    select count(*)::int as rows from anomaly_rows
    where classifier_id = ${id} and ${isOwn(own, sql.ref('cells'))}`.execute(db);
  return rows[0]!.rows;
}
