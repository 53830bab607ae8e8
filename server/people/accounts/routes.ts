import { Router, type Response } from 'express';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint, route } from '../../platform/http/endpoint.ts';
import { sessionOf, type Account } from '../../platform/http/session.ts';
import { PROVIDER_OF, type PeopleSettings } from '../directory/people-settings.ts';

import { readLink } from '../links/use-link.ts';
import { handSession } from '../sessions/answer-session.ts';
import { describeOpenSession, goingAt, type BegunSession } from '../sessions/keep-session.ts';
import { clearSessionCookie } from '../sessions/session-cookie.ts';
import { deleteSession, readSessions } from '../sessions/session-store.ts';
import { changePassword } from './change-password.ts';
import { resetPassword } from './reset-password.ts';
import { signIn, type From } from './sign-in.ts';
import { signUp } from './sign-up.ts';
import { admitAttempt, attemptSucceeded } from './slow-guessing.ts';

export interface AccountServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly settings: PeopleSettings;
}

/** Signing in and out, and what one does with an account of one's own. */
export function accountRoutes({ db, clock, settings }: AccountServices): Router {
  const router = Router();
  const requireAccounts = (): void => {
    if (settings.signIn !== 'accounts') throw new ProblemError('accounts-off', {});
  };
  const answerSession = async (response: Response, begun: BegunSession): Promise<void> => {
    const session = await handSession(db, response, begun, clock());
    response.status(201).json(session);
  };

  // Without priority over long work: a password takes longer to hash than anybody else is to wait.
  route(router, 'signIn', async ({ body }, response) => {
    requireAccounts();
    await answerSession(response, await signIn(db, body, fromOf(response, clock())));
  });
  route(router, 'signUp', async ({ body }, response) => {
    requireAccounts();
    await answerSession(response, await signUp(db, body, settings.signUp, fromOf(response, clock())));
  });
  route(router, 'resetPassword', async ({ body }, response) => {
    requireAccounts();
    await answerSession(response, await resetPassword(db, body, fromOf(response, clock())));
  });
  route(router, 'changePassword', async ({ body }, response) => {
    const ended = await changePassword(db, accountOf(response), body, fromOf(response, clock()));
    response.json({ ended });
  });
  route(router, 'readLink', async ({ body }, response) => {
    if (settings.signIn === 'demo') throw new ProblemError('accounts-off', {});
    const { address, at } = fromOf(response, clock());
    await admitAttempt(db, { name: null, address, at });
    const { purpose, person, grants, expiresAt } = await readLink(db, body.token, at, PROVIDER_OF[settings.signIn]);
    await attemptSucceeded(db, { name: null, address, at });
    // Of an earlier way of signing in: nobody has a password here any more.
    if (settings.signIn === 'openid' && purpose === 'password-reset') throw new ProblemError('link-invalid', {});
    response.json({ purpose, person, grants, expiresAt: expiresAt.toISOString() });
  });
  route(router, 'signOut', async ({ session: { account } }, response) => {
    const isEnded = account !== undefined && (await deleteSession(db, account.personId, account.sessionId));
    clearSessionCookie(response);
    response.json({ ended: isEnded ? 1 : 0 });
  });
  endpoint(router, 'listSessions', async ({ session: { account } }) => {
    const sessions = account === undefined ? [] : await readSessions(db, account.personId, goingAt(clock()));
    return { sessions: sessions.map((each) => describeOpenSession(each, account?.sessionId ?? null)) };
  });
  endpoint(router, 'endSession', async ({ params, session: { account } }) => {
    const isEnded = account !== undefined && (await deleteSession(db, account.personId, params.session));
    if (!isEnded) throw new ProblemError('unknown-session', { reason: 'none', given: params.session });
    return { ended: 1 };
  });
  return router;
}

/** @throws {ProblemError} accounts-off, where whoever asks has no account, as in the demo */
function accountOf(response: Response): Account {
  const { account } = sessionOf(response);
  if (account === undefined) throw new ProblemError('accounts-off', {});
  return account;
}

/** The address is the one behind the proxies that were declared, see `TRUST_PROXY`. */
function fromOf(response: Response, at: Date): From {
  const { req: request } = response;
  return { address: request.ip ?? '', browser: request.get('User-Agent') ?? '', at };
}
