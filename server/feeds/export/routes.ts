import { Router } from 'express';
import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { downloadEndpoint } from '../../platform/http/file-endpoint.ts';
import { withTemporaryFile } from '../../platform/http/temporary-file.ts';
import { exportFeeds } from './export-feeds.ts';

/** What became of records, as files. */
export function feedExportRoutes(db: Kysely<Database>): Router {
  const router = Router();
  downloadEndpoint(router, 'exportFeeds', ({ params: { classifier }, query }, path) =>
    withTemporaryFile((place) => exportFeeds(db, { classifier, query }, path, place)),
  );
  return router;
}
