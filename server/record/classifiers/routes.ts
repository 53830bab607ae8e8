import { Router } from 'express';
import type { Kysely } from 'kysely';
import { scopesAt } from '../../../contract/access.ts';
import type { Classifier } from '../../../contract/classifier.ts';
import { conditionOfScopes } from '../../../contract/conditions/scope-condition.ts';
import type { RowScope } from '../../../contract/row-scope.ts';
import { readAuditPage } from '../../platform/audit/audit-page.ts';
import { verifyAudit } from '../../platform/audit/verify-audit.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { mayHearOf, type OwnRows } from '../scopes/own-rows.ts';
import type { ReadOwnRows } from '../scopes/own-rows-store.ts';
import { readClassNames } from './class-store.ts';
import { readClassifier, readClassifiers, type FeedbackCounts, type StoredClassifier } from './classifier-store.ts';
import { createClassifier } from './create-classifier.ts';
import { findGiveaways } from './find-giveaways.ts';
import { setPolicies } from './set-policies.ts';
import { summarizeTable } from './summarize-table.ts';

export interface ClassifierServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly readOwnRows: ReadOwnRows;
  /** What the feedback log of a classifier adds up to; given by the composition root. */
  readonly countFeedback: (classifier: StoredClassifier, own: OwnRows | null) => Promise<FeedbackCounts>;
}

export function classifierRoutes({ db, clock, countFeedback, readOwnRows }: ClassifierServices): Router {
  const router = Router();
  const describe = async (stored: StoredClassifier, scopes: readonly RowScope[] | null): Promise<Classifier> => {
    const own = await readOwnRows(stored.id, scopes);
    const classes = (await readClassNames(db, stored.id)).filter((name) => mayHearOf(own, name));
    return toAnswer(stored, classes, await countFeedback(stored, own));
  };

  endpoint(router, 'summarizeTable', ({ body }) => summarizeTable(body), { isLong: () => true });
  endpoint(router, 'findGiveaways', async ({ body }) => ({ giveaways: await findGiveaways(body) }), {
    isLong: () => true,
  });
  endpoint(router, 'listClassifiers', async ({ session }) => {
    const seen = (await readClassifiers(db)).flatMap((stored) => {
      const scopes = scopesAt(session, 'read', stored.id);
      // Of one whose rows cannot be chosen by the scope any more there is nothing to see.
      return scopes === null || conditionOfScopes(scopes, stored.columns) !== null ? [{ stored, scopes }] : [];
    });
    return { classifiers: await Promise.all(seen.map(({ stored, scopes }) => describe(stored, scopes))) };
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
