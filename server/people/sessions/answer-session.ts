import type { Response } from 'express';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import type { Session } from '../../../contract/session.ts';
import type { Database } from '../../platform/database/schema.ts';
import { describeSession, useSession, type BegunSession } from './keep-session.ts';
import { tokenHash } from './secret-token.ts';
import { sessionTokenOf, setSessionCookie } from './session-cookie.ts';
import { deleteSessionOfToken } from './session-store.ts';

/**
 * Hands a browser a session that was begun, in place of one that it had.
 *
 * @returns who is signed in by it
 * @throws {ProblemError} not-signed-in, when they were disabled in this very moment
 */
export async function handSession(
  db: Kysely<Database>,
  response: Response,
  { token, endsAt }: BegunSession,
  now: Date,
): Promise<Session> {
  const session = await useSession(db, token, now);
  if (session === null) throw new ProblemError('not-signed-in', {});
  const before = sessionTokenOf(response.req);
  if (before !== null) await deleteSessionOfToken(db, tokenHash(before));
  setSessionCookie(response, token, endsAt);
  return describeSession(session);
}
