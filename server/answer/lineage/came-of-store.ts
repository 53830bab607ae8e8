import { sql, type Kysely, type RawBuilder } from 'kysely';
import { NAME_IN_PARTITION } from '../../../contract/feeds/file-partition.ts';
import {
  MOST_COUNTED,
  MOST_COUNTED_CLASSES,
  type CameOf,
  type LineageCounts,
  type LineageQuery,
} from '../../../contract/lineage.ts';
import { isKey } from '../../platform/database/long-keys.ts';
import type { Database } from '../../platform/database/schema.ts';
import { joinClass } from '../../record/classes/class-store.ts';
import type { OwnRows } from '../../record/scopes/own-rows.ts';
import { isOwn, mayHearIn } from '../../record/scopes/own-rows-store.ts';
import { tracedOf, type StoredPrediction } from './trace-store.ts';

/**
 * The latest answers of a classifier of which something holds. Each is looked at from the latest on, but for those of a
 * correction or a person, which are of their rows or of the batches that they caused, and those of a row.
 */
export async function readPredictionsOf(
  db: Kysely<Database>,
  classifierId: string,
  query: LineageQuery,
  { own, before }: { readonly own: OwnRows | null; readonly before: StoredPrediction | null },
): Promise<StoredPrediction[]> {
  const isBefore =
    before === null
      ? sql`true`
      : sql`(p.predicted_at, p.batch_id, p.row_number) < (
          (select b.predicted_at from prediction_batches b where b.id = ${before.batch}), ${before.batch}::uuid, ${before.row}::int
        )`;
  const { rows } = await sql<StoredPrediction>`
    select ${tracedOf(own)}
    from predictions p join prediction_batches batch on batch.id = p.batch_id
    ${joinClass('p', 'answered')}
    where ${isOf(classifierId, query)} and ${isBefore} and ${isOwn(own, sql.ref('p.cells'))}
    order by p.predicted_at desc, p.batch_id desc, p.row_number desc limit ${query.limit}`.execute(db);
  return rows;
}

/** How many these are, of the latest {@link MOST_COUNTED}. */
export async function countPredictionsOf(
  db: Kysely<Database>,
  classifierId: string,
  query: CameOf,
  own: OwnRows | null,
): Promise<LineageCounts> {
  const className = sql`coalesce(answered.name, p.class)`;
  const { rows } = await sql<{ counted: Omit<LineageCounts, 'isCut'> }>`
    with found as materialized (
      select p.row_key, p.predicted_at, batch.model_version, case when ${mayHearIn(own, className)} then ${className} end as class
      from predictions p join prediction_batches batch on batch.id = p.batch_id
      ${joinClass('p', 'answered')}
      where ${isOf(classifierId, query)} and ${isOwn(own, sql.ref('p.cells'))}
      order by p.predicted_at desc, p.batch_id desc, p.row_number desc limit ${MOST_COUNTED + 1}
    ), counted as (select * from found limit ${MOST_COUNTED})
    select jsonb_build_object(
      'answers', (select count(*) from found),
      'rows', (select count(distinct row_key) from counted),
      'firstAt', (select min(predicted_at) from counted),
      'lastAt', (select max(predicted_at) from counted),
      'versions', coalesce((select jsonb_agg(distinct model_version) from counted), '[]'),
      'classes', coalesce((
        select jsonb_agg(jsonb_build_object('class', class, 'answers', answers) order by answers desc, class) from (
          select class, count(*) as answers from counted where class is not null
          group by class order by answers desc, class limit ${MOST_COUNTED_CLASSES}
        ) most
      ), '[]')
    ) as counted`.execute(db);
  const { answers, firstAt, lastAt, ...counted } = rows[0]!.counted;
  return {
    ...counted,
    ...{ answers: Math.min(answers, MOST_COUNTED), isCut: answers > MOST_COUNTED },
    ...{ firstAt: momentOf(firstAt), lastAt: momentOf(lastAt) },
  };
}

/** As JSON of PostgreSQL has it, as ours has it. */
function momentOf(moment: string | null): string | null {
  return moment === null ? null : new Date(moment).toISOString();
}

/** All that is asked for holds of an answer `p` and its `batch`. */
function isOf(classifierId: string, query: CameOf): RawBuilder<unknown> {
  const { version, trainingSet, correction, source, key, person, from, to } = query;
  const saidBy = (condition: RawBuilder<unknown>) => sql`(
    batch.feedback_sequence in (
      select said.sequence from feedback_events said where said.classifier_id = ${classifierId} and ${condition}
    ) or exists (
      select from feedback_events said
      where said.classifier_id = ${classifierId} and ${condition} and ${isKey(sql.ref('said.row_key'), sql.ref('p.row_key'))}
        and p.predicted_at >= said.recorded_at
    ))`;
  return sql.join(
    [
      sql`p.classifier_id = ${classifierId}`,
      ...(version === undefined ? [] : [sql`batch.model_version = ${version}`]),
      ...(trainingSet === undefined
        ? []
        : [
            sql`batch.model_version in (
              select version from model_versions where classifier_id = ${classifierId} and fingerprint = ${trainingSet}
            )`,
          ]),
      ...(correction === undefined ? [] : [saidBy(sql`said.sequence = ${correction}`)]),
      ...(person === undefined ? [] : [saidBy(sql`said.person = ${person}`)]),
      ...(source === undefined ? [] : [sql`batch.row_source = ${source}`]),
      ...(key === undefined ? [] : [isKey(sql.ref('p.row_key'), sql.val(key))]),
      ...(from === undefined ? [] : [sql`p.predicted_at >= ${from}::timestamptz`]),
      ...(to === undefined ? [] : [sql`p.predicted_at < ${to}::timestamptz`]),
      ...isOfRecord(query),
    ],
    sql` and `,
  );
}

/** Its row was a record of a feed. */
function isOfRecord({ feed, partition }: CameOf): RawBuilder<unknown>[] {
  if (feed === undefined && partition === undefined) return [];
  const conditions = [
    sql`record.batch_id = p.batch_id and record.row_number = p.row_number`,
    ...(feed === undefined ? [] : [sql`record.feed_id = ${feed}`]),
    ...(partition === undefined ? [] : [isIn(partition)]),
  ];
  return [sql`exists (select from feed_records record where ${sql.join(conditions, sql` and `)})`];
}

/** Of a file by its name, whatever its bytes were, or by the whole name of its partition. */
function isIn(partition: string): RawBuilder<unknown> {
  return sql`(record.partition = ${partition}
    or (record.partition ~ '#[0-9a-f]{64}$' and left(record.partition, -65) = left(${partition}, ${NAME_IN_PARTITION})))`;
}
