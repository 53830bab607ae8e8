import { Router } from 'express';
import type { Kysely } from 'kysely';
import { readAuditPage } from '../../platform/audit/audit-page.ts';
import { verifyAudit } from '../../platform/audit/verify-audit.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { PEOPLE_LOG } from './people-log.ts';

/** The audit log of people. */
export function peopleLogRoutes({ db }: { readonly db: Kysely<Database> }): Router {
  const router = Router();
  endpoint(router, 'listPeopleAudit', ({ query }) => readAuditPage(db, PEOPLE_LOG, query));
  endpoint(router, 'verifyPeopleAudit', () => verifyAudit(db, PEOPLE_LOG), { isLong: () => true });
  return router;
}
