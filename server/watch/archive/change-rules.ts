import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { accuracyRuleRequest } from '../../../contract/accuracy-watch.ts';
import type { driftPolicyRequest } from '../../../contract/drift-policy.ts';
import { appendAuditEvent, type AuditDraft, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { lockClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import { readAccuracyRule, writeAccuracyRule } from './accuracy-rule-store.ts';
import { readDriftPolicy, writeDriftPolicy } from './drift-policy-store.ts';

/**
 * Says below which accuracy an incident opens, and over how long it is judged; notes who did and what it was before.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived
 */
export async function setAccuracyRule(
  db: Kysely<Database>,
  classifierId: string,
  { because, ...after }: z.output<typeof accuracyRuleRequest>,
  by: Changing,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const classifier = await lockClassifier(transaction, classifierId);
    requireOpen(classifier);
    const { least, setBy, hours } = await readAccuracyRule(transaction, classifier);
    const before = { least: setBy === null ? null : least, hours };
    if (before.least === after.least && before.hours === after.hours) return;
    // Who set the accuracy stays said where only the time is changed.
    await writeAccuracyRule(transaction, classifierId, after, before.least === after.least ? null : by);
    await note(transaction, classifierId, { kind: 'accuracy-rule-set', reason: because }, { before, after }, by);
  });
}

/**
 * Says what incidents that open from then on set off; notes who did and what it was before.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived
 */
export async function setDriftPolicy(
  db: Kysely<Database>,
  classifierId: string,
  { because, ...after }: z.output<typeof driftPolicyRequest>,
  by: Changing,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    requireOpen(await lockClassifier(transaction, classifierId));
    const before = await readDriftPolicy(transaction, classifierId);
    if (JSON.stringify(before.stops) === JSON.stringify(after.stops) && before.retrains === after.retrains) return;
    await writeDriftPolicy(transaction, classifierId, after);
    const details = { before: { ...before }, after: { ...after } };
    await note(transaction, classifierId, { kind: 'drift-policy-set', reason: because }, details, by);
  });
}

async function note(
  transaction: Kysely<Database>,
  classifierId: string,
  event: { readonly kind: string; readonly reason: string },
  details: AuditDraft['details'],
  { person, at }: Changing,
): Promise<void> {
  await appendAuditEvent(transaction, classifierId, { ...event, subject: null, author: person, details }, at);
}
