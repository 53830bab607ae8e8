import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import { documentTest } from './document-test.ts';
import { readScorecard, type ScorecardServices } from './read-scorecard.ts';

/** The ML Test Score, and what people write down for it. */
export function scorecardRoutes(services: ScorecardServices): Router {
  const { db, clock } = services;
  const router = Router();
  endpoint(router, 'readScorecard', ({ params: { classifier } }) => readScorecard(services, classifier));
  endpoint(router, 'documentTest', async ({ params: { classifier }, body, session: { person } }) => {
    await documentTest(db, classifier, body, { person, at: clock() });
    return readScorecard(services, classifier);
  });
  return router;
}
