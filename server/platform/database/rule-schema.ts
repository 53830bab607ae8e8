import type { ColumnType, Generated } from 'kysely';
import type { Condition } from '../../../contract/conditions/condition.ts';

/** The rules of a classifier: which wording answers, and in which order. */
export interface RulesTable {
  id: string;
  classifier_id: string;
  /** In the order that they are asked in; of a retired one, where it stood. */
  position: number;
  /** The version that answers; null while none does. */
  in_force: Generated<number | null>;
  is_retired: Generated<boolean>;
  /** Who last put it in force or retired it. */
  decided_by: Generated<string | null>;
  decided_at: Generated<Date | null>;
}

/** Each wording of a rule. */
export interface RuleVersionsTable {
  rule_id: string;
  version: number;
  classifier_id: string;
  class_id: number;
  condition: ColumnType<Condition, string, string>;
  author: string;
  made_at: Date;
  reason: string;
}

export interface RuleTables {
  rules: RulesTable;
  rule_versions: RuleVersionsTable;
}
