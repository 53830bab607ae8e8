import type { ModelReport, TreeRule } from '../../../contract/model-report.ts';
import { otherClasses } from '../../../contract/words/chart-words.ts';
import { treeConditionWords } from '../../../contract/words/tree-condition-words.ts';
import type { ReadableRule } from '../../../ml/decision-tree/rules.ts';

/** A pair plot tells eight colours apart: seven classes, and the others together. */
export const MOST_CLASSES = 7;

type Explained = Pick<ModelReport, 'rules' | 'pairs'>;

/** A rule of a tree, with what it asks in words beside. */
export function ruleInWords({ conditions, ...leaf }: ReadableRule): TreeRule {
  return { asked: conditions, conditions: conditions.map(treeConditionWords), ...leaf };
}

/** What was explained of a model when it was trained, in the language of whoever reads it now. */
export function explanationInWords({ rules, pairs }: Explained): Explained {
  const classes = pairs.classes.map((name, at) => (at === MOST_CLASSES ? otherClasses() : name));
  return { rules: { ...rules, rules: rules.rules.map(saidAnew) }, pairs: { ...pairs, classes } };
}

function saidAnew(rule: TreeRule): TreeRule {
  return rule.asked === undefined ? rule : { ...rule, conditions: rule.asked.map(treeConditionWords) };
}
