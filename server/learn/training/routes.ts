import { Router } from 'express';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { cancelTraining } from './cancel-training.ts';
import { describeTraining, describeTrainings } from './describe-training.ts';
import { listSuspects } from './list-suspects.ts';
import { listVersions } from '../models/model-store.ts';
import { createReproducer } from './reproduce-version.ts';
import { setChampion } from '../models/set-champion.ts';
import { startTraining } from './start-training.ts';
import type { TrainingRunner } from './training-runner.ts';
import type { TrainingServices } from './training-services.ts';

export function trainingRoutes(services: TrainingServices, runner: TrainingRunner): Router {
  const router = Router();
  const { db } = services;
  const reproduce = createReproducer(services);
  endpoint(router, 'startTraining', ({ params, body, session: { person } }) =>
    startTraining(services, params.classifier, { learner: body.learner, person, cause: 'person', because: `${person} asked for it` }),
  );
  endpoint(router, 'listTrainings', async ({ params }) => ({ trainings: await describeTrainings(services, params.classifier) }));
  endpoint(router, 'getTraining', ({ params }) => describeTraining(services, params.classifier, params.training));
  endpoint(router, 'cancelTraining', ({ params }) => cancelTraining(services, runner, params.classifier, params.training));
  endpoint(router, 'listVersions', async ({ params }) => {
    await readClassifier(db, params.classifier);
    return { versions: await listVersions(db, params.classifier) };
  });
  endpoint(router, 'reproduceVersion', ({ params, signal }) => reproduce(params.classifier, Number(params.version), signal));
  endpoint(router, 'suspectLabels', ({ params, query }) => listSuspects(db, params.classifier, query.limit));
  endpoint(router, 'setChampion', ({ params, body, session }) => setChampion(db, params.classifier, body, session.person));
  return router;
}
