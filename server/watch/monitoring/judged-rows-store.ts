import { sql, type Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import { isKey } from '../../platform/database/long-keys.ts';
import type { Database } from '../../platform/database/schema.ts';
import { joinClass } from '../../record/classifiers/class-store.ts';
import { EVIDENCE, labelOfRow } from '../../record/labels/label-store.ts';
import { FULL_WEIGHT } from '../../record/labels/trust-store.ts';

/** A row that the model answered and that a person has spoken of since. */
export interface JudgedRow {
  readonly predictedAt: Date;
  readonly predicted: string;
  /** What people say it is, as of now. */
  readonly label: string;
  /** In the classifier's column order. */
  readonly cells: readonly CellValue[];
}

/**
 * The rows whose prediction a person has judged, by the time of the prediction: of each row the model's last answer
 * before the first label that stands beside the same cells. Answers by a row's own label say nothing of the model and
 * do not count.
 *
 * @param most the latest so many; older ones are left out
 * @returns oldest first
 */
export async function readJudgedRows(db: Kysely<Database>, classifierId: string, most: number): Promise<JudgedRow[]> {
  const { rows } = await sql<JudgedRow>`
    select * from (
      select distinct on (p.row_key) p.predicted_at as "predictedAt", coalesce(answered.name, p.class) as predicted,
        named.name as label, p.cells
      from predictions p ${joinClass('p', 'answered')}
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
          and told.row_hash = p.row_hash and told.kind in ('correct', 'accept')
      )
      order by p.row_key, p.predicted_at desc
    ) judged order by "predictedAt" desc limit ${most}`.execute(db);
  return rows.toReversed();
}
