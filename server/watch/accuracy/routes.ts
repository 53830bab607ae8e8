import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import { readOverrides, type OverrideServices } from './read-overrides.ts';

export function accuracyRoutes(services: OverrideServices): Router {
  const router = Router();
  endpoint(router, 'readOverrides', ({ params, query, scopes }) =>
    readOverrides(services, params.classifier, query.hours, scopes),
  );
  return router;
}
