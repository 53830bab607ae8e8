import { Router } from 'express';
import type { Kysely } from 'kysely';
import { readAuditPage } from '../../platform/audit/audit-page.ts';
import { auditLogName } from '../../platform/audit/audit-store.ts';
import type { AuditKey } from '../../platform/audit/anchor.ts';
import { together, verifyAnchored } from '../../platform/audit/verify-anchored.ts';
import { auditLogIn } from '../../platform/audit/verify-audit.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { PEOPLE_LOG } from './people-log.ts';

export interface PeopleLogServices {
  readonly db: Kysely<Database>;
  readonly auditKey: AuditKey;
}

const LOG = {
  kind: 'people' as const,
  name: auditLogName(PEOPLE_LOG),
  open: (snapshot: Kysely<Database>) => auditLogIn(snapshot, PEOPLE_LOG),
};

/** The audit log of people. */
export function peopleLogRoutes({ db, auditKey: key }: PeopleLogServices): Router {
  const router = Router();
  endpoint(router, 'listPeopleAudit', ({ query }) => readAuditPage(db, PEOPLE_LOG, query));
  endpoint(router, 'verifyPeopleAudit', async () => together([await verifyAnchored(db, LOG, { key })]), {
    isLong: () => true,
  });
  return router;
}
