import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { ProblemError } from '../../../contract/problem.ts';
import type { shadowRequest } from '../../../contract/shadow.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import { lockChampion } from './champion-store.ts';
import { readVersion } from './model-store.ts';
import { insertShadow, readRunningShadow } from './shadow-store.ts';
import { stopShadow } from './stop-shadow.ts';

/**
 * Lets a version answer live rows unseen, beside the one in use and in place of whichever does so already; or, with
 * null, stops that one, also in an archived classifier. What is so already changes nothing.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, no-champion, unknown-version, model-gone,
 *   version-answers
 */
export async function setShadow(
  db: Kysely<Database>,
  classifierId: string,
  { version, because }: z.output<typeof shadowRequest>,
  by: Changing,
): Promise<void> {
  const classifier = await readClassifier(db, classifierId);
  if (version !== null) requireOpen(classifier);
  await db.transaction().execute(async (transaction) => {
    // As whoever puts another version in use does: so the one beside which it answers stays the one in use.
    const { version: beside } = await lockChampion(transaction, classifierId);
    if (version === null) return stopShadow(transaction, classifierId, { for: 'person', because }, by);
    const of = { classifier: classifier.name, version };
    if (beside === null) throw new ProblemError('no-champion', { reason: 'untrained' });
    if (beside === version) throw new ProblemError('version-answers', of);
    const chosen = await readVersion(transaction, classifierId, version);
    if (chosen === undefined) throw new ProblemError('unknown-version', { reason: 'none', ...of });
    if (!chosen.hasModel) throw new ProblemError('model-gone', of);
    if ((await readRunningShadow(transaction, classifierId))?.version === version) return;
    await stopShadow(transaction, classifierId, { for: 'person', because }, by);
    const { segmentColumn } = classifier.policies;
    const started = { version, beside, segmentColumn, startedBy: by.person, startedAt: by.at, because };
    const number = await insertShadow(transaction, classifierId, started);
    const event = { kind: 'shadow-started', subject: String(version), author: by.person, reason: because };
    await appendAuditEvent(transaction, classifierId, { ...event, details: { number, beside } }, by.at);
  });
}
