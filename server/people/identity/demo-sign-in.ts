import type { NextFunction, Request, Response } from 'express';
import { ProblemError } from '../../../contract/problem.ts';
import type { Session } from '../../../contract/session.ts';
import { rememberSession } from '../../platform/http/session.ts';

/** The one person of the demo sign-in, who may do everything. */
const DEMO_PERSON: Session = {
  person: 'Demo user',
  roles: ['viewer', 'corrector', 'approver', 'admin'],
  signIn: 'demo',
};

/**
 * Signs everybody on this machine in without a password. For trying Amend out: it answers only requests that come
 * from this machine itself, and none that a proxy passes on from elsewhere.
 */
export function demoSignIn(request: Request, response: Response, next: NextFunction): void {
  const isForwarded = request.headers['forwarded'] !== undefined || request.headers['x-forwarded-for'] !== undefined;
  if (isForwarded || !isLoopback(request.socket.remoteAddress ?? '')) {
    throw new ProblemError('not-allowed', { reason: 'demo-elsewhere' });
  }
  rememberSession(response, DEMO_PERSON);
  next();
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}
