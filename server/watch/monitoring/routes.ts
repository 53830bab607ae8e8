import { Router } from 'express';
import { z } from 'zod';
import { endpoint } from '../../platform/http/endpoint.ts';
import { makeDriftReport, type DriftReportServices } from './make-drift-report.ts';
import { makeModelReport } from './make-model-report.ts';

/** A quarter of a year; a longer window says little about now. */
const MOST_HOURS = 24 * 92;

const window = z.object({ hours: z.coerce.number().int().min(1).max(MOST_HOURS).default(12) });

export function monitoringRoutes(services: DriftReportServices): Router {
  const router = Router();
  endpoint(router, 'driftReport', { query: window }, ({ params, query }) => makeDriftReport(services, params.classifier, query.hours));
  endpoint(router, 'modelReport', ({ params }) => makeModelReport(services, params.classifier, Number(params.version)));
  return router;
}
