import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import { describeFeeds } from '../administering/describe-feed.ts';
import { readFeed } from '../standing/feed-store.ts';
import { makeByStream } from './make-by-stream.ts';
import { proposeByStream, type ProposingServices } from './propose-by-stream.ts';

/** What a stream itself may become: a classifier with its feed, by what its first records hold. */
export function streamProjectRoutes(services: ProposingServices & { readonly clock: () => Date }): Router {
  const { db, clock } = services;
  const router = Router();
  // The other side may take its time: nobody else is to wait for it.
  endpoint(
    router,
    'proposeByStream',
    ({ body: { source, records }, signal }) => proposeByStream(services, source, records, signal),
    { isLong: () => true },
  );
  endpoint(router, 'makeByStream', async ({ body, session: { person } }) => {
    const { classifier, feed } = await makeByStream(services, body, { person, at: clock() });
    const [made] = await describeFeeds(db, [await readFeed(db, classifier, feed)], clock());
    return { classifier, feed: made! };
  });
  return router;
}
