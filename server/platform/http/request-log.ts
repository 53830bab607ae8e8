import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { requestIdOf } from './request-id.ts';

/** Logs every answer at `info`: method, path without query, status, duration. Bodies and cells never reach the log. */
export function logRequest(log: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!log.isLevelEnabled('info')) return next();
    const start = performance.now();
    const { method, path } = request;
    response.once('close', () => {
      const durationMs = Math.round(performance.now() - start);
      log.info({ requestId: requestIdOf(response), method, path, status: response.statusCode, durationMs }, 'answered');
    });
    next();
  };
}
