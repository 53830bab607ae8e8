import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import { reviewQueue, type ReviewServices } from './review-queue.ts';

export function reviewRoutes(services: ReviewServices): Router {
  const router = Router();
  endpoint(router, 'reviewQueue', ({ params, query }) =>
    reviewQueue(services, params.classifier, query.view, query.limit),
  );
  return router;
}
