import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { ProblemError } from '../../../contract/problem.ts';
import type { passwordReset } from '../../../contract/session.ts';
import type { Database } from '../../platform/database/schema.ts';
import { changePeople } from '../directory/people-log.ts';
import { readLink, takeLink } from '../links/use-link.ts';
import { beginSession, type BegunSession } from '../sessions/keep-session.ts';
import { deleteSessionsOf } from '../sessions/session-store.ts';
import { hashPassword } from './password-hash.ts';
import { requireFitPassword } from './password-rules.ts';
import { readAccount, savePassword, type LocalAccount } from './password-store.ts';
import type { From } from './sign-in.ts';
import { admitAttempt, attemptSucceeded } from './slow-guessing.ts';

/**
 * Sets a password anew by a link that an admin gave, ends every session of the account, and begins one: whoever had
 * the password before is out.
 *
 * @throws {ProblemError} link-invalid, password-unfit, sign-in-later
 */
export async function resetPassword(
  db: Kysely<Database>,
  { token, password }: z.output<typeof passwordReset>,
  { address, browser, at }: From,
): Promise<BegunSession> {
  await admitAttempt(db, { name: null, address, at });
  const { personId, name, signInName } = await accountOfLink(db, token, at);
  await attemptSucceeded(db, { name: signInName, address, at });
  requireFitPassword(password, [name, signInName]);
  const hash = await hashPassword(password);
  await changePeople(db, { author: name, at }, async (transaction, note) => {
    const { givenBy } = await takeLink(transaction, token, at);
    await savePassword(transaction, personId, hash, at);
    const sessionsEnded = await deleteSessionsOf(transaction, personId);
    await note('password-reset', personId, { name, linkGivenBy: givenBy, sessionsEnded });
  });
  return beginSession(db, personId, browser, at);
}

async function accountOfLink(db: Kysely<Database>, token: string, at: Date): Promise<LocalAccount> {
  const { purpose, personId } = await readLink(db, token, at);
  const account = purpose === 'password-reset' && personId !== null ? await readAccount(db, personId) : null;
  if (account === null || account.state !== 'active') throw new ProblemError('link-invalid', {});
  return account;
}
