import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { ProblemError } from '../../../contract/problem.ts';
import type { signInRequest } from '../../../contract/session.ts';
import type { Database } from '../../platform/database/schema.ts';
import { beginSession, type BegunSession } from '../sessions/keep-session.ts';
import { checkPassword, hashPassword } from './password-hash.ts';
import { findAccount, replaceHash } from './password-store.ts';
import { admitAttempt, attemptSucceeded } from './slow-guessing.ts';

/** Where a request comes from, and when. */
export interface From {
  /** Of the network. */
  readonly address: string;
  /** What the browser says of itself; empty when it says nothing. */
  readonly browser: string;
  readonly at: Date;
}

/**
 * Begins a session of whoever knows name and password. What is answered, and how long that takes, is the same for a
 * wrong password, a name that nobody has, and an account that is disabled.
 *
 * @throws {ProblemError} sign-in-refused; sign-in-later, after too many guesses
 */
export async function signIn(
  db: Kysely<Database>,
  { name, password }: z.output<typeof signInRequest>,
  { address, browser, at }: From,
): Promise<BegunSession> {
  const attempt = { name, address, at };
  await admitAttempt(db, attempt);
  const account = await findAccount(db, name);
  const { fits, isOutdated } = await checkPassword(password, account?.hash ?? null);
  if (account === null || !fits || account.state !== 'active') throw new ProblemError('sign-in-refused', {});
  await attemptSucceeded(db, attempt);
  const { personId, hash } = account;
  // Only now is the password at hand to be hashed as it would be today.
  if (isOutdated) await replaceHash(db, personId, { before: hash, after: await hashPassword(password) });
  return beginSession(db, personId, browser, at);
}
