import type { Response } from 'express';
import { hasRight, rolesWith, type Right } from '../../../contract/access.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Session } from '../../../contract/session.ts';

/** Notes who is asking; called once per request by the sign-in. */
export function rememberSession(response: Response, session: Session): void {
  response.locals['session'] = session;
}

/** Who is asking. */
export function sessionOf(response: Response): Session {
  const session = response.locals['session'] as Session | undefined;
  if (session === undefined) throw new ProblemError('not-allowed', { reason: 'not-signed-in' });
  return session;
}

/** @throws {ProblemError} not-allowed, when none of the person's roles gives the right */
export function authorize({ person, roles }: Session, right: Right): void {
  if (hasRight(roles, right)) return;
  throw new ProblemError('not-allowed', { reason: 'role', person, roles: rolesWith(right) });
}
