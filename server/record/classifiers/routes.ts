import { Router } from 'express';
import type { Kysely } from 'kysely';
import type { Classifier } from '../../../contract/classifier.ts';
import { readAuditPage } from '../../platform/audit/audit-page.ts';
import { verifyAudit } from '../../platform/audit/verify-audit.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { mayOf } from '../../platform/http/session.ts';
import { readClassNames } from './class-store.ts';
import { readClassifier, readClassifiers, type FeedbackCounts, type StoredClassifier } from './classifier-store.ts';
import { createClassifier } from './create-classifier.ts';
import { findGiveaways } from './find-giveaways.ts';
import { setPolicies } from './set-policies.ts';
import { summarizeTable } from './summarize-table.ts';

export interface ClassifierServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  /** What the feedback log of a classifier adds up to; given by the composition root. */
  readonly countFeedback: (classifier: StoredClassifier) => Promise<FeedbackCounts>;
}

export function classifierRoutes({ db, clock, countFeedback }: ClassifierServices): Router {
  const router = Router();
  const describe = async (stored: StoredClassifier): Promise<Classifier> =>
    toAnswer(stored, await readClassNames(db, stored.id), await countFeedback(stored));

  endpoint(router, 'summarizeTable', ({ body }) => summarizeTable(body), { isLong: () => true });
  endpoint(router, 'findGiveaways', async ({ body }) => ({ giveaways: await findGiveaways(body) }), {
    isLong: () => true,
  });
  endpoint(router, 'listClassifiers', async ({ session }) => {
    const seen = (await readClassifiers(db)).filter(({ id }) => mayOf(session, 'read', id));
    return { classifiers: await Promise.all(seen.map(describe)) };
  });
  endpoint(router, 'getClassifier', async ({ params }) => describe(await readClassifier(db, params.classifier)));
  endpoint(router, 'createClassifier', async ({ body, session }) =>
    describe(await createClassifier(db, body, session.person, clock())),
  );
  endpoint(router, 'setPolicies', async ({ params, body, session: { person } }) =>
    describe(await setPolicies(db, params.classifier, body, { person, at: clock() })),
  );
  endpoint(router, 'listAudit', async ({ params, query }) => {
    await readClassifier(db, params.classifier);
    return readAuditPage(db, params.classifier, query);
  });
  endpoint(
    router,
    'verifyAudit',
    async ({ params }) => {
      await readClassifier(db, params.classifier);
      return verifyAudit(db, params.classifier);
    },
    { isLong: () => true },
  );
  return router;
}

function toAnswer(stored: StoredClassifier, classes: string[], counts: FeedbackCounts): Classifier {
  return {
    id: stored.id,
    name: stored.name,
    category: stored.category,
    columns: [...stored.columns],
    keyColumns: [...stored.keyColumns],
    labelColumn: stored.labelColumn,
    policies: stored.policies,
    classes,
    champion: stored.champion,
    championPinned: stored.championPinnedBy !== null,
    labels: counts.labels,
    adopted: counts.adopted,
    corrections: counts.corrections,
    correctionsSinceTraining: counts.correctionsSinceTraining,
    createdAt: stored.createdAt.toISOString(),
  };
}
