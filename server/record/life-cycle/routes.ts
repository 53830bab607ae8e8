import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import { mayOf } from '../../platform/http/session.ts';
import { describeClassifier, type DescribingServices } from '../classifiers/describe-classifier.ts';
import { setArchived } from './archive-classifier.ts';
import { deleteClassifier, listDeleted } from './delete-classifier.ts';
import { listClassifiers } from './list-classifiers.ts';
import { setPlace } from './set-place.ts';

export interface LifeCycleServices extends DescribingServices {
  readonly clock: () => Date;
}

/** The list of classifiers, and what becomes of one. */
export function lifeCycleRoutes(services: LifeCycleServices): Router {
  const { db, clock } = services;
  const router = Router();
  endpoint(router, 'listClassifiers', async ({ query, session }) => {
    const listed = await listClassifiers(db, query, (id) => mayOf(session, 'read', id));
    const classifiers = await Promise.all(listed.classifiers.map((each) => describeClassifier(services, each)));
    return { ...listed, classifiers };
  });
  endpoint(router, 'setPlace', async ({ params, body, session: { person } }) =>
    describeClassifier(services, await setPlace(db, params.classifier, body, { person, at: clock() })),
  );
  endpoint(router, 'setArchived', async ({ params, body, session: { person } }) =>
    describeClassifier(services, await setArchived(db, params.classifier, body, { person, at: clock() })),
  );
  endpoint(
    router,
    'deleteClassifier',
    ({ params, body, session: { person } }) => deleteClassifier(db, params.classifier, body, { person, at: clock() }),
    { isLong: () => true },
  );
  endpoint(router, 'listDeletedClassifiers', async () => ({ classifiers: await listDeleted(db) }));
  return router;
}
