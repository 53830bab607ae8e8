import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { ReadOwnRows } from '../../record/scopes/own-rows-store.ts';
import { reviewQueue, type ReviewServices } from './review-queue.ts';

export function reviewRoutes(services: ReviewServices & { readonly readOwnRows: ReadOwnRows }): Router {
  const router = Router();
  endpoint(router, 'reviewQueue', async ({ params: { classifier }, query, session: { person }, scopes }) =>
    reviewQueue(services, classifier, { ...query, person }, await services.readOwnRows(classifier, scopes)),
  );
  return router;
}
