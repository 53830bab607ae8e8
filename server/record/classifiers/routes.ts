import { Router } from 'express';
import type { RowScope } from '../../../contract/row-scope.ts';
import { readAuditPage } from '../../platform/audit/audit-page.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { readClassifier, type StoredClassifier } from './classifier-store.ts';
import { requireAudited } from './require-audited.ts';
import { createClassifier } from './create-classifier.ts';
import { describeClassifier, type DescribingServices } from './describe-classifier.ts';
import { findGiveaways } from './find-giveaways.ts';
import { setPolicies } from './set-policies.ts';
import { summarizeTable } from './summarize-table.ts';

export interface ClassifierServices extends DescribingServices {
  readonly clock: () => Date;
}

export function classifierRoutes(services: ClassifierServices): Router {
  const { db, clock } = services;
  const router = Router();
  const describe = (stored: StoredClassifier, scopes: readonly RowScope[] | null) =>
    describeClassifier(services, stored, scopes);

  endpoint(router, 'summarizeTable', ({ body }) => summarizeTable(body), { isLong: () => true });
  endpoint(router, 'findGiveaways', async ({ body }) => ({ giveaways: await findGiveaways(body) }), {
    isLong: () => true,
  });
  endpoint(router, 'getClassifier', async ({ params, scopes }) =>
    describe(await readClassifier(db, params.classifier), scopes),
  );
  endpoint(router, 'createClassifier', async ({ body, session, scopes }) =>
    describe(await createClassifier(db, body, session.person, clock()), scopes),
  );
  endpoint(router, 'setPolicies', async ({ params, body, session: { person }, scopes }) =>
    describe(await setPolicies(db, params.classifier, body, { person, at: clock() }), scopes),
  );
  endpoint(router, 'listAudit', async ({ params, query }) => {
    await requireAudited(db, params.classifier);
    return readAuditPage(db, params.classifier, query);
  });
  return router;
}
