import { Router } from 'express';
import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { ReadOwnRows } from '../scopes/own-rows-store.ts';
import { findKnownRows } from './find-known-rows.ts';
import { listDisputes } from './list-disputes.ts';

interface LabelServices {
  readonly db: Kysely<Database>;
  readonly readOwnRows: ReadOwnRows;
}

export function labelRoutes({ db, readOwnRows }: LabelServices): Router {
  const router = Router();
  endpoint(
    router,
    'findKnownRows',
    async ({ params: { classifier }, body, scopes }) =>
      findKnownRows(db, classifier, body.rows, await readOwnRows(classifier, scopes)),
    { isLong: () => true },
  );
  endpoint(router, 'listDisputes', async ({ params: { classifier }, query, scopes }) =>
    listDisputes(db, classifier, query.limit, await readOwnRows(classifier, scopes)),
  );
  return router;
}
