import type { NextFunction, Request, Response } from 'express';
import { ProblemError } from '../../../contract/problem.ts';
import { DEMO_PERSON_HEADER } from '../../../contract/session.ts';
import { fromThisMachine } from '../../platform/http/own-origin.ts';
import { rememberSession } from '../../platform/http/session.ts';
import { DEMO_PEOPLE } from './demo-people.ts';

/**
 * Signs everybody on this machine in without a password, as whichever of the demo's people the request says. For trying
 * Amend out: it answers only requests that come from this machine itself, and none that a proxy passes on from
 * elsewhere. A header says who, not a cookie: all tabs of a browser share its cookies, and two of them are to be two
 * people.
 */
export function demoSignIn(request: Request, response: Response, next: NextFunction): void {
  if (!fromThisMachine(request)) throw new ProblemError('not-allowed', { reason: 'demo-elsewhere' });
  const chosen = request.get(DEMO_PERSON_HEADER);
  const { person, roles } = DEMO_PEOPLE.find(({ id }) => id === chosen) ?? DEMO_PEOPLE[0];
  rememberSession(response, { person, roles, signIn: 'demo' });
  next();
}
