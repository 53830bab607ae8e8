import { sql, type Kysely } from 'kysely';
import { isKey } from '../../platform/database/long-keys.ts';
import type { Database } from '../../platform/database/schema.ts';
import { telling } from '../classifiers/classifier-store.ts';

/** The entries of a row, and whether one of them is of the first form, whose text is hashed as it is. */
export async function readEntriesOf(
  transaction: Kysely<Database>,
  classifier: string,
  key: string,
): Promise<{ readonly sequences: readonly number[]; readonly isTooOld: boolean }> {
  const { rows } = await sql<{ sequences: number[] | null; isTooOld: boolean | null }>`
    select array_agg(sequence order by sequence) as sequences, bool_or(form = 1) as "isTooOld" from feedback_events
    where classifier_id = ${classifier} and ${isKey(sql.ref('row_key'), sql.val(key))}`.execute(transaction);
  return { sequences: (rows[0]?.sequences ?? []).map(Number), isTooOld: rows[0]?.isTooOld ?? false };
}

/** Whether somebody has typed something of a row and not sent it. */
export async function isDrafted(transaction: Kysely<Database>, classifier: string, key: string): Promise<boolean> {
  const drafts = transaction
    .selectFrom('drafts')
    .select('id')
    .where('classifier_id', '=', classifier)
    .where('row_key', '=', key);
  return (await drafts.executeTakeFirst()) !== undefined;
}

export async function countAnswersOf(transaction: Kysely<Database>, classifier: string, key: string): Promise<number> {
  const { count } = await transaction
    .selectFrom('predictions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('classifier_id', '=', classifier)
    .where('row_key', '=', key)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Waits for whoever changes groups of rows, and keeps them out: they hold their grouping first and ask for the audit
 * log then, so whoever takes rows out of groupings does, too.
 */
export async function lockGroupings(transaction: Kysely<Database>, classifier: string): Promise<void> {
  await transaction
    .selectFrom('groupings')
    .select('number')
    .where('classifier_id', '=', classifier)
    .orderBy('number')
    .forUpdate()
    .execute();
}

/**
 * Erases what is kept of a row: its payloads in the log, its label, its answers, what people said of it unseen by each
 * other or have not sent, its places in work-lists and groups, what training suspected of it, that a shadow was asked
 * about it, what feeds keep of it, answers to programs that are kept to be given again, and what was saved of online
 * models, which may have learned it. Every process is told, and begins its model anew.
 */
export async function eraseKept(
  transaction: Kysely<Database>,
  classifier: string,
  key: string,
  sequences: readonly number[],
): Promise<void> {
  await forgetScored(transaction, classifier, key);
  await sql`select erase_feedback(${classifier}::uuid, ${sequences}::bigint[])`.execute(transaction);
  await transaction.deleteFrom('labels').where('classifier_id', '=', classifier).where('row_key', '=', key).execute();
  await transaction
    .deleteFrom('predictions')
    .where('classifier_id', '=', classifier)
    .where('row_key', '=', key)
    .execute();
  // Answers to programs lie there as texts of many rows: a request that is sent again is answered anew.
  await transaction.deleteFrom('repeatable_requests').where('classifier_id', '=', classifier).execute();
  await sql`
    delete from settled_doubles settled using opinions said
    where settled.classifier_id = ${classifier} and said.classifier_id = settled.classifier_id
      and said.row_id = settled.row_id and said.row_key = ${key}`.execute(transaction);
  const tables = ['opinions', 'golden_rows', 'work_list_rows', 'drafts', 'grouping_rows'] as const;
  for (const table of tables)
    await transaction.deleteFrom(table).where('classifier_id', '=', classifier).where('row_key', '=', key).execute();
  // How many rows would have had another class stays as it was; which ones is known no more.
  await sql`
    update shadow_rows set row_key = null, segment = null, segment_name = null, row_id = sha256(gen_random_uuid()::text::bytea)
    where classifier_id = ${classifier} and ${isKey(sql.ref('row_key'), sql.val(key))}`.execute(transaction);
  await eraseFromFeeds(transaction, classifier, key);
  await transaction
    .deleteFrom('suspect_labels')
    .where('classifier_id', '=', classifier)
    .where('row_key', '=', key)
    .execute();
  await transaction.deleteFrom('online_snapshots').where('classifier_id', '=', classifier).execute();
  await transaction
    .updateTable('classifiers')
    .set((eb) => ({ erasures: eb('erasures', '+', 1) }))
    .where('id', '=', classifier)
    .returning(telling('id'))
    .execute();
}

/**
 * The detector is made anew, of the rows that are left. Whoever learns rows locks it first and holds it until they are
 * kept: what is deleted afterwards are all of them. One is locked also where there is none yet.
 */
async function forgetScored(transaction: Kysely<Database>, classifier: string, key: string): Promise<void> {
  await sql`
    insert into anomaly_detectors (classifier_id, learned, column_changes, alert_rate)
    select id, 0, 0, 0 from classifiers where id = ${classifier} and classifier_kind = 'anomalies'
    on conflict (classifier_id) do update set state = null, erasures = anomaly_detectors.erasures + 1`.execute(
    transaction,
  );
  await sql`
    with erased as (
      delete from anomaly_rows where classifier_id = ${classifier} and row_key = ${key} returning row_id
    )
    update anomaly_detectors set scored_rows = scored_rows - (select count(*) from erased)
    where classifier_id = ${classifier}`.execute(transaction);
}

/** That a record of its place was taken stays, so that it is not taken again; what it held goes, also to sinks. */
async function eraseFromFeeds(transaction: Kysely<Database>, classifier: string, key: string): Promise<void> {
  await sql`
    with erased as (
      update feed_records record set row_key = '', answer = null, said = null, sinks = null, payload = null from feeds
      where feeds.id = record.feed_id and feeds.classifier_id = ${classifier}
        and ${isKey(sql.ref('record.row_key'), sql.val(key))}
      returning record.feed_id, record.partition, record.position
    ), refused as (
      delete from feed_dead_letters letter using erased
      where letter.feed_id = erased.feed_id and letter.partition = erased.partition
        and letter.position = erased.position
    ), unsaid as (
      update feed_corrections sent set class_before = null, class_after = null from erased
      where sent.feed_id = erased.feed_id and sent.partition = erased.partition and sent.position = erased.position
    )
    delete from feed_outbox waiting using erased
    where waiting.feed_id = erased.feed_id and waiting.partition = erased.partition
      and waiting.position = erased.position`.execute(transaction);
  // A lesson keeps its place, and teaches nothing any more: what was learned with it is learned again without, in every
  // process. Of lessons that a snapshot has nobody knows whose they were: such a feed begins anew.
  await sql`
    with erased as (
      update feed_lessons lesson set kind = 'erased', row_key = '', cells = null, label = null, model = null from feeds
      where feeds.id = lesson.feed_id and feeds.classifier_id = ${classifier}
        and ${isKey(sql.ref('lesson.row_key'), sql.val(key))}
      returning lesson.feed_id
    )
    update feed_learners learner set generation = learner.generation + 1, snapshot = null, snapshot_to = 0,
      told = case when learner.snapshot is null then learner.told end
    from feeds where feeds.id = learner.feed_id and feeds.classifier_id = ${classifier} and learner.told is not null
      and (learner.snapshot is not null or learner.feed_id in (select feed_id from erased))`.execute(transaction);
}
