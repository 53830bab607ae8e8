import { Router } from 'express';
import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { listSuspects } from './list-suspects.ts';

export function suspectRoutes({ db }: { readonly db: Kysely<Database> }): Router {
  const router = Router();
  endpoint(router, 'suspectLabels', ({ params, query }) => listSuspects(db, params.classifier, query.limit));
  return router;
}
