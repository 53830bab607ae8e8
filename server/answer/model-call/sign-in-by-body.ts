import type { NextFunction, Request, Response } from 'express';

/**
 * Lets a call of a model sign in by the key in its body as by one in the header: one way for both, and one count of
 * what the key asks. A key in the header, which a caller may send beside, is not looked at: whose model is meant is
 * said by the one in the body.
 */
export function byKeyInBody(request: Request, _response: Response, next: NextFunction): void {
  request.headers.authorization = `Bearer ${keyOf(request)}`;
  next();
}

function keyOf({ body }: Request): string {
  const { accessKey } = (body ?? {}) as { accessKey?: unknown };
  return typeof accessKey === 'string' ? accessKey : '';
}
