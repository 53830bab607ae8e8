import { Router } from 'express';
import { z } from 'zod';
import { viewId } from '../../../contract/prediction.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { reviewQueue, type ReviewServices } from './review-queue.ts';

const reviewQuery = z.object({
  view: viewId,
  limit: z.coerce.number().int().min(1).max(200).default(20),
});

export function reviewRoutes(services: ReviewServices): Router {
  const router = Router();
  endpoint(router, 'reviewQueue', { query: reviewQuery }, ({ params, query }) => reviewQueue(services, params.classifier, query.view, query.limit));
  return router;
}
