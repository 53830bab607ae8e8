import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import type { ArchiveServices } from '../archive/routes.ts';
import { changeIncident } from './change-incident.ts';
import { listIncidents } from './incident-store.ts';

/** Incidents: listed, acknowledged, given to somebody, noted upon. */
export function incidentRoutes(services: ArchiveServices): Router {
  const { db, clock } = services;
  const router = Router();
  endpoint(router, 'listIncidents', async ({ params: { classifier } }) => {
    await readClassifier(db, classifier);
    return { incidents: await listIncidents(db, classifier) };
  });
  endpoint(router, 'changeIncident', ({ params, body, session: { person } }) => {
    const of = { classifierId: params.classifier, number: Number(params.incident) };
    return changeIncident(services, of, body, { person, at: clock() });
  });
  return router;
}
