import { Router } from 'express';
import { ProblemError } from '../../../contract/problem.ts';
import { fromThisMachine, ownOriginOnly } from '../http/own-origin.ts';
import { mayReadMetrics, type MetricsAccess } from './metrics-access.ts';
import type { ServerMetrics } from './server-metrics.ts';

/**
 * `/metrics` in Prometheus' text format, for whoever the setting lets read it. On the loopback address no page of
 * another site reads it in somebody's browser.
 *
 * @param publicUrl the address people use, if it is not the loopback address
 */
export function metricsRoutes(
  access: Exclude<MetricsAccess, 'off'>,
  metrics: ServerMetrics,
  publicUrl: URL | null,
): Router {
  const router = Router();
  const guards = access === 'loopback' ? [ownOriginOnly(publicUrl)] : [];
  router.get('/metrics', ...guards, async (request, response) => {
    const reader = { isOnThisMachine: fromThisMachine(request), authorization: request.get('Authorization') };
    if (!mayReadMetrics(access, reader)) throw new ProblemError('not-allowed', { reason: 'metrics' });
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const text = await metrics.text();
    // As the library has it: Express would put its parameters into another order.
    response.setHeader('Content-Type', metrics.registry.contentType);
    response.end(text);
  });
  return router;
}
