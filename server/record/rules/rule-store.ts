import { sql, type Kysely } from 'kysely';
import type { Condition } from '../../../contract/conditions/condition.ts';
import type { Database } from '../../platform/database/schema.ts';
import { joinClass } from '../classes/class-store.ts';
import { telling, type StoredClassifier } from '../classifiers/classifier-store.ts';
import { compileRules, type StandingRule, type StandingRules } from './standing-rules.ts';

/** A rule with its latest wording. */
export interface StoredRule {
  readonly id: string;
  readonly version: number;
  readonly inForce: number | null;
  readonly isRetired: boolean;
  readonly position: number;
  readonly class: string;
  readonly condition: Condition;
  readonly author: string;
  readonly madeAt: Date;
  readonly because: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

/** Every rule of a classifier in their order, the retired ones last. */
export async function readRules(db: Kysely<Database>, classifierId: string): Promise<StoredRule[]> {
  const { rows } = await sql<StoredRule>`
    select rule.id, worded.version, rule.in_force as "inForce", rule.is_retired as "isRetired", rule.position,
      named.name as class, worded.condition, worded.author, worded.made_at as "madeAt", worded.reason as because,
      rule.decided_by as "decidedBy", rule.decided_at as "decidedAt"
    from rules rule join lateral (
      select * from rule_versions each where each.rule_id = rule.id order by each.version desc limit 1
    ) worded on true ${joinClass('worded')}
    where rule.classifier_id = ${classifierId} order by rule.is_retired, rule.position, worded.made_at, rule.id`.execute(
    db,
  );
  return rows;
}

/** The wordings that answer, in their order, compiled. Two indexed reads. */
export async function readStandingRules(
  db: Kysely<Database>,
  { id, columns }: Pick<StoredClassifier, 'id' | 'columns'>,
): Promise<StandingRules> {
  // Before the rules: what changes in between is read once more, and never missed.
  const changes = await readRuleChanges(db, id);
  return compileRules(changes === 0 ? [] : await readRulesInForce(db, id), columns, changes);
}

/** The wordings that answer, in their order. */
export async function readRulesInForce(db: Kysely<Database>, classifierId: string): Promise<StandingRule[]> {
  const { rows } = await sql<StandingRule>`
    select rule.id, named.name as class, worded.condition
    from rules rule join rule_versions worded on worded.rule_id = rule.id and worded.version = rule.in_force
    ${joinClass('worded')}
    where rule.classifier_id = ${classifierId} and not rule.is_retired order by rule.position, rule.id`.execute(db);
  return rows;
}

async function readRuleChanges(db: Kysely<Database>, classifierId: string): Promise<number> {
  const row = await db
    .selectFrom('classifiers')
    .select('rule_changes as changes')
    .where('id', '=', classifierId)
    .executeTakeFirst();
  return row?.changes ?? 0;
}

/** Notes that rules changed, and tells every process at the commit. */
export async function noteRuleChange(transaction: Kysely<Database>, classifierId: string): Promise<void> {
  await transaction
    .updateTable('classifiers')
    .set((eb) => ({ rule_changes: eb('rule_changes', '+', 1) }))
    .where('id', '=', classifierId)
    .returning(telling('id'))
    .execute();
}

/** A wording as it is made. */
export interface Wording {
  readonly classId: number;
  readonly condition: Condition;
  readonly author: string;
  readonly at: Date;
  readonly because: string;
}

/** Adds a rule behind those that there are; nothing answers by it yet. */
export async function insertRule(
  transaction: Kysely<Database>,
  classifierId: string,
  id: string,
  position: number,
): Promise<void> {
  await transaction.insertInto('rules').values({ id, classifier_id: classifierId, position }).execute();
}

/** Adds a wording of a rule. */
export async function insertWording(
  transaction: Kysely<Database>,
  classifierId: string,
  { id, version }: { readonly id: string; readonly version: number },
  { classId, condition, author, at, because }: Wording,
): Promise<void> {
  await transaction
    .insertInto('rule_versions')
    .values({
      rule_id: id,
      version,
      classifier_id: classifierId,
      class_id: classId,
      condition: JSON.stringify(condition),
      author,
      made_at: at,
      reason: because,
    })
    .execute();
}

/** Keeps what was decided of a rule: which version answers, or that none does any more. */
export async function updateDecision(
  transaction: Kysely<Database>,
  id: string,
  decision: { readonly inForce: number | null; readonly isRetired: boolean },
  { person, at }: { readonly person: string; readonly at: Date },
): Promise<void> {
  await transaction
    .updateTable('rules')
    .set({ in_force: decision.inForce, is_retired: decision.isRetired, decided_by: person, decided_at: at })
    .where('id', '=', id)
    .execute();
}

/** Puts rules in an order. */
export async function updatePositions(transaction: Kysely<Database>, ids: readonly string[]): Promise<void> {
  await sql`
    update rules set position = placed.position
    from unnest(${ids}::uuid[]) with ordinality as placed (id, position) where rules.id = placed.id`.execute(
    transaction,
  );
}
