import { Router } from 'express';
import { ENGLISH, speaking } from '../../../contract/language/language.ts';
import { occasionWords } from '../../../contract/words/occasion-words.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { cancelTraining } from './cancel-training.ts';
import { describeTraining, describeTrainings } from './describe-training.ts';
import { createReproducer } from '../training/reproduce-version.ts';
import { startTraining } from './start-training.ts';
import { downloadTrainings } from './training-history.ts';
import type { TrainingRunner } from '../training/training-runner.ts';
import type { TrainingServices } from '../training/training-services.ts';

export function trainingRoutes(services: TrainingServices, runner: TrainingRunner): Router {
  const router = Router();
  const reproduce = createReproducer(services);
  endpoint(router, 'startTraining', ({ params, body: { learner }, session: { person } }) => {
    const occasion = { code: 'person', values: { person } } as const;
    // It is kept, for readers of every language.
    const because = speaking(ENGLISH, () => occasionWords(occasion));
    return startTraining(services, params.classifier, { learner, person, occasion, because });
  });
  endpoint(router, 'listTrainings', async ({ params }) => ({
    trainings: await describeTrainings(services, params.classifier),
  }));
  endpoint(router, 'downloadTrainings', ({ params }) => downloadTrainings(services.db, params.classifier), {
    isLong: () => true,
  });
  endpoint(router, 'getTraining', ({ params }) => describeTraining(services, params.classifier, params.training));
  endpoint(router, 'cancelTraining', ({ params }) =>
    cancelTraining(services, runner, params.classifier, params.training),
  );
  endpoint(router, 'reproduceVersion', ({ params, signal }) =>
    reproduce(params.classifier, Number(params.version), signal),
  );
  return router;
}
