import { Router } from 'express';
import type { Kysely } from 'kysely';
import { rolesWith, scopesAt, type Access } from '../../../contract/access.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { ReadOwnRows } from '../../record/scopes/own-rows-store.ts';
import type { readWorkToDo } from '../../record/worklists/work-to-do.ts';
import type { AnomalyDesk } from '../anomalies/anomaly-desk.ts';
import { anomalyReview } from './anomaly-review.ts';
import { reviewQueue, type ReviewServices } from './review-queue.ts';

export interface ReviewRouteServices extends ReviewServices {
  readonly anomalies: AnomalyDesk;
  readonly db: Kysely<Database>;
  readonly readOwnRows: ReadOwnRows;
  readonly readWorkToDo: typeof readWorkToDo;
}

export function reviewRoutes(services: ReviewRouteServices): Router {
  const router = Router();
  endpoint(router, 'reviewQueue', async ({ params: { classifier }, query, session, scopes }) => {
    const finding = await services.anomalies.find(classifier);
    const stored = finding ?? (await services.models.currentOrFirst(classifier)).classifier;
    const { policies } = stored;
    const isExpert = policies.experts.includes(session.person) || mayApprove(session, classifier);
    if (query.about === 'unsure' && !isExpert)
      throw new ProblemError('not-allowed', { reason: 'role', person: session.person, roles: rolesWith('promote') });
    const own = await services.readOwnRows(classifier, scopes);
    const { person } = session;
    const toDo =
      query.list === undefined
        ? null
        : await services.readWorkToDo(services.db, stored, query.list, { person, access: session, own });
    if (finding !== null) return anomalyReview(services, finding, { ...query, toDo }, own);
    return reviewQueue(services, classifier, { ...query, isExpert, person, toDo }, own);
  });
  return router;
}

/** Who may put a version in use decides what the others leave open, too: of all rows, or of some. */
function mayApprove(access: Access, classifier: string): boolean {
  return scopesAt(access, 'promote', classifier)?.length !== 0;
}
