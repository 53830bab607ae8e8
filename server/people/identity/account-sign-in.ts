import type { NextFunction, Request, Response } from 'express';
import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { rememberSession } from '../../platform/http/session.ts';
import { describeSession, isGoingOn, useSession } from '../sessions/keep-session.ts';
import { sessionTokenOf } from '../sessions/session-cookie.ts';

/**
 * Knows people by the session that their browser holds, read anew for each request: one that was ended, a role that was
 * taken away and an account that was disabled count from the next request on. Whoever has no session passes as nobody,
 * and is told so by what needs somebody.
 *
 * Access keys of machines, and tokens of other providers, will be told here from an `Authorization` header.
 */
export function accountSignIn({ db, clock }: { readonly db: Kysely<Database>; readonly clock: () => Date }) {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const token = sessionTokenOf(request);
    if (token === null) return next();
    const session = await useSession(db, token, clock());
    if (session !== null) {
      const account = { personId: session.personId, sessionId: session.id };
      const goesOn = () => isGoingOn(db, token, session, clock());
      rememberSession(response, { ...describeSession(session), account, goesOn });
    }
    next();
  };
}
