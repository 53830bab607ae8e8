import { sql, type Kysely } from 'kysely';
import type { Column } from '../../../contract/classifier.ts';
import type { Condition } from '../../../contract/conditions/condition.ts';
import type { AccuracyPoint } from '../../../contract/drift.ts';
import { wilsonInterval } from '../../../ml/evaluation/wilson.ts';
import type { Database } from '../../platform/database/schema.ts';
import { joinClass } from '../../record/classes/class-store.ts';
import { matches } from '../../record/conditions/matching-rows-store.ts';
import { EVIDENCE, labelOfRow } from '../../record/labels/label-store.ts';
import { FULL_WEIGHT } from '../../record/labels/trust-store.ts';

/** Points at most: as many as a chart over a window shows well. */
const SPANS = 12;

interface CountedSpan {
  readonly span: number;
  readonly modelVersion: number;
  readonly predictions: number;
  readonly answered: number;
  readonly right: number;
}

/**
 * How often the model was right, over time: the rows it predicted in each twelfth of the window, against what people
 * have said of them since. Rows answered by their own label say nothing of the model and do not count; a row predicted
 * several times in a span counts once.
 *
 * What a person said belongs to a prediction when it names that prediction, or when it was recorded after it of the
 * same row with the same cells. The label that stands counts, unless it repeats Amend's own answer. People answer what
 * looks wrong first, so with low coverage the accuracy is a lower one than the model's: the coverage stands beside it.
 *
 * @param among the rows that count: those of which a condition on the classifier's columns holds. Default: all
 * @returns spans with predictions only, oldest first; accuracy with its 95 % Wilson interval, null while nobody
 * answered
 */
export async function readAccuracy(
  db: Kysely<Database>,
  classifierId: string,
  from: Date,
  to: Date,
  among: { readonly condition: Condition; readonly columns: readonly Column[] } | null = null,
): Promise<AccuracyPoint[]> {
  const lengthMs = (to.getTime() - from.getTime()) / SPANS;
  const isAmong = among === null ? sql`true` : matches(among.condition, among.columns, sql.ref('p.cells'));
  const { rows } = await sql<CountedSpan>`
    with predicted as (
      select p.row_key, p.row_hash, coalesce(answered.name, p.class) as class, p.predicted_at, p.batch_id || ':' || p.row_number as id, b.model_version,
        least(${SPANS} - 1, floor(extract(epoch from p.predicted_at - ${from}::timestamptz) * 1000 / ${lengthMs}::float8))::int as span
      from predictions p join prediction_batches b on b.id = p.batch_id ${joinClass('p', 'answered')}
      where p.classifier_id = ${classifierId} and p.predicted_at >= ${from} and p.predicted_at <= ${to} and p.source = 'model'
        and ${isAmong}
    ), judged as (
      select distinct on (predicted.span, predicted.model_version, predicted.row_key)
        predicted.span, predicted.model_version, case when said.sequence is not null then named.name = predicted.class end as is_right
      from predicted
      left join ${labelOfRow(classifierId, sql.ref('predicted.row_key'))} on ${EVIDENCE} and ${FULL_WEIGHT}
      ${joinClass('label')}
      left join feedback_events said on said.classifier_id = label.classifier_id and said.sequence = label.sequence
        and said.recorded_at >= ${from} and (
          said.prediction_id = predicted.id
          or (said.prediction_id is null and said.row_hash = predicted.row_hash and said.recorded_at >= predicted.predicted_at))
      order by predicted.span, predicted.model_version, predicted.row_key, said.sequence is null, predicted.predicted_at desc
    )
    select span, model_version as "modelVersion", count(*)::int as predictions,
      count(is_right)::int as answered, (count(*) filter (where is_right))::int as right
    from judged group by span, model_version order by span, model_version`.execute(db);
  return rows.map((row) => toPoint(row, from, lengthMs));
}

function toPoint(
  { span, modelVersion, predictions, answered, right }: CountedSpan,
  from: Date,
  lengthMs: number,
): AccuracyPoint {
  const share = wilsonInterval(right, answered);
  return {
    from: new Date(from.getTime() + span * lengthMs).toISOString(),
    to: new Date(from.getTime() + (span + 1) * lengthMs).toISOString(),
    predictions,
    coverage: answered / predictions,
    accuracy: answered === 0 ? null : share.value,
    low: answered === 0 ? null : share.low,
    high: answered === 0 ? null : share.high,
    modelVersion,
  };
}
