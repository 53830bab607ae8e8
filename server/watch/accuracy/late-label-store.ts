import { sql, type Kysely } from 'kysely';
import type { RowKey } from '../../../contract/cell.ts';
import { MOST_HOURS } from '../../../contract/drift.ts';
import type { LabelledAnswer } from '../../../ml/late-labels/realised-accuracy.ts';
import type { Database } from '../../platform/database/schema.ts';
import { joinClass } from '../../record/classes/class-store.ts';
import { ASKED, EVIDENCE, ofClassifier } from '../../record/labels/label-store.ts';
import { FULL_WEIGHT } from '../../record/labels/trust-store.ts';
import { answeredIn, segmentCell, type AnsweredRange } from './answered-rows-store.ts';

/** The latest labels looked at. */
const MOST_LABELS = 20_000;
/** Labels come late: answers are looked for as long before the window as a window may be. */
const LATEST_MS = MOST_HOURS * 3_600_000;

/** An answer of the model whose label came in a time. */
export interface LateLabel extends LabelledAnswer {
  readonly key: RowKey;
  /** Who said the label; null when nobody was seen saying it. */
  readonly person: string | null;
  /** It was said in the review list, which asks about rows drawn by chance, too. */
  readonly isAsked: boolean;
  /** What stands in the segment column. */
  readonly cell: string | null;
  /** What stands in the column of amounts. */
  readonly amount: string | null;
}

interface ArrivedLabel {
  readonly key: RowKey;
  readonly label: string;
  readonly rowHash: string;
  readonly predictionId: string | null;
  readonly person: string | null;
  readonly isByPerson: boolean;
  readonly isAsked: boolean;
  readonly labelledAt: Date;
}

/**
 * The answers whose label came in a time, whenever they were given: of each row the label that stands, beside the
 * model's last answer before it to the same cells, or the one that it names. Copies of Amend's own answers are no
 * labels, and what counts by half measures nothing. The latest 20,000; oldest label first.
 *
 * One read of the labels said since, and one of the predictions of the time and the quarter before it.
 */
export async function readLateLabels(db: Kysely<Database>, range: AnsweredRange): Promise<LateLabel[]> {
  const labels = await readArrivedLabels(db, range);
  if (labels.length === 0) return [];
  const earlier = { ...range, from: new Date(range.from.getTime() - LATEST_MS) };
  const amount = range.amountAt === null ? sql`null::text` : sql`(p.cells ->> ${range.amountAt}::int)`;
  const { rows } = await sql<Omit<LateLabel, keyof ArrivedLabel> & { readonly number: number }>`
    select distinct on (said.number) said.number::int as number, coalesce(answered.name, p.class) as class,
      p.confidence::float8 as confidence, p.predicted_at as "answeredAt", ${segmentCell(range)} as cell, ${amount} as amount
    from unnest(
      ${labels.map(({ key }) => key)}::text[], ${labels.map(({ rowHash }) => rowHash)}::text[],
      ${labels.map(({ predictionId }) => predictionId)}::text[], ${labels.map(({ labelledAt }) => labelledAt)}::timestamptz[]
    ) with ordinality as said (row_key, row_hash, prediction_id, labelled_at, number)
    join predictions p on p.row_key = said.row_key and (
      said.prediction_id = p.batch_id || ':' || p.row_number
      or (said.prediction_id is null and said.row_hash = p.row_hash and p.predicted_at <= said.labelled_at))
    ${joinClass('p', 'answered')}
    where ${answeredIn(earlier)}
    order by said.number, p.predicted_at desc`.execute(db);
  return rows.map(({ number, ...answer }) => {
    const { key, label, person, isByPerson, isAsked, labelledAt } = labels[number - 1]!;
    return { ...answer, key, label, person, isByPerson, isAsked, labelledAt };
  });
}

async function readArrivedLabels(
  db: Kysely<Database>,
  { classifierId, from, to, labelledUntil = to }: AnsweredRange,
): Promise<ArrivedLabel[]> {
  const { rows } = await sql<ArrivedLabel>`
    with before as (
      select coalesce((
        select event.sequence from feedback_events event
        where event.classifier_id = ${classifierId} and event.recorded_at < ${from}
        order by event.sequence desc limit 1
      ), 0) as sequence
    )
    select label.row_key as key, named.name as label, said.row_hash as "rowHash", said.prediction_id as "predictionId",
      label.person, label.origin not in ('label-column', 'group') as "isByPerson", ${ASKED} as "isAsked", said.recorded_at as "labelledAt"
    from labels label
    join feedback_events said on said.classifier_id = label.classifier_id and said.sequence = label.sequence
    ${joinClass('label')}
    where ${ofClassifier(classifierId)} and ${EVIDENCE} and ${FULL_WEIGHT}
      and label.changed_sequence > (select sequence from before) and label.sequence > (select sequence from before)
      and said.recorded_at >= ${from} and said.recorded_at <= ${labelledUntil}
    order by label.sequence desc limit ${MOST_LABELS}`.execute(db);
  return rows.toReversed();
}
