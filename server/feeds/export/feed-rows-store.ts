import { sql, type Kysely } from 'kysely';
import type { JsonValue } from '../../platform/audit/canonical-json.ts';
import { ANALYTICS } from '../../platform/database/analyst-role.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { FeedView } from './feed-views.ts';

/** A row of a view, with what sets it apart: its time in full, and the columns of its order. */
export type FeedRow = Readonly<Record<string, JsonValue | Date>> & { readonly '#after': readonly string[] };

const tableOf = ({ view }: FeedView) => sql.table(`${ANALYTICS}.${view}`);

/** The days (UTC) of a time on which a classifier's feeds have any, as `2026-11-02`, in order. */
export async function readFeedDays(
  db: Kysely<Database>,
  classifierId: string,
  view: FeedView,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    select distinct to_char(day, 'YYYY-MM-DD') as day from ${tableOf(view)}
    where classifier_id = ${classifierId} and ${sql.ref(view.time)} >= ${`${from}T00:00:00Z`}::timestamptz
      and ${sql.ref(view.time)} < ${`${to}T00:00:00Z`}::timestamptz + interval '1 day'
    order by day`.execute(db);
  return rows.map(({ day }) => day);
}

/** Rows of a day after another one, in the order of their time: some at a time. */
export async function readFeedRows(
  db: Kysely<Database>,
  classifierId: string,
  view: FeedView,
  { day, after, most }: { readonly day: string; readonly after: FeedRow | null; readonly most: number },
): Promise<FeedRow[]> {
  const { time, order, columns } = view;
  const keys = [sql.ref(time), ...order.map(([column]) => sql.ref(column))];
  const types = ['timestamptz', ...order.map(([, type]) => type)];
  const given = after?.['#after'].map((value, at) => sql`${value}::${sql.raw(types[at]!)}`) ?? [];
  const goesOn = after === null ? sql`true` : sql`(${sql.join(keys)}) > (${sql.join(given)})`;
  const start = `${day}T00:00:00Z`;
  const { rows } = await sql<FeedRow>`
    select ${sql.join(Object.keys(columns).map((name) => sql.ref(name)))},
      array[${sql.join(keys.map((key) => sql`${key}::text`))}] as "#after"
    from ${tableOf(view)}
    where classifier_id = ${classifierId} and ${sql.ref(time)} >= ${start}::timestamptz
      and ${sql.ref(time)} < ${start}::timestamptz + interval '1 day' and ${goesOn}
    order by ${sql.join(keys)} limit ${most}`.execute(db);
  return rows;
}
