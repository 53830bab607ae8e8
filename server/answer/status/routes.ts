import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import { readStatus, type StatusServices } from './read-status.ts';

/** How a classifier serves. */
export function statusRoutes(services: StatusServices): Router {
  const router = Router();
  endpoint(router, 'modelStatus', ({ params: { classifier } }) => readStatus(services, classifier));
  return router;
}
