import { Router } from 'express';
import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { findKnownRows } from './find-known-rows.ts';

export function labelRoutes({ db }: { readonly db: Kysely<Database> }): Router {
  const router = Router();
  endpoint(router, 'findKnownRows', ({ params, body }) => findKnownRows(db, params.classifier, body.rows), {
    isLong: () => true,
  });
  return router;
}
