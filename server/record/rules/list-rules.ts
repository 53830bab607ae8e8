import type { Kysely } from 'kysely';
import type { KeptColumn } from '../../../contract/classifier.ts';
import { columnFaults } from '../../../contract/conditions/condition-columns.ts';
import { printCondition } from '../../../contract/conditions/print-condition.ts';
import type { Rule } from '../../../contract/rule.ts';
import { columnFaultSentence } from '../../../contract/words/condition-words.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier } from '../classifiers/classifier-store.ts';
import { NO_FIGURES, readRuleFigures, type RuleFigures } from './rule-figures-store.ts';
import { readRules, type StoredRule } from './rule-store.ts';

/**
 * The rules of a classifier in their order, each with what became of the rows that it answered.
 *
 * @throws {ProblemError} unknown-classifier
 */
export async function listRules(db: Kysely<Database>, classifierId: string): Promise<Rule[]> {
  const { columns } = await readClassifier(db, classifierId);
  const rules = await readRules(db, classifierId);
  if (rules.length === 0) return [];
  const figures = await readRuleFigures(db, classifierId);
  return rules.map((rule) => describe(rule, columns, figures.get(rule.id) ?? NO_FIGURES));
}

function describe(rule: StoredRule, columns: readonly KeptColumn[], figures: RuleFigures): Rule {
  const [fault] = columnFaults(rule.condition, columns);
  const isStanding = rule.inForce === rule.version;
  return {
    id: rule.id,
    version: rule.version,
    inForce: rule.inForce,
    state: rule.isRetired ? 'retired' : isStanding ? 'standing' : 'proposed',
    position: rule.position,
    class: rule.class,
    condition: rule.condition,
    text: printCondition(rule.condition),
    author: rule.author,
    madeAt: rule.madeAt.toISOString(),
    because: rule.because,
    decidedBy: rule.decidedBy,
    decidedAt: rule.decidedAt?.toISOString() ?? null,
    fault: fault === undefined ? null : columnFaultSentence(fault),
    answered: figures.answered,
    agreed: figures.agreed,
    contradicted: figures.contradicted,
    contradictions: [...figures.contradictions],
  };
}
