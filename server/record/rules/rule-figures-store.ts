import { sql, type Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { joinClass } from '../classes/class-store.ts';
import { EVIDENCE, labelOfRow } from '../labels/label-store.ts';

/** What became of the rows that a rule answered. */
export interface RuleFigures {
  readonly answered: number;
  readonly agreed: number;
  readonly contradicted: number;
  readonly contradictions: readonly { key: string; class: string; person: string | null }[];
}

export const NO_FIGURES: RuleFigures = { answered: 0, agreed: 0, contradicted: 0, contradictions: [] };

/** Contradictions that are named. */
const MOST_NAMED = 5;

/**
 * What became of the rows that each rule answered, by the prediction log, as far back as that reaches: a row counts
 * once a rule, with its first answer by it. What somebody says after that of the same row, with the same cells, agrees
 * or contradicts; the table's own label column has no say. O(rows that rules answered).
 *
 * @returns by rule; those that answered nothing are not among them
 */
export async function readRuleFigures(db: Kysely<Database>, classifierId: string): Promise<Map<string, RuleFigures>> {
  const { rows } = await sql<RuleFigures & { readonly rule: string }>`
    with answered as (
      select distinct on (p.rule_id, p.row_key) p.rule_id, p.row_key, p.row_hash, p.predicted_at,
        coalesce(named.name, p.class) as class
      from predictions p ${joinClass('p')}
      where p.classifier_id = ${classifierId} and p.rule_id is not null
      order by p.rule_id, p.row_key, p.predicted_at
    ), judged as (
      select answered.rule_id, answered.row_key, said.sequence, said.person,
        case when said.sequence is not null then meant.name end as label, meant.name = answered.class as agrees
      from answered
      left join ${labelOfRow(classifierId, sql.ref('answered.row_key'))} on ${EVIDENCE}
      ${joinClass('label', 'meant')}
      left join feedback_events said on said.classifier_id = label.classifier_id and said.sequence = label.sequence
        and said.origin <> 'label-column' and said.recorded_at >= answered.predicted_at
        and said.row_hash = answered.row_hash
    )
    select rule_id as rule, count(*)::int as answered,
      (count(*) filter (where label is not null and agrees))::int as agreed,
      (count(*) filter (where label is not null and not agrees))::int as contradicted,
      coalesce((jsonb_agg(jsonb_build_object('key', row_key, 'class', label, 'person', person) order by sequence desc)
        filter (where label is not null and not agrees)), '[]'::jsonb) as contradictions
    from judged group by rule_id`.execute(db);
  return new Map(
    rows.map(({ rule, contradictions, ...counts }) => [
      rule,
      { ...counts, contradictions: contradictions.slice(0, MOST_NAMED) },
    ]),
  );
}
