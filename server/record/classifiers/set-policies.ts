import type { Kysely } from 'kysely';
import { maySegmentBy, type Policies } from '../../../contract/classifier.ts';
import type { ClassifierKind } from '../../../contract/classifier-kind.ts';
import { columnFaults } from '../../../contract/conditions/condition-columns.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { columnFaultSentence } from '../../../contract/words/condition-words.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import { canonicalJson } from '../../platform/audit/canonical-json.ts';
import type { Database } from '../../platform/database/schema.ts';
import { lockClassifier, readClassifier, updatePolicies, type StoredClassifier } from './classifier-store.ts';
import { nextTime } from './cron-schedule.ts';
import { requireOpen } from './require-open.ts';

/**
 * Replaces a classifier's policies, and notes who did and what they were. They hold from now on: a new schedule begins
 * with its next time. Policies that it has already change nothing, and nothing is noted.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived; invalid-request when the schedule is none, or the
 *   segment column no column to part rows by
 */
export async function setPolicies(
  db: Kysely<Database>,
  id: string,
  wanted: Policies,
  { person, at }: Changing,
): Promise<StoredClassifier> {
  return db.transaction().execute(async (transaction) => {
    const classifier = await lockClassifier(transaction, id);
    requireOpen(classifier);
    const policies = policiesFor(classifier.kind, wanted);
    if (!maySegmentBy(policies.segmentColumn, classifier.columns))
      throw new ProblemError('invalid-request', { reason: 'segment-column', column: policies.segmentColumn! });
    requireAskable(policies, classifier);
    const before = classifier.policies;
    await updatePolicies(transaction, id, policies, firstTime(policies, at));
    if (canonicalJson(before) !== canonicalJson(policies)) {
      const event = {
        kind: 'policies-set',
        subject: null,
        author: person,
        reason: '',
        details: { before, after: policies },
      };
      await appendAuditEvent(transaction, id, event, at);
    }
    return readClassifier(transaction, id);
  });
}

/** Verdicts on unusual rows are two, and no others are brought by what is said. */
export function policiesFor(kind: ClassifierKind | undefined, policies: Policies): Policies {
  return kind === 'anomalies' ? { ...policies, classes: 'closed' } : policies;
}

/**
 * A condition that the columns let nobody ask would have everything wait.
 *
 * @throws {ProblemError} invalid-request
 */
export function requireAskable({ approval }: Policies, { columns }: Pick<StoredClassifier, 'columns'>): void {
  const [fault] = approval.when === undefined ? [] : columnFaults(approval.when, columns);
  if (fault === undefined) return;
  const message = columnFaultSentence(fault);
  throw new ProblemError('invalid-request', { reason: 'fields', path: 'body.approval.when', message });
}

/** When these policies ask for a training by the clock for the first time; null when they never do. */
export function firstTime({ retrainSchedule }: Policies, now: Date): Date | null {
  return retrainSchedule === '' ? null : nextTime(retrainSchedule, now);
}
