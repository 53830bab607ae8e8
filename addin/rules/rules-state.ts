import type { Rule, RuleMatches } from '../../contract/rule.ts';
import type { Changes } from '../session/store.ts';

/** A rule that is being worded. */
export interface RuleDraftShown {
  /** The rule that is worded otherwise; null for a new one. */
  readonly rule: Rule | null;
  readonly text: string;
  readonly class: string;
}

/** What a wording would do with the rows of the table, and with those that have a label. */
export interface RuleTrial {
  readonly text: string;
  readonly class: string;
  readonly rows: RuleMatches;
  readonly labels: RuleMatches;
}

export interface RulesState {
  readonly rules: {
    /** Null until they are known. */
    readonly listed: readonly Rule[] | null;
    readonly draft: RuleDraftShown | null;
    readonly trial: RuleTrial | null;
    /** Rows of the sheet whose answer changed by the last decision; null when none was made. */
    readonly changed: number | null;
  };
}

export type RulesEvent =
  | { readonly type: 'rules-listed'; readonly rules: readonly Rule[] }
  | { readonly type: 'rule-drafted'; readonly draft: RuleDraftShown | null }
  | { readonly type: 'rule-tried'; readonly trial: RuleTrial }
  | { readonly type: 'rule-decided'; readonly changed: number };

export const startRules: RulesState = { rules: { listed: null, draft: null, trial: null, changed: null } };

export const rulesChanges: Changes<RulesState, RulesState, RulesEvent> = {
  'rules-listed': ({ rules }, { rules: listed }) => ({ rules: { ...rules, listed } }),
  'rule-drafted': ({ rules }, { draft }) => ({ rules: { ...rules, draft, trial: null, changed: null } }),
  'rule-tried': ({ rules }, { trial }) => ({ rules: { ...rules, trial } }),
  'rule-decided': ({ rules }, { changed }) => ({ rules: { ...rules, changed } }),
};
