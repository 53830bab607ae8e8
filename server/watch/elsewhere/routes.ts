import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { declareModel } from './declare-model.ts';
import { readElsewhereModels } from './elsewhere-store.ts';
import { logAnswers, type LoggingServices } from './log-answers.ts';

/** Models that Amend did not train, and what they answered. */
export function elsewhereRoutes(
  services: LoggingServices & {
    /** Resolves when the rows answered so far by this process are in the database. */
    readonly settle: () => Promise<void>;
  },
): Router {
  const { db, clock, settle } = services;
  const router = Router();
  endpoint(router, 'declareModel', async ({ params, body, session: { person } }) => {
    await settle();
    return declareModel(db, params.classifier, body, { person, at: clock() });
  });
  endpoint(router, 'listElsewhereModels', async ({ params: { classifier } }) => {
    await readClassifier(db, classifier);
    return { models: await readElsewhereModels(db, classifier) };
  });
  endpoint(router, 'logElsewhere', ({ params, body }) => logAnswers(services, params.classifier, body));
  return router;
}
