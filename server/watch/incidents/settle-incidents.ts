import type { Kysely } from 'kysely';
import type { DriftReport } from '../../../contract/drift.ts';
import type { Notice } from '../../../contract/notice.ts';
import type { IncidentMeasure } from '../../../contract/incident.ts';
import { appendAuditEvent } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readChecks } from '../archive/archive-store.ts';
import type { DueCheck } from '../archive/watch-store.ts';
import { addIncidentEvent, lockIncidents, openIncident, readIncident, updateIncident } from './incident-store.ts';
import { judgeMeasures } from './judge-measures.ts';
import { nextIncidents, type IncidentStep } from './next-incidents.ts';

const HOUR_MS = 3_600_000;
/** Two windows that share no row, and the windows between them. */
const WINDOWS_BACK = 3;
/** A night without rows between them changes nothing. */
const DAY_MS = 24 * HOUR_MS;

/** Tells admins, and the owner where there is one, in the transaction of what is told. */
export type Tell = (
  transaction: Kysely<Database>,
  notice: Notice,
  key: string,
  owner: string | null,
  at: Date,
) => Promise<void>;

/**
 * Opens and closes the incidents of a classifier by what its checks say up to now, notes it in the audit log, and has
 * people told of those that open.
 *
 * @param report the check that was just made
 */
export async function settleIncidents(
  { db, tell }: { readonly db: Kysely<Database>; readonly tell: Tell },
  { classifierId, windowHours, owner }: DueCheck,
  report: DriftReport,
  at: Date,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const known = await lockIncidents(transaction, classifierId);
    const since = new Date(at.getTime() - WINDOWS_BACK * windowHours * HOUR_MS - DAY_MS);
    const checks = await readChecks(transaction, classifierId, since, report.modelVersion);
    const incidents = { transaction, tell, classifier: report.classifier, report: report.number, owner, at };
    for (const step of nextIncidents(known, judgeMeasures(checks), at)) await take(step, incidents);
  });
}

interface Settling {
  readonly transaction: Kysely<Database>;
  readonly tell: Tell;
  readonly classifier: DriftReport['classifier'];
  /** Number of the report that says so. */
  readonly report: number;
  readonly owner: string | null;
  readonly at: Date;
}

async function take(step: IncidentStep, settling: Settling): Promise<void> {
  const { transaction, classifier, report, owner, at } = settling;
  if (step.do === 'close') {
    await updateIncident(transaction, classifier.id, step.number, { state: 'closed', closedAt: at });
    return note(settling, step.number, 'closed');
  }
  const { since } = step;
  if (step.do === 'open') {
    const { measure } = step;
    const number = await openIncident(transaction, classifier.id, { measure, since, report, owner }, at);
    await note(settling, number, 'opened');
    return tellOf(settling, { number, measure, since, owner, again: false });
  }
  const { number, tells } = step;
  const change = { state: 'open', closedAt: null, since, report, acknowledged: null, isReopened: true } as const;
  await updateIncident(transaction, classifier.id, number, { ...change, ...(tells ? { toldAt: at } : {}) });
  await note(settling, number, 'reopened');
  const again = await readIncident(transaction, classifier, number);
  if (tells) await tellOf(settling, { number, measure: again.measure, since, owner: again.owner, again: true });
}

async function note(
  { transaction, classifier, report, at }: Settling,
  number: number,
  what: 'opened' | 'reopened' | 'closed',
): Promise<void> {
  await addIncidentEvent(transaction, classifier.id, number, { what, person: null, text: '', report }, at);
  const event = { kind: `incident-${what}`, subject: String(number), author: null, reason: '', details: { report } };
  await appendAuditEvent(transaction, classifier.id, event, at);
}

async function tellOf(
  { transaction, tell, classifier, report, at }: Settling,
  told: { number: number; measure: IncidentMeasure; since: Date; owner: string | null; again: boolean },
): Promise<void> {
  const { number: incident, measure, since, owner, again } = told;
  const values = { classifier: classifier.name, incident, report, measure, since: since.toISOString(), owner, again };
  const key = `incident:${classifier.id}:${incident}:${report}`;
  await tell(transaction, ['incident-open', values], key, owner, at);
}
