import { Router } from 'express';
import { scopesAt } from '../../../contract/access.ts';
import type { RowScope } from '../../../contract/row-scope.ts';
import type { Session } from '../../../contract/session.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { readClassifier } from '../classifiers/classifier-store.ts';
import type { ReadOwnRows } from '../scopes/own-rows-store.ts';
import { changeWorkList } from './change-work-list.ts';
import { giveWork, type GivingServices } from './give-work.ts';
import { listWorkLists, readWorkList, type Looking } from './list-work-lists.ts';

export interface WorkListServices extends GivingServices {
  readonly clock: () => Date;
  readonly readOwnRows: ReadOwnRows;
}

/** Work-lists: given, looked at, changed. */
export function workListRoutes(services: WorkListServices): Router {
  const { db, clock, readOwnRows, readWorkers } = services;
  const router = Router();
  const looking = async (
    classifier: string,
    session: Session,
    scopes: readonly RowScope[] | null,
  ): Promise<Looking> => ({
    person: session.person,
    access: session,
    own: await readOwnRows(classifier, scopes),
    now: clock(),
  });
  endpoint(router, 'listWorkLists', async ({ params: { classifier }, query, session, scopes }) => {
    const stored = await readClassifier(db, classifier);
    return { lists: await listWorkLists(db, stored, query.whose, await looking(classifier, session, scopes)) };
  });
  endpoint(router, 'listWorkPeople', async ({ params: { classifier } }) => {
    await readClassifier(db, classifier);
    const people = (await readWorkers()).flatMap(({ person, access }) => {
      const scopes = scopesAt(access, 'correct', classifier);
      return scopes?.length === 0 ? [] : { person, isScoped: scopes !== null };
    });
    return { people };
  });
  endpoint(router, 'giveWork', async ({ params: { classifier }, body, session, scopes }) => {
    const who = await looking(classifier, session, scopes);
    const by = { person: session.person, at: who.now };
    const { id, shares } = await giveWork(services, classifier, body, who.own, by);
    return { list: await readWorkList(db, await readClassifier(db, classifier), id, who), shares };
  });
  endpoint(router, 'changeWorkList', async ({ params: { classifier, list }, body, session, scopes }) => {
    const who = await looking(classifier, session, scopes);
    const by = { person: session.person, at: who.now };
    const of = { classifierId: classifier, listId: list, own: who.own };
    await changeWorkList(services, of, body.change, body.because, by);
    const isGone = body.change.do === 'delete';
    return { list: isGone ? null : await readWorkList(db, await readClassifier(db, classifier), list, who) };
  });
  return router;
}
