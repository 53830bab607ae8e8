import type { Response } from 'express';
import {
  hasRight,
  isForKeys,
  rolesAnywhere,
  rolesAt,
  rolesWith,
  scopesAt,
  type Need,
  type Role,
} from '../../../contract/access.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { RowScope } from '../../../contract/row-scope.ts';
import { personHeaderOf } from '../../../contract/person-header.ts';
import { BY_KEY, type Session } from '../../../contract/session.ts';

/** Who is asking, as the server knows them. */
export interface Asker extends Session {
  /** Left out where there is no account, as in the demo. */
  readonly account?: Account;
  /**
   * Whether they are signed in still, with the same roles, for answers that last; left out where nobody is signed out.
   */
  readonly goesOn?: () => Promise<boolean>;
}

/** Whose account somebody is signed in with, and in which session. */
export interface Account {
  readonly personId: string;
  readonly sessionId: string;
}

/** Where a right is needed: of every classifier, of whichever one, or of this one. */
export type Where = 'everywhere' | 'anywhere' | { readonly classifier: string };

/** Notes who is asking; called once per request by the sign-in, and not where nobody is signed in. */
export function rememberSession(response: Response, session: Asker): void {
  response.locals['session'] = session;
}

/**
 * Who is asking.
 * @throws {ProblemError} not-signed-in
 */
export function sessionOf(response: Response): Asker {
  const session = response.locals['session'] as Asker | undefined;
  if (session === undefined) throw new ProblemError('not-signed-in', {});
  return session;
}

/**
 * That a request is by whom it says it is: another tab of the browser may have signed somebody else in since.
 *
 * @param said the request's header; undefined where it does not say
 * @throws {ProblemError} another-person
 */
export function assertAsker(said: string | undefined, { person }: Session): void {
  if (said !== undefined && said !== personHeaderOf(person)) throw new ProblemError('another-person', { person });
}

/**
 * Whether somebody may do something, and of which rows: null means of every row, otherwise of those of any of the
 * scopes; what is asked of no classifier is asked of no rows.
 *
 * @throws {ProblemError} not-allowed, when none of the roles that the person has there gives the right, or when it is
 *   no machine's to have
 */
export function authorize(
  session: Asker,
  need: Exclude<Need, 'nothing'>,
  where: Where = 'everywhere',
): readonly RowScope[] | null {
  if (session.signIn === BY_KEY && !isForKeys(need))
    throw new ProblemError('not-allowed', { reason: 'key', person: session.person });
  if (need === 'signed-in' || need === 'in-person') return null;
  if (!hasRight(rolesThere(session, where), need))
    throw new ProblemError('not-allowed', { reason: 'role', person: session.person, roles: rolesWith(need) });
  return typeof where === 'string' ? null : scopesAt(session, need, where.classifier);
}

function rolesThere(session: Asker, where: Where): readonly Role[] {
  if (where === 'everywhere') return session.roles;
  return where === 'anywhere' ? rolesAnywhere(session) : rolesAt(session, where.classifier);
}
