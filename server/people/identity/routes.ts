import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';

export function identityRoutes(): Router {
  const router = Router();
  endpoint(router, 'session', async ({ session }) => session);
  return router;
}
