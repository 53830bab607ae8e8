import { Router } from 'express';
import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { ReadOwnRows } from '../../record/scopes/own-rows-store.ts';
import type { AnomalyDesk } from './anomaly-desk.ts';
import { readAnomalies } from './read-anomalies.ts';

export interface AnomalyRouteServices {
  readonly db: Kysely<Database>;
  readonly anomalies: AnomalyDesk;
  readonly readOwnRows: ReadOwnRows;
}

export function anomalyRoutes(services: AnomalyRouteServices): Router {
  const router = Router();
  endpoint(
    router,
    'readAnomalies',
    async ({ params: { classifier }, scopes }) =>
      readAnomalies(services, classifier, await services.readOwnRows(classifier, scopes)),
    { isLong: () => true },
  );
  return router;
}
