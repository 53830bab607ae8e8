import { Router } from 'express';
import type { Kysely } from 'kysely';
import { holdingRule } from '../../../contract/words/agreement-words.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { changeDoubt, placeDoubt } from './change-trust.ts';
import { readDoubts } from './doubt-store.ts';
import { readSpeakers } from './speaker-store.ts';

interface TrustServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
}

/** Whose words count, and who decides about it. */
export function trustRoutes({ db, clock }: TrustServices): Router {
  const router = Router();
  endpoint(router, 'listTrust', async ({ params: { classifier } }) => {
    await readClassifier(db, classifier);
    const [speakers, doubts] = await Promise.all([readSpeakers(db, classifier), readDoubts(db, classifier)]);
    return { speakers, doubts, rule: holdingRule() };
  });
  endpoint(
    router,
    'placeDoubt',
    ({ params, body, session: { person } }) =>
      placeDoubt(db, params.classifier, { ...body, id: body.id.toLowerCase() }, { person, at: clock() }),
    { isLong: () => true },
  );
  endpoint(
    router,
    'changeDoubt',
    ({ params, body, session: { person } }) =>
      changeDoubt(db, params.classifier, params.doubt.toLowerCase(), body, { person, at: clock() }),
    { isLong: () => true },
  );
  return router;
}
