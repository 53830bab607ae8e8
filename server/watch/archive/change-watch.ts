import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { scopesAt, type Access } from '../../../contract/access.ts';
import type { thresholdRequest, watchRequest } from '../../../contract/drift-archive.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { appendAuditEvent, type AuditDraft, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { lockClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import { readThresholds, writeThreshold } from '../monitoring/threshold-store.ts';
import { readStoredWatch, writeWatch } from './watch-store.ts';

/** Whom something can be given to: everybody, with what they may do. */
export type ReadPeople = () => Promise<readonly { readonly person: string; readonly access: Access }[]>;

/**
 * Says how a classifier is watched, and notes who did and how it was before. As it is already changes nothing.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived; unknown-person when the owner may not see to it
 */
export async function setWatch(
  db: Kysely<Database>,
  readPeople: ReadPeople,
  classifierId: string,
  { because, ...asked }: z.output<typeof watchRequest>,
  by: Changing,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    requireOpen(await lockClassifier(transaction, classifierId));
    const { isOn, stepHours, windowHours, season, owner } = await readStoredWatch(transaction, classifierId);
    const before = { isOn, stepHours, windowHours, season, owner };
    const after = { ...asked, season: asked.season ?? season };
    if (after.owner !== owner) await requireWatcher(readPeople, classifierId, after.owner);
    if (Object.entries(before).every(([name, value]) => after[name as keyof typeof after] === value)) return;
    await writeWatch(transaction, classifierId, after);
    await note(transaction, classifierId, { kind: 'watch-set', subject: null, reason: because, before, after }, by);
  });
}

/** Whom incidents of a classifier may be given to, by name: who may see to all of its rows. */
export async function readWatchers(readPeople: ReadPeople, classifierId: string): Promise<string[]> {
  return (await readPeople())
    .filter(({ access }) => scopesAt(access, 'watch', classifierId) === null)
    .map(({ person }) => person)
    .sort((a, b) => a.localeCompare(b));
}

/** @throws {ProblemError} unknown-person */
export async function requireWatcher(
  readPeople: ReadPeople,
  classifierId: string,
  owner: string | null,
): Promise<void> {
  if (owner === null || (await readWatchers(readPeople, classifierId)).includes(owner)) return;
  throw new ProblemError('unknown-person', { reason: 'none', given: owner });
}

/**
 * Sets from which distance on a column counts as drifted, and notes who did and what it was before.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, unknown-column
 */
export async function setThreshold(
  db: Kysely<Database>,
  classifierId: string,
  { column, distance, because }: z.output<typeof thresholdRequest>,
  by: Changing,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const classifier = await lockClassifier(transaction, classifierId);
    requireOpen(classifier);
    const known = classifier.columns.some(
      ({ name, type, dropped }) => name === column && type !== 'ignored' && dropped !== true,
    );
    if (!known) throw new ProblemError('unknown-column', { classifier: classifier.name, column });
    const set = await readThresholds(transaction, classifierId);
    const before = set.find((each) => each.column === column)?.distance ?? null;
    if (before === distance) return;
    await writeThreshold(transaction, classifierId, { column, distance }, by);
    const event = { kind: 'threshold-set', subject: column, reason: because, before, after: distance };
    await note(transaction, classifierId, event, by);
  });
}

async function note(
  transaction: Kysely<Database>,
  classifierId: string,
  { before, after, ...event }: Omit<AuditDraft, 'author' | 'details'> & AuditDraft['details'],
  { person, at }: Changing,
): Promise<void> {
  const draft = { ...event, author: person, details: { before, after } } as AuditDraft;
  await appendAuditEvent(transaction, classifierId, draft, at);
}
