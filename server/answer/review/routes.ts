import { Router } from 'express';
import { rolesWith, scopesAt, type Access } from '../../../contract/access.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { ReadOwnRows } from '../../record/scopes/own-rows-store.ts';
import { reviewQueue, type ReviewServices } from './review-queue.ts';

export function reviewRoutes(services: ReviewServices & { readonly readOwnRows: ReadOwnRows }): Router {
  const router = Router();
  endpoint(router, 'reviewQueue', async ({ params: { classifier }, query, session, scopes }) => {
    const { policies } = (await services.models.current(classifier)).classifier;
    const isExpert = policies.experts.includes(session.person) || mayApprove(session, classifier);
    if (query.about === 'unsure' && !isExpert)
      throw new ProblemError('not-allowed', { reason: 'role', person: session.person, roles: rolesWith('promote') });
    const own = await services.readOwnRows(classifier, scopes);
    return reviewQueue(services, classifier, { ...query, isExpert, person: session.person }, own);
  });
  return router;
}

/** Who may put a version in use decides what the others leave open, too: of all rows, or of some. */
function mayApprove(access: Access, classifier: string): boolean {
  return scopesAt(access, 'promote', classifier)?.length !== 0;
}
