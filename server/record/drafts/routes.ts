import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { FeedbackServices } from '../feedback/record-feedback.ts';
import { endDrafts, lockDrafts, type Drafting } from './draft-store.ts';
import { keepDrafts } from './keep-drafts.ts';
import { listDrafts } from './list-drafts.ts';
import { noteDrafts } from './note-drafts.ts';
import { sendDrafts } from './send-drafts.ts';

/** Somebody types or sends so many and waits for it; more is a table. */
const MOST_HURRIED = 100;

export function draftRoutes(services: FeedbackServices): Router {
  const router = Router();
  const { db, readOwnRows } = services;
  endpoint(router, 'listDrafts', async ({ params: { classifier }, session: { person }, scopes }) =>
    listDrafts(db, { classifierId: classifier, person }, await readOwnRows(classifier, scopes)),
  );
  endpoint(
    router,
    'keepDrafts',
    ({ params: { classifier }, body, session: { person }, scopes }) =>
      keepDrafts(services, classifier, body, { person, scopes }),
    { isLong: ({ events }) => events.length > MOST_HURRIED },
  );
  endpoint(
    router,
    'sendDrafts',
    ({ params: { classifier }, body, session: { person }, scopes }) =>
      sendDrafts(services, classifier, body, { person, scopes }),
    { isLong: ({ drafts }) => drafts.length > MOST_HURRIED },
  );
  endpoint(router, 'takeOutDrafts', async ({ params: { classifier }, body, session: { person } }) => ({
    takenOut: await takeOut(services, { classifierId: classifier, person }, body.drafts),
  }));
  return router;
}

async function takeOut({ db, clock }: FeedbackServices, drafting: Drafting, ids: readonly string[]): Promise<string[]> {
  return db.transaction().execute(async (transaction) => {
    const now = clock();
    await lockDrafts(transaction, drafting);
    const takenOut = await endDrafts(transaction, drafting, ids, 'taken-out', now);
    if (takenOut.length > 0)
      await noteDrafts(transaction, drafting, ['drafts-taken-out', { takenOut: takenOut.length }], now);
    return takenOut;
  });
}
