import { Router } from 'express';
import type { Kysely } from 'kysely';
import type { Health } from '../../../contract/health.ts';
import { requireAnswer } from '../database/require-answer.ts';
import type { Database } from '../database/schema.ts';
import { endpoint } from './endpoint.ts';

/** Whether the server can do its work: 200 when its database answers, the problem `database-unavailable` when not. */
export function healthRoutes({
  db,
  version,
  database,
}: {
  db: Kysely<Database>;
  version: string;
  database: Health['database'];
}): Router {
  const router = Router();
  endpoint(router, 'health', async () => {
    await requireAnswer(db);
    return { status: 'ok', version, database };
  });
  return router;
}
