import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import { predictRows, type PredictServices } from './predict-rows.ts';

export function predictionRoutes(services: PredictServices): Router {
  const router = Router();
  endpoint(router, 'predict', ({ params, body }) => predictRows(services, params.classifier, body), {
    isLong: () => true,
  });
  return router;
}
