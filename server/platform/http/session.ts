import type { Response } from 'express';
import { ProblemError } from '../../../contract/problem.ts';
import type { Role, Session } from '../../../contract/session.ts';

/** What each role may do includes what the roles before it may do. */
const RANK: readonly Role[] = ['viewer', 'corrector', 'approver', 'admin'];

/** Notes who is asking; called once per request by the sign-in. */
export function rememberSession(response: Response, session: Session): void {
  response.locals['session'] = session;
}

/** Who is asking. */
export function sessionOf(response: Response): Session {
  const session = response.locals['session'] as Session | undefined;
  if (session === undefined) throw new ProblemError('not-allowed', 'You are not signed in.');
  return session;
}

/** @throws {ProblemError} not-allowed, when the person has neither the role nor one that includes it */
export function requireRole(session: Session, role: Role): void {
  const needed = RANK.indexOf(role);
  if (session.roles.some((each) => RANK.indexOf(each) >= needed)) return;
  throw new ProblemError('not-allowed', `This needs the role "${role}", which ${session.person} does not have.`);
}
