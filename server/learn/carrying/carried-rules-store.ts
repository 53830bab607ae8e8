import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { insertRule, insertWording, noteRuleChange } from '../../record/rules/rule-store.ts';
import type { RuleLine } from './carried-line.ts';

/** The rules of a classifier with all that was ever worded of each, in their order. */
export async function readRuleLines(db: Kysely<Database>, classifierId: string): Promise<RuleLine[]> {
  const rules = await db
    .selectFrom('rules')
    .selectAll()
    .where('classifier_id', '=', classifierId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const wordings = await db
    .selectFrom('rule_versions')
    .selectAll()
    .where('classifier_id', '=', classifierId)
    .orderBy('version')
    .execute();
  return rules.map((rule) => ({
    line: 'rule',
    position: rule.position,
    inForce: rule.in_force,
    isRetired: rule.is_retired,
    decidedBy: rule.decided_by,
    decidedAt: rule.decided_at?.toISOString() ?? null,
    wordings: wordings
      .filter(({ rule_id }) => rule_id === rule.id)
      .map((each) => ({
        version: each.version,
        classId: each.class_id,
        condition: each.condition,
        author: each.author,
        madeAt: each.made_at.toISOString(),
        because: each.reason,
      })),
  }));
}

/** Keeps a rule under an id of its own: a server may take the same classifier in more than once. */
export async function keepRule(transaction: Kysely<Database>, classifierId: string, line: RuleLine): Promise<void> {
  const { position, inForce, isRetired, decidedBy, decidedAt } = line;
  const id = randomUUID();
  await insertRule(transaction, classifierId, id, position);
  for (const { version, madeAt, ...wording } of line.wordings)
    await insertWording(transaction, classifierId, { id, version }, { ...wording, at: new Date(madeAt) });
  await transaction
    .updateTable('rules')
    .set({
      in_force: inForce,
      is_retired: isRetired,
      decided_by: decidedBy,
      decided_at: decidedAt === null ? null : new Date(decidedAt),
    })
    .where('id', '=', id)
    .execute();
  await noteRuleChange(transaction, classifierId);
}
