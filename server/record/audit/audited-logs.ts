import type { Kysely } from 'kysely';
import { PEOPLE_LOG } from '../../people/directory/people-log.ts';
import { readAnchoredLogs } from '../../platform/audit/anchor-store.ts';
import { auditLogName } from '../../platform/audit/audit-store.ts';
import type { AuditedLog } from '../../platform/audit/verify-anchored.ts';
import { auditLogIn } from '../../platform/audit/verify-audit.ts';
import type { Database } from '../../platform/database/schema.ts';
import { feedbackLogName } from '../feedback/feedback-entry.ts';
import { feedbackLogIn } from '../feedback/verify-chain.ts';
import { readDeletedIds, readLogHeads } from './log-list-store.ts';

/** A log of the server, and the classifier that it is of; null of people's. */
export interface ServerLog extends AuditedLog {
  readonly classifier: string | null;
}

/** Both logs of a classifier. */
export function logsOfClassifier(classifier: string): [ServerLog, ServerLog] {
  return [feedbackLogOf(classifier), auditLogOf(classifier)];
}

/**
 * Every log that there is, and every one that was anchored and is gone without its classifier having been deleted: it
 * reads as an empty one, which its anchors contradict.
 */
export async function listLogs(db: Kysely<Database>): Promise<ServerLog[]> {
  const heads = await readLogHeads(db);
  const deleted = await readDeletedIds(db);
  const anchored = [...(await readAnchoredLogs(db)).keys()].map(partsOf);
  const idsOf = (kind: string) => anchored.filter((each) => each.kind === kind).map(({ id }) => id);
  const feedback = new Set([...heads.feedback.keys(), ...idsOf('feedback')]);
  const audit = new Set([...heads.audit.keys(), ...idsOf('audit')]);
  return [
    ...[...feedback].filter((id) => heads.feedback.has(id) || !deleted.has(id)).map(feedbackLogOf),
    ...[...audit].map(auditLogOf),
  ];
}

function feedbackLogOf(classifier: string): ServerLog {
  const open = (snapshot: Kysely<Database>) => feedbackLogIn(snapshot, classifier);
  return { kind: 'feedback', name: feedbackLogName(classifier), classifier, open };
}

function auditLogOf(log: string): ServerLog {
  const open = (snapshot: Kysely<Database>) => auditLogIn(snapshot, log);
  const of =
    log === PEOPLE_LOG
      ? ({ kind: 'people', classifier: null } as const)
      : ({ kind: 'audit', classifier: log } as const);
  return { ...of, name: auditLogName(log), open };
}

/** The kind of a log and what it is of, by its name. */
function partsOf(name: string): { readonly kind: string; readonly id: string } {
  const at = name.indexOf('/');
  return { kind: name.slice(0, at), id: name.slice(at + 1) };
}
