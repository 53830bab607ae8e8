import { Router } from 'express';
import type { TellInPerson } from '../../people/channels/tell-in-person.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { readLastAccuracyCheck } from '../archive/accuracy-rule-store.ts';
import { readWatchers } from '../archive/change-watch.ts';
import type { ArchiveServices } from '../archive/routes.ts';
import { changeIncident } from './change-incident.ts';
import { listIncidents } from './incident-store.ts';

export interface IncidentServices extends ArchiveServices {
  readonly tellInPerson: TellInPerson;
}

/** Incidents: listed, acknowledged, given to somebody, noted upon. */
export function incidentRoutes(services: IncidentServices): Router {
  const { db, clock, readPeople } = services;
  const router = Router();
  endpoint(router, 'listIncidents', async ({ params: { classifier } }) => {
    await readClassifier(db, classifier);
    const last = await readLastAccuracyCheck(db, classifier);
    return { incidents: await listIncidents(db, classifier), more: last?.figures.parts?.more ?? 0 };
  });
  endpoint(router, 'listIncidentOwners', async ({ params: { classifier } }) => {
    await readClassifier(db, classifier);
    return { people: await readWatchers(readPeople, classifier) };
  });
  endpoint(router, 'changeIncident', ({ params, body, session: { person } }) => {
    const of = { classifierId: params.classifier, number: Number(params.incident) };
    return changeIncident(services, of, body, { person, at: clock() });
  });
  return router;
}
