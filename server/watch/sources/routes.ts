import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import type { ArchiveServices } from '../archive/routes.ts';
import { describeOwners, nameOwner } from './name-owner.ts';
import { tellSourceOwner, type TellingServices } from './tell-source-owner.ts';

export interface SourceServices extends ArchiveServices, TellingServices {}

/** Who is responsible for the sources that rows come from, and how they are told of drift. */
export function sourceRoutes(services: SourceServices): Router {
  const { db, clock, readPeople } = services;
  const router = Router();
  const asItIs = (classifier: string) => describeOwners(db, readPeople, classifier);
  endpoint(router, 'readSourceOwners', async ({ params: { classifier } }) => {
    await readClassifier(db, classifier);
    return asItIs(classifier);
  });
  endpoint(router, 'setSourceOwner', async ({ params: { classifier }, body, session: { person } }) => {
    await nameOwner(db, readPeople, classifier, body, { person, at: clock() });
    return asItIs(classifier);
  });
  endpoint(router, 'tellSourceOwner', async ({ params: { classifier, report }, body, session: { person } }) => {
    await tellSourceOwner(services, { classifierId: classifier, report: Number(report) }, body, {
      person,
      at: clock(),
    });
    return asItIs(classifier);
  });
  return router;
}
