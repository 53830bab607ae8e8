import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const HEADER = 'X-Request-Id';

/** Names every request, so that a person can quote the id of a failure and the admin find it in the log. */
export function nameRequest(request: Request, response: Response, next: NextFunction): void {
  const given = request.get(HEADER);
  // A proxy's id is kept if it is harmless to print.
  const id = given !== undefined && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  response.locals['requestId'] = id;
  response.setHeader(HEADER, id);
  next();
}

export function requestIdOf(response: Response): string {
  return String(response.locals['requestId'] ?? '');
}
