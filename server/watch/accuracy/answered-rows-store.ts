import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Column } from '../../../contract/classifier.ts';
import type { Condition } from '../../../contract/conditions/condition.ts';
import type { ConfidenceSums } from '../../../ml/late-labels/expected-accuracy.ts';
import type { Database } from '../../platform/database/schema.ts';
import { joinClass } from '../../record/classes/class-store.ts';
import { matches, numberAt } from '../../record/conditions/matching-rows-store.ts';

/** Which answers are looked at. */
export interface AnsweredRange {
  readonly classifierId: string;
  readonly from: Date;
  readonly to: Date;
  /** Labels count that came until then; default: until the end of the time. */
  readonly labelledUntil?: Date;
  /** Rows of which a condition holds; null is all. */
  readonly among: { readonly condition: Condition; readonly columns: readonly Column[] } | null;
  /** Place of the segment column among the cells; null is none. */
  readonly segmentAt: number | null;
  /** Place of the column of amounts; null is none. */
  readonly amountAt: number | null;
  /** Whose answers alone; left out, those of any version. */
  readonly version?: number;
}

/** The answers of one class: in one span of the window, or beside one text in the segment column. */
export interface AnsweredSums extends ConfidenceSums {
  /** From 0; null of a segment. */
  readonly span: number | null;
  readonly class: string;
  /** What stands in the segment column; null where nothing does, and of a span. */
  readonly cell: string | null;
  /** Sum of (1 − confidence) × size of the amount, of the rows that have one. */
  readonly wrongAmount: number;
  /** Rows that have an amount. */
  readonly priced: number;
}

/** What the rows of a statement's `p` are: of a classifier, in a time, of some rows, answered by the model. */
export function answeredIn({ classifierId, from, to, among, version }: AnsweredRange): RawBuilder<boolean> {
  const isAmong = among === null ? sql`true` : matches(among.condition, among.columns, sql.ref('p.cells'));
  const isBy =
    version === undefined
      ? sql`true`
      : sql`exists (select from prediction_batches batch where batch.id = p.batch_id and batch.model_version = ${version})`;
  return sql<boolean>`p.classifier_id = ${classifierId} and p.predicted_at >= ${from} and p.predicted_at <= ${to}
    and p.source = 'model' and ${isAmong} and ${isBy}`;
}

/** What stands in the segment column of a row of `p`, as text. */
export function segmentCell({ segmentAt }: Pick<AnsweredRange, 'segmentAt'>): RawBuilder<string | null> {
  return segmentAt === null ? sql`null::text` : sql`(p.cells ->> ${segmentAt}::int)`;
}

/**
 * The rows that the model answered, each once, by its last answer in the time; put together by class and span of the
 * time, and by class and what stands in the segment column. Rows answered by a label or a rule say nothing of the
 * model. One read of the time's predictions.
 *
 * @param spans equal parts of the time
 */
export async function readAnsweredSums(
  db: Kysely<Database>,
  range: AnsweredRange,
  spans: number,
): Promise<AnsweredSums[]> {
  const lengthMs = (range.to.getTime() - range.from.getTime()) / spans;
  const amount = range.amountAt === null ? sql`null::float8` : numberAt(range.amountAt, sql.ref('p.cells'));
  const { rows } = await sql<AnsweredSums>`
    with answered as (
      select distinct on (p.row_key) coalesce(answered.name, p.class) as class, p.confidence::float8 as confidence,
        ${segmentCell(range)} as cell, abs(${amount}) as amount,
        least(${spans} - 1, floor(extract(epoch from p.predicted_at - ${range.from}::timestamptz) * 1000 / ${lengthMs}::float8))::int as span
      from predictions p ${joinClass('p', 'answered')}
      where ${answeredIn(range)}
      order by p.row_key, p.predicted_at desc
    )
    select span, class, cell, count(*)::int as rows, sum(confidence) as confidence,
      sum(confidence * (1 - confidence)) as variance,
      coalesce(sum((1 - confidence) * amount), 0) as "wrongAmount", count(amount)::int as priced
    from answered group by grouping sets ((span, class), (cell, class))
    order by span, class, cell`.execute(db);
  return rows;
}

/** The keys of the rows that the model answered in a time, each once. One read of the time's predictions. */
export async function readAnsweredKeys(db: Kysely<Database>, range: AnsweredRange): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select distinct p.row_key as key from predictions p where ${answeredIn(range)}`.execute(db);
  return rows.map(({ key }) => key);
}
