import type { Kysely } from 'kysely';
import type { IncidentMeasure } from '../../../contract/incident-measure.ts';
import { appendAuditEvent } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { addIncidentEvent, lockIncidents, readWantedRetrainings, updateIncident } from './incident-store.ts';

/** Asks for the one training of an incident, whose version takes over if it passes the gate. */
export type RetrainForIncident = (
  classifierId: string,
  incident: { readonly incident: number; readonly measure: IncidentMeasure },
) => Promise<
  /** `later`: nothing is new to learn from, or another training runs. */
  'started' | 'later'
>;

/**
 * Starts the trainings that the drift policy asked for when incidents opened, each once: who starts one and is killed
 * before it is noted finds it started. What cannot be trained now is tried again the next time, while it is open.
 *
 * @returns the incidents whose training was started
 */
export async function retrainForIncidents(
  { db, retrain }: { readonly db: Kysely<Database>; readonly retrain: RetrainForIncident },
  at: Date,
): Promise<{ readonly classifierId: string; readonly incident: number }[]> {
  const started: { classifierId: string; incident: number }[] = [];
  for (const { classifierId, incident, measure } of await readWantedRetrainings(db)) {
    if ((await retrain(classifierId, { incident, measure })) === 'later') continue;
    started.push({ classifierId, incident });
    await db.transaction().execute(async (transaction) => {
      const known = (await lockIncidents(transaction, classifierId)).find(({ number }) => number === incident);
      if (known?.retraining === 'started') return;
      await updateIncident(transaction, classifierId, incident, { retraining: 'started' });
      const nobody = { person: null, text: '', report: null };
      await addIncidentEvent(transaction, classifierId, incident, { what: 'retrained', ...nobody }, at);
      const subject = String(incident);
      const event = { kind: 'incident-retrained', subject, author: null, reason: '', details: {} };
      await appendAuditEvent(transaction, classifierId, event, at);
    });
  }
  return started;
}
