import { sql, type Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { Database } from '../../platform/database/schema.ts';
import { joinClass } from '../../record/classes/class-store.ts';
import { EVIDENCE, labelOfRow } from '../../record/labels/label-store.ts';
import type { OwnRows } from '../../record/scopes/own-rows.ts';
import { isOwn, mayHearIn } from '../../record/scopes/own-rows-store.ts';

/** An answer as it is exported. */
export interface ExportedPrediction {
  readonly batch: string;
  readonly row: number;
  readonly predictedAt: Date;
  readonly modelVersion: number;
  readonly causedBy: string;
  readonly rowSource: string | null;
  readonly key: string;
  readonly rowHash: string;
  readonly class: string | null;
  readonly confidence: number;
  readonly source: string;
  readonly rule: string | null;
  readonly label: string | null;
  readonly labelOrigin: string | null;
  readonly cells: readonly CellValue[];
  /** The moment in full, of which a date of JavaScript keeps the milliseconds. */
  readonly at: string;
}

/** The days (UTC) of a time on which a classifier answered, as `2026-11-02`, in order. */
export async function readDays(
  db: Kysely<Database>,
  classifierId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    select distinct to_char(predicted_at at time zone 'UTC', 'YYYY-MM-DD') as day from prediction_batches
    where classifier_id = ${classifierId} and predicted_at >= ${`${from}T00:00:00Z`}::timestamptz
      and predicted_at < ${`${to}T00:00:00Z`}::timestamptz + interval '1 day'
    order by day`.execute(db);
  return rows.map(({ day }) => day);
}

/** Answers of a day after another one, in the order of the log: some at a time. */
export async function readPredictions(
  db: Kysely<Database>,
  classifierId: string,
  {
    day,
    own,
    after,
    most,
  }: {
    readonly day: string;
    readonly own: OwnRows | null;
    readonly after: Pick<ExportedPrediction, 'at' | 'batch' | 'row'> | null;
    readonly most: number;
  },
): Promise<ExportedPrediction[]> {
  const start = `${day}T00:00:00Z`;
  const goesOn =
    after === null
      ? sql`true`
      : sql`(p.predicted_at, p.batch_id, p.row_number) > (${after.at}::timestamptz, ${after.batch}::uuid, ${after.row}::int)`;
  const answered = sql`coalesce(answered.name, p.class)`;
  const { rows } = await sql<ExportedPrediction>`
    select p.batch_id as batch, p.row_number as row, p.predicted_at as "predictedAt", p.predicted_at::text as at,
      batch.model_version as "modelVersion", batch.caused_by as "causedBy", batch.row_source as "rowSource",
      p.row_key as key, p.row_hash as "rowHash", case when ${mayHearIn(own, answered)} then ${answered} end as class,
      p.confidence, p.source, p.rule_id as rule, labelled.name as label,
      case when labelled.name is not null then label.origin end as "labelOrigin", p.cells
    from predictions p
    join prediction_batches batch on batch.id = p.batch_id
    ${joinClass('p', 'answered')}
    left join ${labelOfRow(classifierId, sql.ref('p.row_key'))} on ${EVIDENCE} and label.row_hash = p.row_hash
    ${joinClass('label', 'labelled')}
    where p.classifier_id = ${classifierId} and p.predicted_at >= ${start}::timestamptz
      and p.predicted_at < ${start}::timestamptz + interval '1 day' and ${goesOn} and ${isOwn(own, sql.ref('p.cells'))}
    order by p.predicted_at, p.batch_id, p.row_number limit ${most}`.execute(db);
  return rows;
}
