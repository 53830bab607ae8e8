import type { Condition } from '../../contract/conditions/condition.ts';
import type { RowBatch } from '../../contract/cell.ts';
import type { Rule, RuleDraft, RuleMatches } from '../../contract/rule.ts';
import type { RequestOptions } from './server-port.ts';

/** A wording that is tried; of a rule where it is one's. */
export interface TriedRule {
  readonly condition: Condition;
  readonly class: string;
  readonly rule?: string | undefined;
}

/** Rules of a classifier, at the server. Every method rejects with `ServerProblem`, as `ServerPort` does. */
export interface RulesPort {
  listRules(classifierId: string, options?: RequestOptions): Promise<readonly Rule[]>;
  /** @param rule the one that is worded otherwise; null for a new one */
  proposeRule(classifierId: string, rule: string | null, draft: RuleDraft, options?: RequestOptions): Promise<Rule>;
  putRuleInForce(classifierId: string, rule: Rule, options?: RequestOptions): Promise<Rule>;
  retireRule(classifierId: string, rule: Rule, options?: RequestOptions): Promise<Rule>;
  /** @param rules ids of all that are not retired */
  orderRules(classifierId: string, rules: readonly string[], options?: RequestOptions): Promise<readonly Rule[]>;
  /** What a rule would do with up to 5,000 rows; records nothing. */
  matchRows(classifierId: string, tried: TriedRule, rows: RowBatch, options?: RequestOptions): Promise<RuleMatches>;
  /** What it would do with the rows that have a label; records nothing. */
  matchLabels(classifierId: string, tried: TriedRule, options?: RequestOptions): Promise<RuleMatches>;
}
