import type { RulesPort, TriedRule } from '../../addin/ports/rules-port.ts';
import type { RowBatch } from '../../contract/cell.ts';
import { condition } from '../../contract/conditions/condition.ts';
import { printCondition } from '../../contract/conditions/print-condition.ts';
import type { Rule, RuleDraft, RuleMatches } from '../../contract/rule.ts';

const NO_MATCHES: RuleMatches = { rows: 0, matched: 0, agreeing: 0, contradicting: 0, sample: [], conflicts: [] };

/** Rules at no server: keeps them in a list. */
export class FakeRules implements RulesPort {
  rules: Rule[] = [];
  matches: RuleMatches = NO_MATCHES;
  labelMatches: RuleMatches = NO_MATCHES;
  readonly tried: { readonly tried: TriedRule; readonly rows: RowBatch }[] = [];

  async listRules(): Promise<readonly Rule[]> {
    return this.rules;
  }

  async proposeRule(_classifierId: string, id: string | null, draft: RuleDraft): Promise<Rule> {
    const before = this.rules.find((each) => each.id === id);
    const rule: Rule = {
      ...(before ?? aRule({ id: `00000000-0000-4000-8000-00000000020${this.rules.length}` })),
      version: (before?.version ?? 0) + 1,
      state: 'proposed',
      position: before?.position ?? this.rules.length + 1,
      class: draft.class,
      condition: condition.parse(draft.condition),
      text: printCondition(condition.parse(draft.condition)),
    };
    this.rules = [...this.rules.filter((each) => each.id !== rule.id), rule];
    return rule;
  }

  async putRuleInForce(_classifierId: string, { id, version }: Rule): Promise<Rule> {
    return this.change(id, { state: 'standing', inForce: version });
  }

  async retireRule(_classifierId: string, { id }: Rule): Promise<Rule> {
    return this.change(id, { state: 'retired', inForce: null });
  }

  async orderRules(_classifierId: string, ids: readonly string[]): Promise<readonly Rule[]> {
    this.rules = ids.map((id, at) => ({ ...this.rules.find((each) => each.id === id)!, position: at + 1 }));
    return this.rules;
  }

  async matchRows(_classifierId: string, tried: TriedRule, rows: RowBatch): Promise<RuleMatches> {
    this.tried.push({ tried, rows });
    return this.matches;
  }

  async matchLabels(): Promise<RuleMatches> {
    return this.labelMatches;
  }

  private change(id: string, fields: Partial<Rule>): Rule {
    this.rules = this.rules.map((each) => (each.id === id ? { ...each, ...fields } : each));
    return this.rules.find((each) => each.id === id)!;
  }
}

/** A rule that nobody has put in force. */
export function aRule(fields: Partial<Rule> = {}): Rule {
  return {
    id: '00000000-0000-4000-8000-000000000201',
    version: 1,
    inForce: null,
    state: 'proposed',
    position: 1,
    class: 'Meals',
    condition: { column: 'Merchant', operator: 'is', values: ['Cafe'] },
    text: 'Merchant is "Cafe"',
    author: 'Ada',
    madeAt: '2026-03-02T10:00:00.000Z',
    because: '',
    decidedBy: null,
    decidedAt: null,
    fault: null,
    answered: 0,
    agreed: 0,
    contradicted: 0,
    contradictions: [],
    ...fields,
  };
}
