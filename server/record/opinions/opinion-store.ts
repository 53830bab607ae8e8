import { sql, type Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { FeedbackDraft } from '../feedback/feedback-entry.ts';
import { rowIdsOf } from '../labels/label-store.ts';

export type OpinionKind = 'double' | 'golden';

/** What somebody said of a row, which is no feedback yet. */
export interface Opinion {
  readonly id: string;
  readonly kind: OpinionKind;
  readonly key: string;
  readonly rowHash: string;
  readonly cells: readonly CellValue[];
  /** Null of who was not sure. */
  readonly class: string | null;
  readonly predictedClass: string | null;
  readonly predictionId: string | null;
  /** Why, in its author's words; null for none. */
  readonly note: string | null;
  readonly person: string;
  readonly basedOn: number | null;
  readonly saidAt: Date;
  readonly recordedAt: Date;
  /** Taken back, or replaced by another of the same person's. */
  readonly isWithdrawn: boolean;
  /** Id of what took it back. */
  readonly withdrawalId: string | null;
  /** What was said of the row is in the log. */
  readonly isSettled: boolean;
}

/** An opinion's fields, of the table `said`. */
const OPINION = sql`
  said.id, said.kind, said.row_key as key, said.row_hash as "rowHash", said.cells, said.class,
  said.predicted_class as "predictedClass", said.prediction_id as "predictionId", said.note, said.person,
  said.based_on as "basedOn", said.said_at as "saidAt", said.recorded_at as "recordedAt",
  said.withdrawal_id as "withdrawalId", said.withdrawn_at is not null as "isWithdrawn", settled.row_id is not null as "isSettled"
  from opinions said
  left join settled_doubles settled on settled.classifier_id = said.classifier_id and settled.row_id = said.row_id`;

/**
 * What was said, by the names that classes have now.
 *
 * @param words names of classes by the other words that mean them
 */
export function calledByNow<Said extends { readonly class: string | null }>(
  said: readonly Said[],
  words: ReadonlyMap<string, string>,
): Said[] {
  return said.map((each) => (each.class === null ? each : { ...each, class: words.get(each.class) ?? each.class }));
}

/** Every opinion on some rows, and those of some ids whatever their rows, in the order that they arrived in. */
export async function readOpinions(
  db: Kysely<Database>,
  classifierId: string,
  keys: Iterable<string>,
  ids: readonly string[] = [],
): Promise<Opinion[]> {
  const { rows } = await sql<Opinion>`
    select ${OPINION} where said.classifier_id = ${classifierId}
      and (said.row_id = any(${[...rowIdsOf(keys).values()]}::uuid[]) or said.id = any(${ids}::uuid[])
        or said.withdrawal_id = any(${ids}::uuid[]))
    order by said.recorded_at, said.id`.execute(db);
  return rows;
}

/** The opinions that hold on rows whose opinions are not in the log: on those that wait, differ, or test people. */
export async function readOpenOpinions(
  db: Kysely<Database>,
  classifierId: string,
): Promise<Pick<Opinion, 'key' | 'rowHash' | 'person' | 'kind'>[]> {
  const { rows } = await sql<Pick<Opinion, 'key' | 'rowHash' | 'person' | 'kind'>>`
    select said.row_key as key, said.row_hash as "rowHash", said.person, said.kind from opinions said
    where said.classifier_id = ${classifierId} and said.withdrawn_at is null and not exists (
      select from settled_doubles settled
      where settled.classifier_id = said.classifier_id and settled.row_id = said.row_id)`.execute(db);
  return rows;
}

/** All that hold of one kind. */
export async function readHeldOpinions(
  db: Kysely<Database>,
  classifierId: string,
  kind: OpinionKind,
): Promise<Opinion[]> {
  const { rows } = await sql<Opinion>`
    select ${OPINION} where said.classifier_id = ${classifierId} and said.kind = ${kind} and said.withdrawn_at is null
    order by said.recorded_at, said.id`.execute(db);
  return rows;
}

/** Keeps what somebody says of rows, one opinion each: it takes the place of what they said of the row before. */
export async function keepOpinions(
  transaction: Kysely<Database>,
  classifierId: string,
  drafts: readonly { readonly draft: FeedbackDraft; readonly kind: OpinionKind }[],
  at: Date,
): Promise<void> {
  const rowIds = rowIdsOf(drafts.map(({ draft }) => draft.key));
  for (const { draft, kind } of drafts) {
    await withdrawOpinion(transaction, classifierId, { ...draft, id: null }, at);
    await transaction
      .insertInto('opinions')
      .values({
        classifier_id: classifierId,
        id: draft.id,
        kind,
        row_id: rowIds.get(draft.key)!,
        row_key: draft.key,
        row_hash: draft.rowHash,
        cells: JSON.stringify(draft.cells),
        class: draft.class,
        predicted_class: draft.predictedClass,
        prediction_id: draft.predictionId,
        note: draft.note,
        person: draft.person!,
        based_on: draft.basedOn,
        said_at: draft.saidAt,
        recorded_at: at,
      })
      .execute();
  }
}

/** Takes back what somebody said of a row, by an event of that id; null when another opinion takes its place. */
export async function withdrawOpinion(
  transaction: Kysely<Database>,
  classifierId: string,
  { id, key, person }: Pick<FeedbackDraft, 'key' | 'person'> & { readonly id: string | null },
  at: Date,
): Promise<void> {
  await transaction
    .updateTable('opinions')
    .set({ withdrawn_at: at, withdrawal_id: id })
    .where('classifier_id', '=', classifierId)
    .where('row_id', '=', rowIdsOf([key]).get(key)!)
    .where('person', '=', person!)
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** Who decided what a row is, where two differed. */
export interface KeptDecision {
  readonly id: string;
  readonly class: string;
  readonly person: string;
  readonly reason: string;
}

/** Notes that what was said of a row is in the log; once for each row. */
export async function settleRow(
  transaction: Kysely<Database>,
  classifierId: string,
  key: string,
  decision: KeptDecision | null,
  at: Date,
): Promise<void> {
  await transaction
    .insertInto('settled_doubles')
    .values({
      classifier_id: classifierId,
      row_id: rowIdsOf([key]).get(key)!,
      decision_id: decision?.id ?? null,
      class: decision?.class ?? null,
      decided_by: decision?.person ?? null,
      reason: decision?.reason ?? '',
      settled_at: at,
    })
    .execute();
}

/** What was decided under an id. */
export async function readDecision(
  db: Kysely<Database>,
  classifierId: string,
  id: string,
): Promise<{ readonly key: string; readonly class: string } | undefined> {
  const { rows } = await sql<{ key: string; class: string }>`
    select said.row_key as key, settled.class from settled_doubles settled
    join opinions said on said.classifier_id = settled.classifier_id and said.row_id = settled.row_id
    where settled.classifier_id = ${classifierId} and settled.decision_id = ${id} limit 1`.execute(db);
  return rows[0];
}

/** Who decided what a row is that two people differed about. */
export interface StoredDecision {
  readonly key: string;
  readonly class: string;
  readonly person: string;
}

/** All decisions on rows that people differed about, one a row. */
export async function readDecisions(db: Kysely<Database>, classifierId: string): Promise<StoredDecision[]> {
  const { rows } = await sql<StoredDecision>`
    select distinct on (settled.row_id) said.row_key as key, settled.class, settled.decided_by as person
    from settled_doubles settled
    join opinions said on said.classifier_id = settled.classifier_id and said.row_id = settled.row_id
    where settled.classifier_id = ${classifierId} and settled.decision_id is not null
    order by settled.row_id`.execute(db);
  return rows;
}
