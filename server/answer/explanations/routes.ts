import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import { explainPrediction, type ExplainServices } from './explain-prediction.ts';

export function explanationRoutes(services: ExplainServices): Router {
  const router = Router();
  endpoint(router, 'explainPrediction', ({ params, body }) => explainPrediction(services, params.classifier, body));
  return router;
}
