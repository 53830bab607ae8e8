import { Router } from 'express';
import type { Kysely } from 'kysely';
import { readLatestAnchors } from '../../platform/audit/anchor-store.ts';
import type { AuditKey } from '../../platform/audit/anchor.ts';
import { together, verifyAnchored } from '../../platform/audit/verify-anchored.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { requireAudited } from '../classifiers/require-audited.ts';
import { eraseRow } from './erase-row.ts';
import { logsOfClassifier } from './audited-logs.ts';

export interface AuditServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly auditKey: AuditKey;
}

/** Whether the logs of a classifier are what was recorded, and what auditors keep of them. */
export function auditRoutes({ db, clock, auditKey: key }: AuditServices): Router {
  const router = Router();
  endpoint(
    router,
    'verifyAudit',
    async ({ params: { classifier } }) => {
      await requireAudited(db, classifier);
      const [feedback, audit] = logsOfClassifier(classifier);
      return together([await verifyAnchored(db, feedback, { key }), await verifyAnchored(db, audit, { key })]);
    },
    { isLong: () => true },
  );
  endpoint(router, 'eraseRow', ({ params: { classifier }, body, session: { person } }) =>
    eraseRow(db, classifier, body, { person, at: clock() }),
  );
  endpoint(router, 'listAnchors', async ({ query: { limit } }) => ({
    publicKey: key.publicKey,
    keyId: key.id,
    anchors: await readLatestAnchors(db, limit),
  }));
  return router;
}
