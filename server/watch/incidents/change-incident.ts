import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Incident, IncidentEvent, incidentChange } from '../../../contract/incident.ts';
import type { TellInPerson } from '../../people/channels/tell-in-person.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { lockClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import { requireWatcher, type ReadPeople } from '../archive/change-watch.ts';
import { addIncidentEvent, readIncident, updateIncident } from './incident-store.ts';

export interface GivingServices {
  readonly db: Kysely<Database>;
  readonly readPeople: ReadPeople;
  readonly tellInPerson: TellInPerson;
}

type Change = z.output<typeof incidentChange>['change'];
type Done = { readonly what: IncidentEvent['what']; readonly text: string };

/**
 * Acknowledges an incident, gives it to somebody, who is told, notes something upon it, or has answers accepted
 * again that
 * it stopped. What is so already changes nothing.
 *
 * @throws {ProblemError} unknown-classifier, unknown-incident, classifier-archived; unknown-person when it is to be
 *   given to somebody who may not see to it
 */
export async function changeIncident(
  { db, readPeople, tellInPerson }: GivingServices,
  { classifierId, number }: { readonly classifierId: string; readonly number: number },
  { change, because }: z.output<typeof incidentChange>,
  by: Changing,
): Promise<Incident> {
  return db.transaction().execute(async (transaction) => {
    const classifier = await lockClassifier(transaction, classifierId);
    requireOpen(classifier);
    const incident = await readIncident(transaction, classifier, number);
    if (change.do === 'give') await requireWatcher(readPeople, classifierId, change.to);
    const done = await make(transaction, classifierId, incident, change, by);
    if (done === null) return incident;
    const { what, text } = done;
    await addIncidentEvent(transaction, classifierId, number, { what, person: by.person, text, report: null }, by.at);
    const event = { kind: `incident-${what}`, subject: String(number), author: by.person, reason: because };
    await appendAuditEvent(transaction, classifierId, { ...event, details: text === '' ? {} : { text } }, by.at);
    if (change.do === 'give' && change.to !== null && change.to !== by.person) {
      const values = { classifier: classifier.name, classifierId, incident: number, measure: incident.measure };
      const notice = ['incident-for-you', { ...values, by: by.person }] as const;
      const key = `incident-given:${classifierId}:${number}:${by.at.toISOString()}`;
      await tellInPerson(transaction, [{ person: change.to, notice }], key, by.at);
    }
    return readIncident(transaction, classifier, number);
  });
}

/** @returns what was done; null when it was so already */
async function make(
  transaction: Kysely<Database>,
  classifierId: string,
  { number, owner, acknowledgedBy, stops }: Incident,
  change: Change,
  { person, at }: Changing,
): Promise<Done | null> {
  switch (change.do) {
    case 'acknowledge':
      if (acknowledgedBy !== null) return null;
      await updateIncident(transaction, classifierId, number, {
        acknowledged: { by: person, at },
        owner: owner ?? person,
      });
      return { what: 'acknowledged', text: '' };
    case 'give':
      if (owner === change.to) return null;
      await updateIncident(transaction, classifierId, number, { owner: change.to });
      return { what: 'given', text: change.to ?? '' };
    case 'note':
      return { what: 'noted', text: change.text };
    case 'accept-again':
      if (stops === null) return null;
      await updateIncident(transaction, classifierId, number, { stops: null });
      return { what: 'accepted-again', text: '' };
  }
}
