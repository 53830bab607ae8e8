import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { FeedbackServices } from '../feedback/record-feedback.ts';
import { judgeProposals } from './judge-proposals.ts';
import { listProposals } from './list-proposals.ts';

/** Somebody judges so many and waits for it; more is done in bulk. */
const MOST_HURRIED = 100;

export function approvalRoutes(services: FeedbackServices): Router {
  const router = Router();
  endpoint(router, 'listProposals', async ({ params: { classifier }, query, scopes, session: { person } }) =>
    listProposals(services.db, classifier, query, { person, own: await services.readOwnRows(classifier, scopes) }),
  );
  endpoint(
    router,
    'judgeProposals',
    ({ params: { classifier }, body, session: { person }, scopes }) =>
      judgeProposals(services, classifier, body, { person, scopes }),
    { isLong: ({ verdicts }) => verdicts.length > MOST_HURRIED },
  );
  return router;
}
