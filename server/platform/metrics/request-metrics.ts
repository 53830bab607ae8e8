import type { NextFunction, Request, Response } from 'express';
import { Counter, Histogram, type Registry } from 'prom-client';
import { methodOf, routeOf } from '../http/route-name.ts';

/** Seconds: from an answer out of memory to the longest that a person waits for. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * Counts answers by route, method and status, and how long they took. A route is named as the program has it
 * (`/api/classifiers/:classifier`), so that labels are few and hold nothing that somebody typed. Of a stream only its
 * beginning is counted: how long it is open says nothing.
 */
export function observeRequests(registry: Registry) {
  const answers = new Counter({
    name: 'amend_http_requests_total',
    help: 'Answers, by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'amend_http_request_duration_seconds',
    help: 'How long answers took, by route and method; streams apart.',
    labelNames: ['route', 'method'],
    buckets: BUCKETS,
    registers: [registry],
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    const start = performance.now();
    const { path } = request;
    response.once('close', () => {
      const labels = { route: routeOf(request, path), method: methodOf(request.method) };
      answers.inc({ ...labels, status: String(response.statusCode) });
      const isStream = String(response.getHeader('Content-Type')).startsWith('text/event-stream');
      if (!isStream) durations.observe(labels, (performance.now() - start) / 1_000);
    });
    next();
  };
}
