import { sql, type Kysely } from 'kysely';
import {
  MAX_SHADOW_KEYS,
  MAX_SHADOW_ROWS,
  MAX_SHADOWS,
  type Shadow,
  type ShadowSummary,
} from '../../../contract/shadow.ts';
import { storableText } from '../../../contract/storable-text.ts';
import type { Database } from '../../platform/database/schema.ts';
import { wordsByNow } from '../../record/classes/class-store.ts';
import { listShadowHeads } from './shadow-store.ts';

/** What was answered of a row, and what the shadow says of it. */
export interface ComparedRow {
  readonly key: string;
  readonly rowHash: string;
  /** As conditions compare it, and as it is written; null of none. */
  readonly segment: { readonly value: string; readonly name: string } | null;
  readonly answered: string;
  readonly shadowed: string;
}

/** Rows sent in one statement. */
const ROWS_PER_INSERT = 1_000;

/**
 * Keeps what a running shadow said of rows, each row once: what it said last. Rows beyond {@link MAX_SHADOW_ROWS} are
 * counted as dropped. Of a shadow that was stopped meanwhile nothing is kept.
 */
export async function saveCompared(
  db: Kysely<Database>,
  shadow: { readonly classifierId: string; readonly number: number },
  compared: { readonly rows: readonly ComparedRow[]; readonly at: Date },
): Promise<void> {
  const { classifierId, number } = shadow;
  const latest = [...new Map(compared.rows.map((row) => [`${row.rowHash} ${row.key}`, row])).values()];
  await db.transaction().execute(async (transaction) => {
    // Locked, so that two processes do not fill the last places twice.
    const running = await transaction
      .selectFrom('shadows')
      .select('kept_rows')
      .where('classifier_id', '=', classifierId)
      .where('number', '=', number)
      .where('stopped_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (running === undefined) return;
    let room = MAX_SHADOW_ROWS - running.kept_rows;
    let dropped = 0;
    for (let start = 0; start < latest.length; start += ROWS_PER_INSERT) {
      const part = latest.slice(start, start + ROWS_PER_INSERT);
      const isNew = await findNew(transaction, shadow, part);
      const kept = part.filter((_, row) => !isNew[row] || room-- > 0);
      dropped += part.length - kept.length;
      await insertCompared(transaction, shadow, kept, compared.at);
    }
    const keptRows = MAX_SHADOW_ROWS - Math.max(room, 0);
    await transaction
      .updateTable('shadows')
      .set((eb) => ({ kept_rows: keptRows, dropped_rows: eb('dropped_rows', '+', dropped) }))
      .where('classifier_id', '=', classifierId)
      .where('number', '=', number)
      .execute();
  });
}

/** Counts rows that were answered while a shadow ran, and that it could not be asked about. */
export async function countDropped(
  db: Kysely<Database>,
  { classifierId, number }: { readonly classifierId: string; readonly number: number },
  rows: number,
): Promise<void> {
  await db
    .updateTable('shadows')
    .set((eb) => ({ dropped_rows: eb('dropped_rows', '+', rows) }))
    .where('classifier_id', '=', classifierId)
    .where('number', '=', number)
    .where('stopped_at', 'is', null)
    .execute();
}

/** What names a row among those of a shadow, and tells nothing of it: SHA-256 of its key and its cells' hash. */
const ROW_ID = sql`sha256(convert_to(given.hash || ' ' || given.key, 'UTF8'))`;

/** The rows of which nothing is there. */
async function findNew(
  transaction: Kysely<Database>,
  { classifierId, number }: { readonly classifierId: string; readonly number: number },
  rows: readonly ComparedRow[],
): Promise<boolean[]> {
  const { rows: found } = await sql<{ isNew: boolean }>`
    select not exists (
      select from shadow_rows kept
      where kept.classifier_id = ${classifierId} and kept.number = ${number} and kept.row_id = ${ROW_ID}
    ) as "isNew"
    from unnest(${rows.map(({ key }) => storableText(key))}::text[], ${rows.map(({ rowHash }) => rowHash)}::text[])
      with ordinality as given (key, hash, place)
    order by place`.execute(transaction);
  return found.map(({ isNew }) => isNew);
}

async function insertCompared(
  transaction: Kysely<Database>,
  { classifierId, number }: { readonly classifierId: string; readonly number: number },
  rows: readonly ComparedRow[],
  at: Date,
): Promise<void> {
  const texts = (of: (row: ComparedRow) => string | null) =>
    sql`${rows.map((row) => {
      const text = of(row);
      return text === null ? null : storableText(text);
    })}::text[]`;
  await sql`
    insert into shadow_rows (classifier_id, number, row_id, row_key, segment, segment_name, answered, shadowed, answered_at)
    select ${classifierId}::uuid, ${number}::integer, ${ROW_ID}, key, segment, name, answered, shadowed, ${at}::timestamptz
    from unnest(${texts(({ key }) => key)}, ${texts(({ rowHash }) => rowHash)},
      ${texts(({ segment }) => segment?.value ?? null)}, ${texts(({ segment }) => segment?.name ?? null)},
      ${texts(({ answered }) => answered)}, ${texts(({ shadowed }) => shadowed)})
      as given (key, hash, segment, name, answered, shadowed)
    on conflict (classifier_id, number, row_id) do update set answered = excluded.answered,
      shadowed = excluded.shadowed, segment = excluded.segment, segment_name = excluded.segment_name,
      answered_at = excluded.answered_at`.execute(transaction);
}

/** The rows of the latest shadows, by the names that their classes have by now. */
const namedRows = (classifierId: string) => sql`
  with words as materialized (${wordsByNow(classifierId)}), named as (
    select kept.number, kept.row_key, kept.segment, kept.segment_name, kept.answered_at,
      coalesce(a.name, kept.answered) as "from", coalesce(b.name, kept.shadowed) as "to"
    from shadow_rows kept
    left join words a on a.word = kept.answered
    left join words b on b.word = kept.shadowed
    where kept.classifier_id = ${classifierId} and kept.number > (
      select coalesce(max(number), 0) - ${MAX_SHADOWS} from shadows where classifier_id = ${classifierId})
  )`;

interface Pair {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly rows: number;
  readonly keys: string[];
}

/** What each of the latest shadows would have changed, the latest first. O(rows compared). */
export async function listShadows(db: Kysely<Database>, classifierId: string): Promise<Shadow[]> {
  const heads = await listShadowHeads(db, classifierId);
  if (heads.length === 0) return [];
  const { rows: pairs } = await sql<Pair>`
    ${namedRows(classifierId)}
    select number, "from", "to", count(*)::int as rows,
      coalesce((array_agg(row_key order by answered_at desc, row_key) filter (where row_key is not null))
        [1:${sql.lit(MAX_SHADOW_KEYS)}], '{}') as keys
    from named where "from" <> "to" group by number, "from", "to" order by rows desc, "from", "to"`.execute(db);
  const { rows: segments } = await sql<Shadow['segments'][number] & { readonly number: number }>`
    ${namedRows(classifierId)}
    select number, max(segment_name) as value, count(*)::int as rows,
      (count(*) filter (where "from" <> "to"))::int as changed
    from named where segment is not null group by number, segment
    order by changed desc, rows desc, segment`.execute(db);
  return heads.map(({ startedAt, stoppedAt, ...head }) => ({
    ...head,
    startedAt: startedAt.toISOString(),
    stoppedAt: stoppedAt?.toISOString() ?? null,
    ...changesOf(pairs.filter(({ number }) => number === head.number)),
    ...segmentsOf(segments.filter(({ number }) => number === head.number)),
  }));
}

function changesOf(pairs: readonly Pair[]): Pick<Shadow, 'changed' | 'changes' | 'otherChanged'> {
  const sum = (some: readonly Pair[]): number => some.reduce((total, { rows }) => total + rows, 0);
  const listed = pairs.slice(0, MAX_SHADOWS);
  return {
    changed: sum(pairs),
    changes: listed.map(({ number: _number, ...change }) => change),
    otherChanged: sum(pairs.slice(MAX_SHADOWS)),
  };
}

function segmentsOf(
  segments: readonly (Shadow['segments'][number] & { readonly number: number })[],
): Pick<Shadow, 'segments' | 'otherSegments'> {
  const listed = segments.slice(0, MAX_SHADOWS);
  return {
    segments: listed.map(({ number: _number, ...segment }) => segment),
    otherSegments: segments.length - listed.length,
  };
}

/** What the last shadow of each version came to, among the latest. */
export async function summarizeShadows(
  db: Kysely<Database>,
  classifierId: string,
): Promise<ReadonlyMap<number, ShadowSummary>> {
  const shadows = await listShadows(db, classifierId);
  return new Map(
    shadows.toReversed().map(({ number, version, beside, startedAt, stoppedAt, rows, changed }) => {
      return [version, { number, version, beside, startedAt, stoppedAt, rows, changed }];
    }),
  );
}
