import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import { listSegments } from './list-segments.ts';
import { makeDriftReport, type DriftReportServices } from './make-drift-report.ts';
import { readSources } from './read-sources.ts';
import { makeModelReport } from './make-model-report.ts';

export function monitoringRoutes(services: DriftReportServices): Router {
  const router = Router();
  endpoint(router, 'listSegments', ({ params, query, scopes }) =>
    listSegments(services, params.classifier, query.hours, scopes),
  );
  endpoint(router, 'driftSources', ({ params, query }) => readSources(services, params.classifier, query.hours));
  endpoint(router, 'driftReport', ({ params, body, scopes, session }) =>
    makeDriftReport(services, params.classifier, body, scopes, session.person),
  );
  endpoint(router, 'modelReport', ({ params }) => makeModelReport(services, params.classifier, Number(params.version)));
  return router;
}
