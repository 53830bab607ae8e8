import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { classifierDraft } from '../../../contract/classifier.ts';
import { ANOMALY, USUAL } from '../../../contract/anomaly.ts';
import { appendAuditEvent } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { describeClasses } from '../classes/describe-classes-store.ts';
import { addClasses } from '../classes/resolve-classes-store.ts';
import { insertClassifier, type StoredClassifier } from './classifier-store.ts';
import { firstTime, policiesFor, requireAskable } from './set-policies.ts';

/**
 * Sets up a classifier from a person's draft, and notes who did. It has no model yet, and no classes but those that
 * the draft names: both come from labels. One that finds unusual rows has its two classes from the start, and no
 * others.
 *
 * @throws {ProblemError} classifier-exists; invalid-request when its schedule is none
 */
export function createClassifier(
  db: Kysely<Database>,
  draft: z.output<typeof classifierDraft>,
  person: string,
  now: Date,
): Promise<StoredClassifier> {
  return db.transaction().execute((transaction) => createClassifierWithin(transaction, draft, person, now));
}

/** The same within a transaction that makes more. */
export async function createClassifierWithin(
  transaction: Kysely<Database>,
  draft: z.output<typeof classifierDraft>,
  person: string,
  now: Date,
): Promise<StoredClassifier> {
  const classifier: StoredClassifier = {
    id: randomUUID(),
    name: draft.name,
    category: draft.category,
    project: draft.project,
    origin: draft.origin,
    columns: draft.columns,
    columnChanges: 0,
    earlierColumns: [],
    columnsBefore: [],
    alsoCalled: [],
    keyColumns: draft.keyColumns,
    labelColumn: draft.labelColumn,
    policies: policiesFor(draft.kind, draft.policies),
    kind: draft.kind,
    champion: null,
    championSequence: 0,
    championPinnedBy: null,
    createdBy: person,
    createdAt: now,
    archivedAt: null,
  };
  const { name, category, project, origin, columns, keyColumns, labelColumn, kind } = draft;
  const { policies } = classifier;
  const classes = draft.classes.length === 0 ? {} : { classes: draft.classes };
  requireAskable(policies, { columns });
  const details = { name, category, project, origin, columns, keyColumns, labelColumn, kind, policies, ...classes };
  await insertClassifier(transaction, classifier, firstTime(policies, now));
  const event = { kind: 'classifier-created', subject: null, author: person, reason: '', details };
  await appendAuditEvent(transaction, classifier.id, event, now);
  const names = kind === 'anomalies' ? [ANOMALY, USUAL] : draft.classes.map((each) => each.name);
  await addClasses(transaction, classifier.id, new Map(names.map((each) => [each, person])), now);
  await describeClasses(transaction, classifier.id, draft.classes);
  return classifier;
}
