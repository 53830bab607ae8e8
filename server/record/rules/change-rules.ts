import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { columnFaults } from '../../../contract/conditions/condition-columns.ts';
import { printCondition } from '../../../contract/conditions/print-condition.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { MAX_RULES, type ruleDecision, type ruleDraft, type ruleOrder } from '../../../contract/rule.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { JsonObject } from '../../platform/audit/canonical-json.ts';
import type { Database } from '../../platform/database/schema.ts';
import { findClass } from '../classes/resolve-classes-store.ts';
import { lockClassifier, type StoredClassifier } from '../classifiers/classifier-store.ts';
import { requireOpen } from '../classifiers/require-open.ts';
import {
  insertRule,
  insertWording,
  noteRuleChange,
  readRules,
  updateDecision,
  updatePositions,
  type StoredRule,
} from './rule-store.ts';

/** What a change of rules is made within: the classifier is locked, so that changes follow one another. */
interface Change {
  readonly transaction: Kysely<Database>;
  readonly classifier: StoredClassifier;
  readonly rules: readonly StoredRule[];
}

/** What is noted of a change. */
interface Noted {
  readonly kind: string;
  readonly subject: string | null;
  readonly details: JsonObject;
}

/**
 * Proposes a rule, or another wording of one: nothing answers by it before somebody puts it in force.
 *
 * @param ruleId the rule that is worded otherwise; null for a new one
 * @returns its id
 * @throws {ProblemError} unknown-classifier, classifier-archived, unknown-rule, rule-refused
 */
export async function proposeRule(
  db: Kysely<Database>,
  classifierId: string,
  ruleId: string | null,
  { condition, class: className, because }: z.output<typeof ruleDraft>,
  by: Changing,
): Promise<string> {
  const id = ruleId ?? randomUUID();
  await change(db, classifierId, because, by, async ({ transaction, classifier, rules }) => {
    const [fault] = columnFaults(condition, classifier.columns);
    if (fault !== undefined) throw new ProblemError('rule-refused', { reason: 'column', column: fault.column });
    const named = await findClass(transaction, classifierId, className);
    if (named === undefined) throw new ProblemError('rule-refused', { reason: 'class', class: className });
    const open = rules.filter((rule) => !rule.isRetired);
    const before = ruleId === null ? null : openRule(rules, ruleId);
    if (before === null) {
      if (open.length >= MAX_RULES) throw new ProblemError('rule-refused', { reason: 'many', most: MAX_RULES });
      await insertRule(transaction, classifierId, id, Math.max(0, ...open.map((rule) => rule.position)) + 1);
    }
    const version = (before?.version ?? 0) + 1;
    const wording = { classId: named.id, condition, author: by.person, at: by.at, because };
    await insertWording(transaction, classifierId, { id, version }, wording);
    return {
      kind: 'rule-proposed',
      subject: id,
      details: {
        before: before === null ? null : told(before),
        after: { version, class: named.name, condition: printCondition(condition) },
      },
    };
  });
  return id;
}

/**
 * Puts the latest wording of a rule in force, or retires the rule for good. Where the policies ask for two people, its
 * author does not put it in force.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, unknown-rule, rule-refused
 */
export async function decideRule(
  db: Kysely<Database>,
  classifierId: string,
  ruleId: string,
  { decision, version, because }: z.output<typeof ruleDecision> & { readonly decision: 'put-in-force' | 'retire' },
  by: Changing,
): Promise<void> {
  await change(db, classifierId, because, by, async ({ transaction, classifier, rules }) => {
    const rule = openRule(rules, ruleId);
    if (rule.version !== version) throw new ProblemError('rule-refused', { reason: 'version', version: rule.version });
    if (decision === 'retire') {
      await updateDecision(transaction, ruleId, { inForce: null, isRetired: true }, by);
      return { kind: 'rule-retired', subject: ruleId, details: { before: told(rule), after: null } };
    }
    const [fault] = columnFaults(rule.condition, classifier.columns);
    if (fault !== undefined) throw new ProblemError('rule-refused', { reason: 'column', column: fault.column });
    if (classifier.policies.rulesByTwo && rule.author === by.person)
      throw new ProblemError('rule-refused', { reason: 'author', person: by.person });
    await updateDecision(transaction, ruleId, { inForce: version, isRetired: false }, by);
    return {
      kind: 'rule-put-in-force',
      subject: ruleId,
      details: { before: { inForce: rule.inForce }, after: { ...told(rule), inForce: version } },
    };
  });
}

/**
 * Puts the rules that are not retired in an order.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, rule-refused
 */
export async function orderRules(
  db: Kysely<Database>,
  classifierId: string,
  { rules: wanted, because }: z.output<typeof ruleOrder>,
  by: Changing,
): Promise<void> {
  await change(db, classifierId, because, by, async ({ transaction, rules }) => {
    const open = rules.filter((rule) => !rule.isRetired).map((rule) => rule.id);
    const ids = wanted.map((id) => id.toLowerCase());
    if ([...ids].sort().join() !== [...open].sort().join()) throw new ProblemError('rule-refused', { reason: 'order' });
    await updatePositions(transaction, ids);
    return { kind: 'rules-ordered', subject: null, details: { before: open, after: ids } };
  });
}

async function change(
  db: Kysely<Database>,
  classifierId: string,
  because: string,
  { person, at }: Changing,
  make: (within: Change) => Promise<Noted>,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const classifier = await lockClassifier(transaction, classifierId);
    requireOpen(classifier);
    const noted = await make({ transaction, classifier, rules: await readRules(transaction, classifierId) });
    await noteRuleChange(transaction, classifierId);
    await appendAuditEvent(transaction, classifierId, { ...noted, author: person, reason: because }, at);
  });
}

function openRule(rules: readonly StoredRule[], id: string): StoredRule {
  const rule = rules.find((each) => each.id === id.toLowerCase());
  if (rule === undefined) throw new ProblemError('unknown-rule', { reason: 'none', rule: id });
  if (rule.isRetired) throw new ProblemError('rule-refused', { reason: 'retired' });
  return rule;
}

function told({ version, class: className, condition }: StoredRule): JsonObject {
  return { version, class: className, condition: printCondition(condition) };
}
