import { Router } from 'express';
import { z } from 'zod';
import { viewId } from '../../../contract/prediction.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { explainPrediction, type ExplainServices } from '../explanations/explain-prediction.ts';
import { predictRows, type PredictServices } from './predict-rows.ts';
import { reviewQueue } from '../review/review-queue.ts';

const reviewQuery = z.object({
  view: viewId,
  limit: z.coerce.number().int().min(1).max(200).default(20),
});

export function predictionRoutes(services: PredictServices & ExplainServices): Router {
  const router = Router();
  endpoint(router, 'predict', { isLong: () => true }, ({ params, body }) => predictRows(services, params.classifier, body));
  endpoint(router, 'explainPrediction', ({ params, body }) => explainPrediction(services, params.classifier, body));
  endpoint(router, 'reviewQueue', { query: reviewQuery }, ({ params, query }) => reviewQueue(services, params.classifier, query.view, query.limit));
  return router;
}
