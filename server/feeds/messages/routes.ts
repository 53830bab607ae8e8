import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import { browseMessages, type BrowsingServices } from './browse-messages.ts';

/** Messages of feeds, for whoever looks after them. */
export function feedMessageRoutes(services: BrowsingServices): Router {
  const router = Router();
  // The other side may take its time: nobody else is to wait for it.
  endpoint(
    router,
    'browseFeedMessages',
    ({ params: { classifier, feed }, query, signal }) => browseMessages(services, classifier, feed, query, signal),
    { isLong: () => true },
  );
  return router;
}
