import { sql, type Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { Condition } from '../../../contract/conditions/condition.ts';
import type { Database } from '../../platform/database/schema.ts';
import { joinClass } from '../classes/class-store.ts';
import type { StoredClassifier } from '../classifiers/classifier-store.ts';
import { matches } from '../conditions/matching-rows-store.ts';
import { EVIDENCE, ofClassifier } from '../labels/label-store.ts';
import type { StandingRule } from './standing-rules.ts';

/** Labelled rows of which a condition holds. */
export interface MatchingLabels {
  /** All that have a label. */
  readonly rows: number;
  readonly matched: number;
  /** Of these, those whose label is another class. */
  readonly contradicting: number;
  readonly sample: readonly { readonly key: string; readonly label: string; readonly cells: CellValue[] }[];
  /** Of how many of them other rules hold, too, in their order. */
  readonly shared: readonly number[];
}

interface Counts {
  readonly rows: number;
  readonly matched: number;
  readonly contradicting: number;
  readonly shared: number[];
}

/**
 * Counts the rows that have a label, as they were when it was said, of which a condition holds, and gives some: those
 * whose label is another class first. O(labels × tests).
 */
export async function readMatchingLabels(
  db: Kysely<Database>,
  { id, columns }: StoredClassifier,
  { condition, class: className }: { readonly condition: Condition; readonly class: string },
  others: readonly StandingRule[],
  most: number,
): Promise<MatchingLabels> {
  const cells = sql.ref('said.cells');
  const holds = matches(condition, columns, cells);
  const labelled = sql`
    from labels label join feedback_events said
      on said.classifier_id = label.classifier_id and said.sequence = label.sequence
    ${joinClass('label')} where ${ofClassifier(id)} and ${EVIDENCE}`;
  const shared = others.map(
    (rule) => sql`(count(*) filter (where ${holds} and ${matches(rule.condition, columns, cells)}))::int`,
  );
  const counted = await sql<Counts>`
    select count(*)::int as rows, (count(*) filter (where ${holds}))::int as matched,
      (count(*) filter (where ${holds} and named.name <> ${className}))::int as contradicting,
      array[${shared.length === 0 ? sql`` : sql.join(shared)}]::int[] as shared ${labelled}`.execute(db);
  const sample = await sql<MatchingLabels['sample'][number]>`
    select said.row_key as key, named.name as label, said.cells ${labelled} and ${holds}
    order by named.name = ${className}, label.sequence desc limit ${most}`.execute(db);
  return { ...counted.rows[0]!, sample: sample.rows };
}
