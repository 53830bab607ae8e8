import { Router } from 'express';
import type { Kysely } from 'kysely';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { listVersions } from './model-store.ts';
import { setChampion } from './set-champion.ts';

export function modelRoutes({ db, clock }: { readonly db: Kysely<Database>; readonly clock: () => Date }): Router {
  const router = Router();
  endpoint(router, 'listVersions', async ({ params }) => {
    await readClassifier(db, params.classifier);
    return { versions: await listVersions(db, params.classifier) };
  });
  endpoint(router, 'setChampion', ({ params, body, session: { person } }) =>
    setChampion(db, params.classifier, body, { person, at: clock() }),
  );
  return router;
}
