import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { FeedbackKind } from '../../../contract/feedback.ts';
import { MOST_PACK_LINES, type PackContent, type PackWord } from '../../../contract/pack-content.ts';
import { isKey } from '../../platform/database/long-keys.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { Period } from './month-store.ts';

/** What a pack lists of what was said in its month: the rest agrees with what stood. */
const LOGGED: readonly FeedbackKind[] = ['correct', 'withdraw', 'approve', 'reject'];
/** What changes a figure of a month that its pack has told. */
const MOVING: readonly FeedbackKind[] = [...LOGGED, 'accept'];

type Words = PackContent['afterwards'];

/** What people said of rows in a time: events by kind and by person, and the log of corrections and verdicts. */
export async function readSaid(
  db: Kysely<Database>,
  classifierId: string,
  { from, to }: Period,
): Promise<Omit<PackContent['said'], 'waiting'>> {
  const within = sql<boolean>`said.classifier_id = ${classifierId} and said.recorded_at >= ${from} and said.recorded_at < ${to}
    and said.origin <> 'label-column'`;
  const kinds = await sql<PackContent['said']['kinds'][number]>`
    select kind, count(*)::int as events from feedback_events said where ${within} group by kind order by kind`.execute(
    db,
  );
  const people = await sql<PackContent['said']['people'][number]>`
    select person, (count(*) filter (where kind = 'correct'))::int as corrected,
      (count(*) filter (where kind = 'accept'))::int as accepted,
      (count(*) filter (where kind in ('approve', 'reject')))::int as judged
    from feedback_events said where ${within} group by person order by corrected desc, person nulls last`.execute(db);
  return { kinds: kinds.rows, people: people.rows, log: await readWords(db, sql`${within} and ${isKind(LOGGED)}`) };
}

/** Which words of the feedback log are looked at: those after one, up to another. */
export interface Between {
  readonly after: number;
  readonly upTo: number;
}

/** What was said of the rows that were answered in a time, by their keys, since the time was over. */
export async function readSaidLater(
  db: Kysely<Database>,
  classifierId: string,
  { from, to }: Period,
  { after, upTo }: Between,
): Promise<Words> {
  return readWords(
    db,
    sql`said.classifier_id = ${classifierId} and said.sequence > ${after} and said.sequence <= ${upTo}
      and said.recorded_at >= ${to} and said.origin <> 'label-column' and ${isKind(MOVING)}
      and ${wasAnswered(sql.ref('said.row_key'), { from, to })}`,
  );
}

/** How many of some rows were answered in a time, by their keys. */
export async function countAnsweredKeys(
  db: Kysely<Database>,
  classifierId: string,
  period: Period,
  keys: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ rows: number }>`
    select count(*)::int as rows
    from (select distinct unnest(${keys}::text[]) as row_key, ${classifierId}::uuid as classifier_id) said
    where ${wasAnswered(sql.ref('said.row_key'), period)}`.execute(db);
  return rows[0]!.rows;
}

/** That a row of `said`'s classifier was answered in a time. */
function wasAnswered(key: RawBuilder<unknown>, { from, to }: Period): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from predictions p where p.classifier_id = said.classifier_id and ${isKey(sql.ref('p.row_key'), key)}
      and p.predicted_at >= ${from} and p.predicted_at < ${to})`;
}

function isKind(kinds: readonly FeedbackKind[]): RawBuilder<boolean> {
  return sql<boolean>`said.kind = any(${kinds}::text[])`;
}

async function readWords(db: Kysely<Database>, where: RawBuilder<unknown>): Promise<Words> {
  const { rows } = await sql<Omit<PackWord, 'at'> & { readonly at: Date; readonly total: number }>`
    select said.sequence, said.recorded_at as at, said.row_key as key, said.kind, said.predicted_class as answered,
      coalesce(said.class, judged.class) as class, said.person, said.needs_approval as "needsApproval", said.judges,
      (count(*) over ())::int as total
    from feedback_events said
    left join feedback_events judged on judged.classifier_id = said.classifier_id and judged.sequence = said.judges
    where ${where} order by said.sequence limit ${MOST_PACK_LINES}`.execute(db);
  return {
    total: rows[0]?.total ?? 0,
    lines: rows.map(({ total: _total, at, ...word }) => ({ ...word, at: at.toISOString() })),
  };
}
