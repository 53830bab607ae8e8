import { sql, type Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { ModelMetrics } from '../../../contract/training.ts';
import type { Database } from '../../platform/database/schema.ts';
import { joinClass } from '../../record/classes/class-store.ts';

/** A question with its answer, as it is logged. */
export interface StoredQuestion {
  readonly id: string;
  /** In the classifier's column order. */
  readonly cells: readonly CellValue[];
  readonly decision: string;
  readonly confidence: number;
  readonly version: number;
  /** Of that version; null when its record is gone. */
  readonly metrics: ModelMetrics | null;
  readonly person: string;
  readonly askedAt: Date;
}

/** How many questions were asked of a classifier that the log still has. */
export async function countQuestions(db: Kysely<Database>, classifierId: string): Promise<number> {
  const { total } = await db
    .selectFrom('prediction_batches')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('classifier_id', '=', classifierId)
    .where('asked_by', 'is not', null)
    .executeTakeFirstOrThrow();
  return total;
}

/**
 * Questions with their answers, latest first. O(offset + limit), by an index.
 *
 * @param limit so many at most; null for all
 */
export async function readQuestions(
  db: Kysely<Database>,
  classifierId: string,
  { offset, limit }: { readonly offset: number; readonly limit: number | null },
): Promise<StoredQuestion[]> {
  const { rows } = await sql<StoredQuestion>`
    select asked.id, p.cells, coalesce(named.name, p.class) as decision, p.confidence, asked.model_version as version,
      made.metrics, asked.asked_by as person, asked.predicted_at as "askedAt"
    from (
      select id, number, model_version, asked_by, predicted_at from prediction_batches
      where classifier_id = ${classifierId} and asked_by is not null
      order by number desc limit ${limit} offset ${offset}
    ) asked
    join predictions p on p.batch_id = asked.id and p.predicted_at = asked.predicted_at
    ${joinClass('p')}
    left join model_versions made on made.classifier_id = ${classifierId} and made.version = asked.model_version
    order by asked.number desc`.execute(db);
  return rows;
}
