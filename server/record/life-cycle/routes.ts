import { Router } from 'express';
import { scopesAt } from '../../../contract/access.ts';
import { conditionOfScopes } from '../../../contract/conditions/scope-condition.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
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
    const listed = await listClassifiers(db, query, ({ id, columns }) => {
      const scopes = scopesAt(session, 'read', id);
      // Of one whose rows cannot be chosen by the scope any more there is nothing to see.
      return scopes === null || conditionOfScopes(scopes, columns) !== null;
    });
    const classifiers = await Promise.all(
      listed.classifiers.map((each) => describeClassifier(services, each, scopesAt(session, 'read', each.id))),
    );
    return { ...listed, classifiers };
  });
  endpoint(router, 'setPlace', async ({ params, body, session: asker }) =>
    describeClassifier(services, await setPlace(db, params.classifier, body, { asker, at: clock() }), null),
  );
  endpoint(router, 'setArchived', async ({ params, body, session: { person } }) =>
    describeClassifier(services, await setArchived(db, params.classifier, body, { person, at: clock() }), null),
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
