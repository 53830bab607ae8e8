import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { ReadOwnRows } from '../../record/scopes/own-rows-store.ts';
import { predictRows, type PredictServices } from './predict-rows.ts';

export function predictionRoutes(services: PredictServices & { readonly readOwnRows: ReadOwnRows }): Router {
  const router = Router();
  endpoint(
    router,
    'predict',
    async ({ params: { classifier }, body, scopes, session: { person } }) =>
      predictRows(services, classifier, body, await services.readOwnRows(classifier, scopes), person),
    { isLong: () => true },
  );
  return router;
}
