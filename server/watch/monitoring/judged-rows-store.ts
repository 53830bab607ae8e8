import { sql, type Kysely } from 'kysely';
import type { CellValue, RowKey } from '../../../contract/cell.ts';
import { isKey } from '../../platform/database/long-keys.ts';
import type { Database } from '../../platform/database/schema.ts';
import { joinClass } from '../../record/classes/class-store.ts';
import { ASKED, EVIDENCE, labelOfRow } from '../../record/labels/label-store.ts';
import { FULL_WEIGHT } from '../../record/labels/trust-store.ts';

/** A row that the model answered and that a person has spoken of since. */
export interface JudgedRow {
  readonly key: RowKey;
  readonly predictedAt: Date;
  readonly predicted: string;
  /** 0 … 1. */
  readonly confidence: number;
  /** What people say it is, as of now. */
  readonly label: string;
  /** It was said in the review list, which asks about rows drawn by chance, too. */
  readonly isAsked: boolean;
  /** In the classifier's column order. */
  readonly cells: readonly CellValue[];
}

/**
 * The rows whose prediction a person has judged, by the time of the prediction: of each row the model's last answer
 * before the first label that stands beside the same cells. Answers by a row's own label say nothing of the model and
 * do not count.
 *
 * @param most    the latest so many; older ones are left out
 * @param version whose answers alone; left out, those of any
 * @returns oldest first
 */
export async function readJudgedRows(
  db: Kysely<Database>,
  classifierId: string,
  most: number,
  version: number | null = null,
): Promise<JudgedRow[]> {
  const { rows } = await sql<JudgedRow>`
    select * from (
      select distinct on (p.row_key) p.row_key as key, p.confidence, p.predicted_at as "predictedAt", coalesce(answered.name, p.class) as predicted,
        named.name as label, ${ASKED} as "isAsked", p.cells, batch.model_version as version
      from predictions p ${joinClass('p', 'answered')}
      join prediction_batches batch on batch.id = p.batch_id
      join ${labelOfRow(classifierId, sql.ref('p.row_key'))} on ${EVIDENCE} and ${FULL_WEIGHT}
      join lateral (
        select from feedback_events said
        where said.classifier_id = label.classifier_id and said.sequence = label.sequence and said.row_hash = p.row_hash
        offset 0
      ) said on true
      ${joinClass('label')}
      where p.classifier_id = ${classifierId} and p.source = 'model' and p.predicted_at <= (
        select min(told.recorded_at) from feedback_events told
        where told.classifier_id = ${classifierId} and ${isKey(sql.ref('told.row_key'), sql.ref('p.row_key'))}
          and told.row_hash = p.row_hash and not told.needs_approval and (
            told.kind in ('correct', 'accept') or (told.kind = 'approve' and told.class is not null))
      )
      order by p.row_key, p.predicted_at desc
    ) judged where ${version}::int is null or version = ${version} order by "predictedAt" desc limit ${most}`.execute(
    db,
  );
  return rows.toReversed();
}

/** The last answer that the model gave of a row. */
export type LastAnswer = Pick<JudgedRow, 'key' | 'predictedAt' | 'predicted' | 'confidence'>;

/**
 * The rows that the model answered, each once, by its last answer; the latest so many.
 *
 * @param version whose answers alone; null is those of any
 */
export async function readLastAnswers(
  db: Kysely<Database>,
  classifierId: string,
  most: number,
  version: number | null,
): Promise<LastAnswer[]> {
  const { rows } = await sql<LastAnswer>`
    select * from (
      select distinct on (p.row_key) p.row_key as key, p.confidence, p.predicted_at as "predictedAt",
        coalesce(answered.name, p.class) as predicted
      from predictions p ${joinClass('p', 'answered')}
      join prediction_batches batch on batch.id = p.batch_id
      where p.classifier_id = ${classifierId} and p.source = 'model'
        and (${version}::int is null or batch.model_version = ${version})
      order by p.row_key, p.predicted_at desc
    ) answers order by "predictedAt" desc limit ${most}`.execute(db);
  return rows;
}
