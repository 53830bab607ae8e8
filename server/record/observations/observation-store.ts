import { sql, type Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { Database } from '../../platform/database/schema.ts';
import { joinClass } from '../classes/class-store.ts';
import { EVIDENCE, ofClassifier } from '../labels/label-store.ts';

/** A row with the label that stands for it. */
export interface StoredObservation {
  readonly key: string;
  /** In the classifier's column order. */
  readonly cells: readonly CellValue[];
  readonly decision: string;
  readonly person: string | null;
  readonly recordedAt: Date;
}

/** How many observations stand. O(labels), by an index. */
export async function countObservations(db: Kysely<Database>, classifierId: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from labels label where ${ofClassifier(classifierId)} and ${EVIDENCE}`.execute(db);
  return rows[0]!.total;
}

/**
 * Those that stand, the one said last first. O(labels).
 *
 * @param limit so many at most; null for all
 */
export async function readObservations(
  db: Kysely<Database>,
  classifierId: string,
  { offset, limit }: { readonly offset: number; readonly limit: number | null },
): Promise<StoredObservation[]> {
  const { rows } = await sql<StoredObservation>`
    select said.row_key as key, said.cells, named.name as decision, said.person, said.recorded_at as "recordedAt"
    from labels label
    join feedback_events said on said.classifier_id = label.classifier_id and said.sequence = label.sequence
    ${joinClass('label')}
    where ${ofClassifier(classifierId)} and ${EVIDENCE}
    order by label.sequence desc limit ${limit} offset ${offset}`.execute(db);
  return rows;
}
