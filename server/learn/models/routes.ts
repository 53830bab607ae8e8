import { Router } from 'express';
import type { Kysely } from 'kysely';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { listVersions } from './model-store.ts';
import { setChampion } from './set-champion.ts';
import { setShadow } from './set-shadow.ts';
import { listShadows } from './shadow-rows-store.ts';

export interface ModelServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  /** Resolves when what was answered until now is compared with what a shadow says. */
  readonly settleShadows: () => Promise<void>;
}

export function modelRoutes({ db, clock, settleShadows }: ModelServices): Router {
  const router = Router();
  endpoint(router, 'listVersions', async ({ params }) => {
    await readClassifier(db, params.classifier);
    return { versions: await listVersions(db, params.classifier) };
  });
  endpoint(router, 'setChampion', ({ params, body, session: { person } }) =>
    setChampion(db, params.classifier, body, { person, at: clock() }),
  );
  endpoint(router, 'listShadows', async ({ params: { classifier } }) => {
    await readClassifier(db, classifier);
    await settleShadows();
    return { shadows: await listShadows(db, classifier) };
  });
  endpoint(router, 'setShadow', async ({ params: { classifier }, body, session: { person } }) => {
    await settleShadows(); // what the one that ends was to be asked about
    await setShadow(db, classifier, body, { person, at: clock() });
    return { shadows: await listShadows(db, classifier) };
  });
  return router;
}
