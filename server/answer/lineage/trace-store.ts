import { sql, type Kysely } from 'kysely';
import { MOST_LINEAGE_EVENTS } from '../../../contract/lineage.ts';
import type { CellValue } from '../../../contract/cell.ts';
import type { Database } from '../../platform/database/schema.ts';
import { isKey } from '../../platform/database/long-keys.ts';
import { joinClass } from '../../record/classes/class-store.ts';
import type { OwnRows } from '../../record/scopes/own-rows.ts';
import { isOwn, mayHearIn } from '../../record/scopes/own-rows-store.ts';
import type { Lineage, TracedEvent, TracedPrediction } from '../../../contract/lineage.ts';

/** Which answer, as its id names it. */
export interface Named {
  readonly batch: string;
  readonly row: number;
}

/** An answer as it is read: times as dates. */
export interface StoredPrediction extends Omit<TracedPrediction, 'id' | 'predictedAt'>, Named {
  readonly predictedAt: Date;
  readonly cells: readonly CellValue[];
}

/** What is read of an answer, of `p`, its `batch` and its class by now. */
export const tracedOf = (own: OwnRows | null) => sql`
  p.batch_id as batch, p.row_number as row, p.row_key as key, p.row_hash as "rowHash",
  case when ${mayHearIn(own, sql`coalesce(answered.name, p.class)`)} then coalesce(answered.name, p.class) end as class,
  p.confidence, p.source, p.rule_id as rule, p.predicted_at as "predictedAt", batch.model_version as "modelVersion",
  batch.caused_by as "causedBy", batch.feedback_sequence as correction, batch.row_source as "rowSource", p.cells`;

/** One answer, if its row is theirs. */
export async function readPrediction(
  db: Kysely<Database>,
  classifierId: string,
  { batch, row }: Named,
  own: OwnRows | null,
): Promise<StoredPrediction | undefined> {
  const { rows } = await sql<StoredPrediction>`
    select ${tracedOf(own)}
    from prediction_batches batch
    join predictions p on p.predicted_at = batch.predicted_at and p.batch_id = batch.id and p.row_number = ${row}
    ${joinClass('p', 'answered')}
    where batch.id = ${batch} and batch.classifier_id = ${classifierId} and ${isOwn(own, sql.ref('p.cells'))}`.execute(
    db,
  );
  return rows[0];
}

/** What is told of an event, beside what it is to an answer. */
export type StoredEvent = Omit<TracedEvent, 'recordedAt' | 'isLearned' | 'isBefore'> & { readonly recordedAt: Date };

/** The latest events of a row, or of others whose cells hash alike, in the order of the log. */
export async function readEventsOf(
  db: Kysely<Database>,
  classifierId: string,
  { key, rowHash }: Pick<StoredPrediction, 'key' | 'rowHash'>,
  { of, own }: { readonly of: 'row' | 'twins'; readonly own: OwnRows | null },
): Promise<StoredEvent[]> {
  const isOfRow = isKey(sql.ref('event.row_key'), sql.val(key));
  const isWanted = of === 'row' ? isOfRow : sql`event.row_hash = ${rowHash} and event.row_key <> ${key}`;
  const { rows } = await sql<StoredEvent>`
    select event.sequence, event.row_key as key, event.kind, event.origin, event.person, event.recorded_at as "recordedAt",
      case when ${mayHearIn(own, sql`coalesce(named.name, event.class)`)} then coalesce(named.name, event.class) end as class
    from feedback_events event ${joinClass('event')}
    where event.classifier_id = ${classifierId} and event.row_key <> '' and ${isWanted}
      and ${isOwn(own, sql.ref('event.cells'))}
    order by event.sequence desc limit ${MOST_LINEAGE_EVENTS}`.execute(db);
  return rows.toReversed();
}

export type StoredVersion = Omit<NonNullable<Lineage['version']>, 'trainedAt'> & { readonly trainedAt: Date };

/** Undefined of a version that Amend did not train. */
export async function readTracedVersion(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
): Promise<StoredVersion | undefined> {
  return db
    .selectFrom('model_versions')
    .select([
      'version',
      'training_id as training',
      'learner',
      'trained_at as trainedAt',
      'trained_by as trainedBy',
      'cause',
      'fingerprint as trainingSet',
      'last_sequence as learnedUpTo',
      'train_rows as trainRows',
      'holdout_rows as holdoutRows',
    ])
    .where('classifier_id', '=', classifierId)
    .where('version', '=', version)
    .executeTakeFirst();
}

/** Versions whose training set an entry of the log is in. */
export async function readVersionsSince(
  db: Kysely<Database>,
  classifierId: string,
  sequence: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom('model_versions')
    .select('version')
    .where('classifier_id', '=', classifierId)
    .where('last_sequence', '>=', sequence)
    .orderBy('version')
    .execute();
  return rows.map((row) => row.version);
}
