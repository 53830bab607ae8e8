import type { Kysely } from 'kysely';
import type { AccuracyFigures } from '../../../contract/accuracy-watch.ts';
import type { DriftPolicy } from '../../../contract/drift-policy.ts';
import type { DriftReport } from '../../../contract/drift.ts';
import type { Notice } from '../../../contract/notice.ts';
import type { Incident } from '../../../contract/incident.ts';
import type { IncidentMeasure } from '../../../contract/incident-measure.ts';
import { appendAuditEvent } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readChecks } from '../archive/archive-store.ts';
import { readDriftPolicy } from '../archive/drift-policy-store.ts';
import type { DueCheck } from '../archive/watch-store.ts';
import { addIncidentEvent, lockIncidents, openIncident, readIncident, updateIncident } from './incident-store.ts';
import { judgeMeasures } from './judge-measures.ts';
import { isOfAccuracy, measureKey, nextIncidents, type IncidentStep } from './next-incidents.ts';

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
    const known = (await lockIncidents(transaction, classifierId)).filter(({ measure }) => !isOfAccuracy(measure));
    const since = new Date(at.getTime() - WINDOWS_BACK * windowHours * HOUR_MS - DAY_MS);
    const checks = await readChecks(transaction, classifierId, since, report.modelVersion);
    const said = { report: report.number, figures: null };
    const steps = nextIncidents(known, judgeMeasures(checks), at);
    await takeSteps(steps, { transaction, tell, classifier: report.classifier, ...said, owner, at });
  });
}

/** What is to be known to take the steps of incidents. */
interface Settling {
  readonly transaction: Kysely<Database>;
  readonly tell: Tell;
  readonly classifier: DriftReport['classifier'];
  /** Number of the report that says so, or what says so of how good the answers are. */
  readonly report: number | null;
  readonly figures: AccuracyFigures | null;
  readonly owner: string | null;
  readonly at: Date;
}

/** Takes the steps, in order, and what the drift policy asks for with those that open. */
export async function takeSteps(steps: readonly IncidentStep[], settling: Settling): Promise<void> {
  const policy = await readDriftPolicy(settling.transaction, settling.classifier.id);
  for (const step of steps)
    await take(step, policy, { ...settling, figures: settling.figures && figuresOn(step.measure, settling.figures) });
}

/** What is noted with an incident of what was measured: of classes and segments the one that it is about. */
function figuresOn(measure: IncidentMeasure, { parts, ...figures }: AccuracyFigures): AccuracyFigures {
  if (parts === undefined || !('part' in measure)) return figures;
  const key = measureKey(measure);
  return { ...figures, parts: { ...parts, judged: parts.judged.filter((each) => measureKey(each) === key) } };
}

async function take(step: IncidentStep, policy: DriftPolicy, settling: Settling): Promise<void> {
  const { transaction, classifier, report, owner, at } = settling;
  if (step.do === 'close') {
    const dropped = step.isWaiting ? ({ retraining: 'dropped' } as const) : {};
    await updateIncident(transaction, classifier.id, step.number, {
      ...{ state: 'closed', closedAt: at, stops: null },
      ...dropped,
    });
    return note(settling, step.number, 'closed');
  }
  const { since } = step;
  if (step.do === 'open') {
    const { measure } = step;
    const number = await openIncident(transaction, classifier.id, { measure, since, report, owner }, at);
    await note(settling, number, 'opened');
    await setOff(policy, settling, { number, measure, retraining: null });
    return tellOf(settling, { number, measure, since, owner, again: false });
  }
  const { number, tells } = step;
  const change = { state: 'open', closedAt: null, since, report, acknowledged: null, isReopened: true } as const;
  await updateIncident(transaction, classifier.id, number, { ...change, ...(tells ? { toldAt: at } : {}) });
  await note(settling, number, 'reopened');
  const again = await readIncident(transaction, classifier, number);
  await setOff(policy, settling, again);
  if (tells) await tellOf(settling, { number, measure: again.measure, since, owner: again.owner, again: true });
}

/** What the policy asks for when an incident opens: no more than one training of each, and none for empty cells. */
async function setOff(
  { retrains, stops }: DriftPolicy,
  settling: Settling,
  { number, measure, retraining }: Pick<Incident, 'number' | 'measure' | 'retraining'>,
): Promise<void> {
  const { transaction, classifier } = settling;
  if (stops !== null) {
    await updateIncident(transaction, classifier.id, number, { stops });
    await note(settling, number, 'stopped', stops.classes?.join(', '));
  }
  if (!retrains || measure.kind === 'missing' || retraining === 'started' || retraining === 'wanted') return;
  await updateIncident(transaction, classifier.id, number, { retraining: 'wanted' });
  await note(settling, number, 'retrain-wanted');
}

async function note(
  { transaction, classifier, report, figures, at }: Settling,
  number: number,
  what: 'opened' | 'reopened' | 'closed' | 'stopped' | 'retrain-wanted',
  text = '',
): Promise<void> {
  const isOfData = what !== 'stopped' && what !== 'retrain-wanted';
  const said = isOfData ? { report, figures } : { report: null, figures: null };
  await addIncidentEvent(transaction, classifier.id, number, { what, person: null, text, ...said }, at);
  const details = { ...(isOfData ? { report, ...(figures === null ? {} : { figures }) } : { text }) };
  const event = { kind: `incident-${what}`, subject: String(number), author: null, reason: '', details };
  await appendAuditEvent(transaction, classifier.id, event, at);
}

async function tellOf(
  { transaction, tell, classifier, report, figures, at }: Settling,
  told: { number: number; measure: IncidentMeasure; since: Date; owner: string | null; again: boolean },
): Promise<void> {
  const { number: incident, measure, since, owner, again } = told;
  const about = { classifier: classifier.name, classifierId: classifier.id, incident, report, measure, figures };
  const values = { ...about, since: since.toISOString(), owner, again };
  const key = `incident:${classifier.id}:${incident}:${report ?? at.toISOString()}`;
  await tell(transaction, ['incident-open', values], key, owner, at);
}
