import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { ReadOwnRows } from '../../record/scopes/own-rows-store.ts';
import { explainPrediction, type ExplainServices } from './explain-prediction.ts';

export function explanationRoutes(services: ExplainServices & { readonly readOwnRows: ReadOwnRows }): Router {
  const router = Router();
  endpoint(router, 'explainPrediction', async ({ params: { classifier }, body, scopes }) =>
    explainPrediction(services, classifier, body, await services.readOwnRows(classifier, scopes)),
  );
  return router;
}
