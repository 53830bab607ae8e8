import { Router } from 'express';
import { BY_KEY } from '../../../contract/session.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { AnswerTimes } from '../../platform/metrics/answer-times.ts';
import type { ReadOwnRows } from '../../record/scopes/own-rows-store.ts';
import { answerView, type ChangeServices } from './answer-changes.ts';
import { predictRows, type PredictServices } from './predict-rows.ts';
import { tryFeedback } from './try-feedback.ts';

export function predictionRoutes(
  services: PredictServices & ChangeServices & { readonly readOwnRows: ReadOwnRows; readonly times: AnswerTimes },
): Router {
  const router = Router();
  endpoint(
    router,
    'predict',
    ({ params: { classifier }, body, scopes, session: { person, signIn } }) =>
      services.times.measure(classifier, async () =>
        predictRows(services, classifier, body, await services.readOwnRows(classifier, scopes), {
          person,
          source: signIn === BY_KEY ? 'rest' : 'sheet',
        }),
      ),
    { isLong: () => true },
  );
  endpoint(
    router,
    'answerView',
    async ({ params: { classifier }, body: { view }, scopes }) => ({
      changed: await answerView(services, classifier, view, await services.readOwnRows(classifier, scopes)),
    }),
    { isLong: () => true },
  );
  endpoint(
    router,
    'tryFeedback',
    async ({ params: { classifier }, body, session: { person }, scopes }) =>
      tryFeedback(services, classifier, body, { person, own: await services.readOwnRows(classifier, scopes) }),
    { isLong: () => true },
  );
  return router;
}
