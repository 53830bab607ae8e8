import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import { readAcceptance, type AcceptanceServices } from './read-acceptance.ts';

export function acceptanceRoutes(services: AcceptanceServices): Router {
  const router = Router();
  endpoint(router, 'readAcceptance', ({ params: { classifier }, query }) =>
    readAcceptance(services, classifier, query.target),
  );
  return router;
}
