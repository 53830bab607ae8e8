import { sql, type Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { LearnerStands, ToldLearner } from '../../platform/database/feed-learning-schema.ts';
import { givenRows } from '../../platform/database/given-rows.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { LearnedSums } from './learned-sums.ts';
import type { Lesson } from './lesson-fold.ts';
import type { Compared } from './who-answers.ts';

/** A learner as it is kept, without what it has learned. */
export interface StoredLearner {
  readonly generation: number;
  /** Null before it has begun. */
  readonly told: ToldLearner | null;
  readonly beganAt: Date | null;
  readonly sequence: number;
  readonly heardTo: number;
  readonly lessons: number;
  readonly corrections: number;
  readonly compared: Compared;
  readonly stands: LearnerStands | null;
  readonly snapshotTo: number;
}

const LEARNER = sql`generation, told, began_at as "beganAt", sequence, heard_to as "heardTo", lessons, corrections, compared,
  stands, snapshot_to as "snapshotTo"`;

/** How long a run has its turn unless it renews it, and how long another one that waits for it goes first. */
const TURN_SECONDS = 5;

/**
 * Takes the turn to learn, by the database's clock. Whoever waited for it has it next. That nobody else learns
 * meanwhile only spares work: what was learned of a state that is no longer the last one is not kept.
 *
 * @returns null while another run has it, or where there is no learner
 */
export async function takeTurn(db: Kysely<Database>, feedId: string, holder: string): Promise<StoredLearner | null> {
  const { rows } = await sql<StoredLearner>`
    update feed_learners set holder = ${holder}::uuid, held_until = now() + make_interval(secs => ${TURN_SECONDS}),
      next_holder = case when next_holder = ${holder}::uuid then null else next_holder end
    where feed_id = ${feedId} and (holder is null or holder = ${holder}::uuid or held_until < now())
      and (next_holder is null or next_holder = ${holder}::uuid or next_until < now())
    returning ${LEARNER}`.execute(db);
  return rows[0] ?? null;
}

/** Has a run keep its turn for as long again. */
export async function renewTurn(db: Kysely<Database>, feedId: string, holder: string): Promise<void> {
  await sql`
    update feed_learners set held_until = now() + make_interval(secs => ${TURN_SECONDS})
    where feed_id = ${feedId} and holder = ${holder}::uuid`.execute(db);
}

/** Has a run go first when the turn ends, unless another one does. */
export async function askForTurn(db: Kysely<Database>, feedId: string, holder: string): Promise<void> {
  await sql`
    update feed_learners set next_holder = ${holder}::uuid, next_until = now() + make_interval(secs => ${TURN_SECONDS})
    where feed_id = ${feedId} and (next_holder is null or next_until < now())`.execute(db);
}

/** Has a feed a learner, which knows nothing yet. @returns whether the feed is there */
export async function ensureLearner(db: Kysely<Database>, feedId: string): Promise<boolean> {
  await sql`insert into feed_learners (feed_id) select id from feeds where id = ${feedId} on conflict do nothing`.execute(
    db,
  );
  return (await readLearner(db, feedId)) !== null;
}

export async function endTurn(db: Kysely<Database>, feedId: string, holder: string): Promise<void> {
  await db
    .updateTable('feed_learners')
    .set({ holder: null })
    .where('feed_id', '=', feedId)
    .where('holder', '=', holder)
    .execute();
}

export async function readLearner(db: Kysely<Database>, feedId: string): Promise<StoredLearner | null> {
  const { rows } = await sql<StoredLearner>`
    select ${LEARNER} from feed_learners where feed_id = ${feedId}`.execute(db);
  return rows[0] ?? null;
}

/** What a learner was after its lesson `sequence`; null where none was kept. */
export async function readSnapshot(
  db: Kysely<Database>,
  feedId: string,
): Promise<{ readonly bytes: Uint8Array; readonly sequence: number } | null> {
  const row = await db
    .selectFrom('feed_learners')
    .select(['snapshot', 'snapshot_to as sequence'])
    .where('feed_id', '=', feedId)
    .executeTakeFirst();
  return row === undefined || row.snapshot === null ? null : { bytes: row.snapshot, sequence: row.sequence };
}

/** Lessons after one, in their order. */
export async function readLessons(
  db: Kysely<Database>,
  feedId: string,
  after: number,
  limit: number,
): Promise<(Lesson & { readonly sequence: number })[]> {
  const { rows } = await sql<Lesson & { sequence: number }>`
    select sequence, kind, row_key as key, cells, label, model, at from feed_lessons
    where feed_id = ${feedId} and sequence > ${after} order by sequence limit ${limit}`.execute(db);
  return rows;
}

/** What a batch changes of a learner. */
export interface LearnerStep {
  readonly told: ToldLearner;
  readonly beganAt: Date;
  /** Of the learner that it began with, and the one that it is: they differ where it begins anew. */
  readonly from: Pick<StoredLearner, 'generation' | 'sequence'>;
  readonly generation: number;
  readonly lessons: readonly Lesson[];
  readonly heardTo: number;
  readonly counted: { readonly lessons: number; readonly corrections: number };
  readonly compared: Compared;
  readonly stands: LearnerStands;
}

/**
 * Writes what a batch learned: where the learner is still as it was when the batch was answered.
 *
 * @returns whether it was; else nothing is written
 */
export async function writeStep(transaction: Kysely<Database>, feedId: string, step: LearnerStep): Promise<boolean> {
  const { from, generation, counted, lessons } = step;
  const isAnew = generation !== from.generation;
  const first = isAnew ? 0 : from.sequence;
  const count = (name: 'lessons' | 'corrections') =>
    isAnew ? sql`${counted[name]}::bigint` : sql`${sql.ref(name)} + ${counted[name]}::bigint`;
  const { numAffectedRows } = await sql`
    update feed_learners set generation = ${generation}, told = ${JSON.stringify(step.told)}::jsonb,
      began_at = ${step.beganAt}, sequence = ${first + lessons.length}, heard_to = ${step.heardTo},
      lessons = ${count('lessons')}, corrections = ${count('corrections')},
      compared = ${[...step.compared]}::float8[], stands = ${JSON.stringify(step.stands)}::jsonb
      ${isAnew ? sql`, snapshot = null, snapshot_to = 0` : sql``}
    where feed_id = ${feedId} and generation = ${from.generation} and sequence = ${from.sequence}`.execute(transaction);
  if (Number(numAffectedRows) === 0) return false;
  if (isAnew) await forgetLessons(transaction, feedId);
  await insertLessons(transaction, feedId, first, lessons);
  return true;
}

async function forgetLessons(transaction: Kysely<Database>, feedId: string): Promise<void> {
  await transaction.deleteFrom('feed_lessons').where('feed_id', '=', feedId).execute();
  await transaction.deleteFrom('feed_lesson_hours').where('feed_id', '=', feedId).execute();
}

async function insertLessons(
  transaction: Kysely<Database>,
  feedId: string,
  after: number,
  lessons: readonly Lesson[],
): Promise<void> {
  if (lessons.length === 0) return;
  const numbered = lessons.map((lesson, at) => ({ ...lesson, sequence: after + at + 1 }));
  const rows = givenRows(numbered, {
    sequence: ['bigint', ({ sequence }) => sequence],
    kind: ['text', ({ kind }) => kind],
    row_key: ['text', ({ key }) => key],
    cells: ['jsonb', ({ cells }) => (cells === null ? null : JSON.stringify(cells))],
    label: ['jsonb', ({ label }) => (label === null ? null : JSON.stringify(label))],
    model: ['jsonb', ({ model }) => (model === null ? null : JSON.stringify(model))],
    at: ['timestamptz', ({ at }) => at.toISOString()],
  });
  await sql`
    insert into feed_lessons (feed_id, sequence, kind, origin, row_key, cells, label, model, at)
    select ${feedId}::uuid, sequence, kind, case when kind = 'corrected' then 'person' else 'stream' end, row_key, cells,
      label, model, at from ${rows} as given`.execute(transaction);
}

/** Adds to the sums of an hour. The learner's row is locked. */
export async function addToHour(
  transaction: Kysely<Database>,
  feedId: string,
  hour: Date,
  added: LearnedSums,
): Promise<void> {
  const before = await transaction
    .selectFrom('feed_lesson_hours')
    .select('sums')
    .where('feed_id', '=', feedId)
    .where('hour', '=', hour)
    .executeTakeFirst();
  const sums = added.map((sum, at) => sum + (before?.sums[at] ?? 0));
  await transaction
    .insertInto('feed_lesson_hours')
    .values({ feed_id: feedId, hour, sums })
    .onConflict((conflict) => conflict.columns(['feed_id', 'hour']).doUpdateSet({ sums }))
    .execute();
}

export async function readHours(
  db: Kysely<Database>,
  feedId: string,
  from: Date,
): Promise<{ hour: Date; sums: number[] }[]> {
  return db
    .selectFrom('feed_lesson_hours')
    .select(['hour', 'sums'])
    .where('feed_id', '=', feedId)
    .where('hour', '>=', from)
    .orderBy('hour')
    .execute();
}

/**
 * Keeps what a learner is after a lesson, and lets the lessons go that it has. One of another generation, or an older
 * one than is kept, is left out.
 */
export async function keepSnapshot(
  db: Kysely<Database>,
  feedId: string,
  { generation, sequence }: Pick<StoredLearner, 'generation' | 'sequence'>,
  bytes: Uint8Array,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('feed_learners')
      .set({ snapshot: Buffer.from(bytes), snapshot_to: sequence })
      .where('feed_id', '=', feedId)
      .where('generation', '=', generation)
      .where('snapshot_to', '<', sequence)
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 0) return;
    await transaction
      .deleteFrom('feed_lessons')
      .where('feed_id', '=', feedId)
      .where('sequence', '<=', sequence)
      .execute();
  });
}

/** Forgets all that a feed has learned. @returns how many lessons and corrections these were; null where it had none */
export async function forgetLearned(
  transaction: Kysely<Database>,
  feedId: string,
): Promise<{ readonly lessons: number; readonly corrections: number } | null> {
  const { rows } = await sql<{ lessons: number; corrections: number }>`
    with before as (select * from feed_learners where feed_id = ${feedId} for update)
    update feed_learners now set generation = before.generation + 1, told = null, began_at = null, sequence = 0,
      lessons = 0, corrections = 0, compared = '{0,0,0}', stands = null, snapshot = null, snapshot_to = 0
    from before where now.feed_id = before.feed_id and before.told is not null
    returning before.lessons, before.corrections`.execute(transaction);
  if (rows[0] === undefined) return null;
  await forgetLessons(transaction, feedId);
  return rows[0];
}

/** A correction of a row that a feed answered. */
export interface HeardCorrection {
  readonly sequence: number;
  readonly key: string;
  readonly cells: readonly CellValue[];
  /** By the name that it has by now. */
  readonly class: string;
}

/** The last event of a classifier's log, and the sequences of those that people said of a feed's rows after one. */
export async function readSaidOfFeed(
  db: Kysely<Database>,
  { id: feedId, classifierId }: { readonly id: string; readonly classifierId: string },
  after: number,
  limit: number,
): Promise<{ readonly upTo: number; readonly sequences: readonly number[] }> {
  const { rows } = await sql<{ sequence: number; isOfFeed: boolean }>`
    select said.sequence, said.origin <> 'label-column' and said.class is not null and exists (
      select from feed_records record where record.feed_id = ${feedId}
        and hashtextextended(record.row_key, 0) = hashtextextended(said.row_key, 0) and record.row_key = said.row_key
    ) as "isOfFeed"
    from feedback_events said where said.classifier_id = ${classifierId} and said.sequence > ${after}
    order by said.sequence limit ${limit}`.execute(db);
  const sequences = rows.flatMap(({ sequence, isOfFeed }) => (isOfFeed ? [sequence] : []));
  return { upTo: rows.at(-1)?.sequence ?? after, sequences };
}
