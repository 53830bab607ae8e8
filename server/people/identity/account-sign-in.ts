import type { NextFunction, Request, Response } from 'express';
import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { rememberSession } from '../../platform/http/session.ts';
import { describeSession, isGoingOn, useSession } from '../sessions/keep-session.ts';
import { sessionTokenOf } from '../sessions/session-cookie.ts';

export interface SignInServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  /** What vouches for people at present: `local` or `openid`. */
  readonly provider: string;
}

/**
 * Knows people by the session that their browser holds, read anew for each request: one that was ended, a role that was
 * taken away and an account that was disabled count from the next request on. Whoever has no session passes as nobody,
 * and is told so by what needs somebody; so does who was signed in by what vouches for nobody here any more.
 */
export function accountSignIn({ db, clock, provider }: SignInServices) {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const token = sessionTokenOf(request);
    if (token === null) return next();
    const session = await useSession(db, token, clock());
    if (session !== null && session.provider === provider) {
      const account = { personId: session.personId, sessionId: session.id };
      const goesOn = () => isGoingOn(db, token, session, clock());
      rememberSession(response, { ...describeSession(session), account, goesOn });
    }
    next();
  };
}
