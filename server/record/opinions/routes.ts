import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import { readClassWords } from '../classes/class-store.ts';
import { readClassifier } from '../classifiers/classifier-store.ts';
import type { FeedbackServices } from '../feedback/record-feedback.ts';
import { ownRowTest } from '../scopes/own-rows.ts';
import { adjudicate, listAdjudications } from './adjudicate.ts';
import { readGolden } from './golden-store.ts';
import { listGolden, markGolden } from './mark-golden.ts';
import { measureAgreement } from './measure-agreement.ts';
import { calledByNow, readHeldOpinions } from './opinion-store.ts';

const DAYS_BY_DEFAULT = 90;

/** How far people agree, and what is decided where they do not. */
export function opinionRoutes(services: FeedbackServices): Router {
  const { db, readOwnRows, clock } = services;
  const router = Router();
  endpoint(router, 'readAgreement', async ({ params: { classifier: id }, query, scopes }) => {
    const { policies } = await readClassifier(db, id);
    const isOwn = ownRowTest(await readOwnRows(id, scopes));
    const to = query.to === undefined ? clock() : new Date(query.to);
    const from =
      query.from === undefined ? new Date(to.getTime() - DAYS_BY_DEFAULT * 86_400_000) : new Date(query.from);
    const [words, doubles, answers, golden] = await Promise.all([
      readClassWords(db, id),
      readHeldOpinions(db, id, 'double'),
      readHeldOpinions(db, id, 'golden'),
      readGolden(db, id),
    ]);
    return measureAgreement({
      doubles: calledByNow(doubles, words).filter(({ cells }) => isOwn(cells)),
      answers: calledByNow(answers, words).filter(({ cells }) => isOwn(cells)),
      golden: calledByNow(golden, words).filter(({ cells }) => isOwn(cells)),
      spellings: policies.spellings,
      from,
      to,
    });
  });
  endpoint(router, 'listAdjudications', async ({ params, query: { limit }, session: { person }, scopes }) => {
    const classifier = await readClassifier(db, params.classifier);
    const own = await readOwnRows(classifier.id, scopes);
    return listAdjudications(services, classifier, { person, own, limit });
  });
  endpoint(router, 'adjudicate', ({ params, body, session: { person }, scopes }) =>
    adjudicate(services, params.classifier, { ...body, id: body.id.toLowerCase() }, { person, scopes }),
  );
  endpoint(router, 'listGolden', async ({ params, scopes }) => {
    const classifier = await readClassifier(db, params.classifier);
    return { rows: await listGolden(db, classifier, await readOwnRows(classifier.id, scopes)) };
  });
  endpoint(router, 'markGolden', async ({ params, body, session: { person }, scopes }) => {
    const own = await readOwnRows(params.classifier, scopes);
    await markGolden(db, params.classifier, body, own, { person, at: clock() });
    return { rows: await listGolden(db, await readClassifier(db, params.classifier), own) };
  });
  return router;
}
