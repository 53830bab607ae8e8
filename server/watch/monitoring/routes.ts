import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import { makeDriftReport, type DriftReportServices } from './make-drift-report.ts';
import { makeModelReport } from './make-model-report.ts';

export function monitoringRoutes(services: DriftReportServices): Router {
  const router = Router();
  endpoint(router, 'driftReport', ({ params, body }) => makeDriftReport(services, params.classifier, body.hours));
  endpoint(router, 'modelReport', ({ params }) => makeModelReport(services, params.classifier, Number(params.version)));
  return router;
}
