import { Router } from 'express';
import type { Kysely } from 'kysely';
import type { AuditEvent } from '../../../contract/audit.ts';
import type { Classifier } from '../../../contract/classifier.ts';
import { readAuditEvents, readAuditHead, type AuditEntry } from '../../platform/audit/audit-store.ts';
import { verifyAudit } from '../../platform/audit/verify-audit.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
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
  endpoint(router, 'listClassifiers', async () => ({
    classifiers: await Promise.all((await readClassifiers(db)).map(describe)),
  }));
  endpoint(router, 'getClassifier', async ({ params }) => describe(await readClassifier(db, params.classifier)));
  endpoint(router, 'createClassifier', async ({ body, session }) =>
    describe(await createClassifier(db, body, session.person, clock())),
  );
  endpoint(router, 'setPolicies', async ({ params, body, session: { person } }) =>
    describe(await setPolicies(db, params.classifier, body, { person, at: clock() })),
  );
  endpoint(router, 'listAudit', async ({ params, query }) => {
    await readClassifier(db, params.classifier);
    const events = await readAuditEvents(db, params.classifier, query.after, query.limit);
    return { events: events.map(toAuditEvent), last: (await readAuditHead(db, params.classifier)).sequence };
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

function toAuditEvent({ sequence, kind, subject, author, reason, details, at, hash }: AuditEntry): AuditEvent {
  return { sequence, kind, subject, person: author, reason, details, at: at.toISOString(), hash };
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
