import type { RULE_PROBLEMS } from '../problems/rule-problems.ts';
import { de } from './rule/de.ts';
import { en } from './rule/en.ts';
import { pt } from './rule/pt.ts';
import { catalogue } from '../language/catalogue.ts';
import { wordsFor } from './words-for.ts';

const words = catalogue({ en, de, pt });

export const RULE_WORDS = wordsFor<typeof RULE_PROBLEMS>(words, {
  'unknown-rule': { detail: (values) => words(`unknown-rule.${values.reason}`, values) },
  'rule-refused': { detail: (values) => words(`rule-refused.${values.reason}`, values) },
});
