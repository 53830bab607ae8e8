import { Router } from 'express';
import { readClassifier } from '../classifiers/classifier-store.ts';
import { endpoint } from '../http/endpoint.ts';
import { cancelTraining } from './cancel-training.ts';
import { describeTraining, describeTrainings } from './describe-training.ts';
import { listVersions } from './model-store.ts';
import { setChampion } from './set-champion.ts';
import { startTraining } from './start-training.ts';
import type { TrainingRunner } from './training-runner.ts';
import type { TrainingServices } from './training-services.ts';

export function trainingRoutes(services: TrainingServices, runner: TrainingRunner): Router {
  const router = Router();
  const { db } = services;
  endpoint(router, 'startTraining', { role: 'approver' }, ({ params, body, session: { person } }) =>
    startTraining(services, params.classifier, { learner: body.learner, person, cause: 'person', because: `${person} asked for it` }),
  );
  endpoint(router, 'listTrainings', async ({ params }) => ({ trainings: await describeTrainings(services, params.classifier) }));
  endpoint(router, 'getTraining', ({ params }) => describeTraining(services, params.classifier, params.training));
  endpoint(router, 'cancelTraining', { role: 'approver' }, ({ params }) => cancelTraining(services, runner, params.classifier, params.training));
  endpoint(router, 'listVersions', async ({ params }) => {
    await readClassifier(db, params.classifier);
    return { versions: await listVersions(db, params.classifier) };
  });
  endpoint(router, 'setChampion', { role: 'approver' }, ({ params, body, session }) => setChampion(db, params.classifier, body, session.person));
  return router;
}
