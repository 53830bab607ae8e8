import { Router } from 'express';
import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { ReadOwnRows } from '../../record/scopes/own-rows-store.ts';
import { listSuspects } from './list-suspects.ts';

interface SuspectServices {
  readonly db: Kysely<Database>;
  readonly readOwnRows: ReadOwnRows;
}

export function suspectRoutes({ db, readOwnRows }: SuspectServices): Router {
  const router = Router();
  endpoint(router, 'suspectLabels', async ({ params: { classifier }, query, scopes }) =>
    listSuspects(db, classifier, query.limit, await readOwnRows(classifier, scopes)),
  );
  return router;
}
