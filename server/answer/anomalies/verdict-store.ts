import { sql, type Kysely } from 'kysely';
import { ANOMALY } from '../../../contract/anomaly.ts';
import type { CellValue } from '../../../contract/cell.ts';
import type { Database } from '../../platform/database/schema.ts';
import { joinClass } from '../../record/classes/class-store.ts';
import { EVIDENCE, ofClassifier, TEACHES } from '../../record/labels/label-store.ts';
import type { OwnRows } from '../../record/scopes/own-rows.ts';
import { isOwn } from '../../record/scopes/own-rows-store.ts';

/** What people said of a row that orders others. */
export interface Verdict {
  /** In the classifier's column order. */
  readonly cells: readonly CellValue[];
  readonly isAnomaly: boolean;
}

/** Verdicts that stand. */
export interface VerdictCounts {
  readonly anomalies: number;
  readonly usual: number;
}

const STANDING = (id: string) => sql`
  from labels label
  join feedback_events said on said.classifier_id = label.classifier_id and said.sequence = label.sequence
  ${joinClass('said')} where ${ofClassifier(id)} and ${EVIDENCE} and ${TEACHES}`;

/** The verdicts that were said last and stand, in the order in which they were said. */
export async function readVerdicts(db: Kysely<Database>, id: string, most: number): Promise<Verdict[]> {
  const { rows } = await sql<Verdict>`
    select said.cells, named.name = ${ANOMALY} as "isAnomaly" ${STANDING(id)}
    order by label.sequence desc limit ${most}`.execute(db);
  return rows.reverse();
}

/** @param own whoever sees some rows only has those of these counted */
export async function countVerdicts(db: Kysely<Database>, id: string, own: OwnRows | null): Promise<VerdictCounts> {
  const { rows } = await sql<VerdictCounts>`
    select (count(*) filter (where named.name = ${ANOMALY}))::int as anomalies,
      (count(*) filter (where named.name <> ${ANOMALY}))::int as usual ${STANDING(id)}
      and ${isOwn(own, sql.ref('said.cells'))}`.execute(db);
  return rows[0]!;
}

/** What changes whenever what was said of rows of a classifier does. */
export async function readVerdictMark(db: Kysely<Database>, id: string): Promise<string> {
  const head = await db
    .selectFrom('feedback_heads')
    .select(['last_sequence', 'class_changes'])
    .where('classifier_id', '=', id)
    .executeTakeFirst();
  return `${head?.last_sequence ?? 0}/${head?.class_changes ?? 0}`;
}
