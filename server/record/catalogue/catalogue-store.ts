import { sql, type Kysely } from 'kysely';
import { spellingKey } from '../../../contract/class-spelling.ts';
import type { Database } from '../../platform/database/schema.ts';
import { CLASSIFIER_CHANNEL } from '../classifiers/classifier-store.ts';
import { FEEDBACK_CHANNEL } from '../feedback/feedback-store.ts';
import { ofClassifier } from '../labels/label-store.ts';
import type { OwnRows } from '../scopes/own-rows.ts';
import { isOwn } from '../scopes/own-rows-store.ts';
import { standsAs, type Catalogue, type KeptClass } from './apply-class-change.ts';

/** A classifier's catalogue as it is kept. Two indexed reads. */
export async function readCatalogue(db: Kysely<Database>, classifierId: string): Promise<Catalogue> {
  const classes = await db
    .selectFrom('classes')
    .select(['id', 'name', 'description', 'state', 'merged_into as mergedInto'])
    .where('classifier_id', '=', classifierId)
    .orderBy('id')
    .execute();
  const aliases = await db
    .selectFrom('class_aliases')
    .select(['alias as word', 'class_id as id', 'spelling'])
    .where('classifier_id', '=', classifierId)
    .orderBy('alias')
    .execute();
  return { classes, words: aliases.map(({ word, id, spelling }) => ({ word, id, isGiven: spelling !== null })) };
}

/** Who adds a class, and when. */
interface Adding {
  readonly person: string;
  readonly at: Date;
}

/** Keeps a changed catalogue in place of what was kept. The caller holds the head of the classifier's log. */
export async function keepCatalogue(
  transaction: Kysely<Database>,
  classifierId: string,
  { classes, words }: Catalogue,
  { person, at }: Adding,
): Promise<void> {
  const roots = standsAs(classes);
  const stands = (each: KeptClass) => (roots.get(each.id) === each.id ? null : roots.get(each.id)!);
  await sql`
    insert into classes (classifier_id, id, name, spelling, description, state, merged_into, stands_as, created_by, created_at)
    select ${classifierId}::uuid, kept.*, ${person}, ${at}::timestamptz
    from unnest(
      ${classes.map(({ id }) => id)}::smallint[], ${classes.map(({ name }) => name)}::text[],
      ${classes.map(({ name }) => spellingKey(name))}::text[], ${classes.map((each) => each.description)}::text[],
      ${classes.map(({ state }) => state)}::text[], ${classes.map((each) => each.mergedInto)}::smallint[],
      ${classes.map(stands)}::smallint[]
    ) as kept
    on conflict (classifier_id, id) do update set
      name = excluded.name, spelling = excluded.spelling, description = excluded.description, state = excluded.state,
      merged_into = excluded.merged_into, stands_as = excluded.stands_as`.execute(transaction);
  await transaction.deleteFrom('class_aliases').where('classifier_id', '=', classifierId).execute();
  if (words.length === 0) return;
  await transaction
    .insertInto('class_aliases')
    .values(
      words.map(({ word, id, isGiven }) => ({
        classifier_id: classifierId,
        alias: word,
        class_id: id,
        spelling: isGiven ? spellingKey(word) : null,
      })),
    )
    .execute();
}

/** A class that was called otherwise until a change. */
export interface FormerName {
  readonly id: number;
  readonly name: string;
}

/** Notes that the catalogue was changed, and what was called otherwise before; every process is told at the commit. */
export async function noteClassChange(
  transaction: Kysely<Database>,
  classifierId: string,
  number: number,
  former: readonly FormerName[],
): Promise<void> {
  if (former.length > 0) {
    await transaction
      .insertInto('class_names_before')
      .values(former.map(({ id, name }) => ({ classifier_id: classifierId, class_id: id, number, name })))
      .execute();
  }
  await transaction
    .updateTable('feedback_heads')
    .set({ class_changes: number })
    .where('classifier_id', '=', classifierId)
    .execute();
  await sql`select pg_notify(${CLASSIFIER_CHANNEL}, ${classifierId}), pg_notify(${FEEDBACK_CHANNEL}, ${classifierId})`.execute(
    transaction,
  );
}

/**
 * Keys of the rows whose label may be another one when some classes are called otherwise, or are one: those of which
 * one was said, and anything else. O(events).
 */
export async function readRowsSaid(
  transaction: Kysely<Database>,
  classifierId: string,
  ids: readonly number[],
): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select row_key as key from feedback_events where classifier_id = ${classifierId}
    group by row_key having bool_or(class_id = any(${ids}::smallint[])) and count(*) > 1`.execute(transaction);
  return rows.map(({ key }) => key);
}

/** Rows whose label is of a class, adopted ones among them, or would be if what stands before it were withdrawn. */
export async function countRowsWith(
  transaction: Kysely<Database>,
  classifierId: string,
  { id, name }: FormerName,
): Promise<number> {
  const { rows } = await sql<{ rows: number }>`
    select count(*) as rows from labels label
    where ${ofClassifier(classifierId)} and (
      label.class_id = ${id}
      or jsonb_path_exists(label.state, '$.**.class ? (@ == $name)', jsonb_build_object('name', ${name}::text))
    )`.execute(transaction);
  return rows[0]!.rows;
}

/** When a class was recorded for the first and the last time. */
export interface SaidSpan {
  readonly id: number;
  readonly first: Date;
  readonly last: Date;
}

/** When each class was recorded, by what was said; of somebody's own rows alone where `own` is given. O(events). */
export async function readSaidSpans(
  db: Kysely<Database>,
  classifierId: string,
  own: OwnRows | null,
): Promise<SaidSpan[]> {
  const { rows } = await sql<SaidSpan>`
    select said.class_id as id, min(said.recorded_at) as first, max(said.recorded_at) as last
    from feedback_events said
    where said.classifier_id = ${classifierId} and said.class_id is not null and ${isOwn(own, sql.ref('said.cells'))}
    group by said.class_id`.execute(db);
  return rows;
}
