import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { ProblemError } from '../../../contract/problem.ts';
import type { passwordChange } from '../../../contract/session.ts';
import type { Database } from '../../platform/database/schema.ts';
import { changePeople } from '../directory/people-log.ts';
import { deleteLinksOf } from '../links/link-store.ts';
import { deleteSessionsOf } from '../sessions/session-store.ts';
import { checkPassword, hashPassword } from './password-hash.ts';
import { requireFitPassword } from './password-rules.ts';
import { readAccount, savePassword } from './password-store.ts';
import type { From } from './sign-in.ts';
import { admitAttempt, attemptSucceeded } from './slow-guessing.ts';

/**
 * Changes the password of whoever is signed in and knows the present one: a browser that was left open is not enough.
 * All their other sessions end, and so do links to set the password anew.
 *
 * @returns how many sessions ended
 * @throws {ProblemError} sign-in-refused, when the present one is wrong; sign-in-later, password-unfit; accounts-off,
 *   when somebody else vouches for the person
 */
export async function changePassword(
  db: Kysely<Database>,
  { personId, sessionId }: { readonly personId: string; readonly sessionId: string },
  { password, next }: z.output<typeof passwordChange>,
  { address, at }: From,
): Promise<number> {
  const account = await readAccount(db, personId);
  if (account === null) throw new ProblemError('accounts-off', {});
  const { name, signInName } = account;
  const attempt = { name: signInName, address, at };
  await admitAttempt(db, attempt);
  if (!(await checkPassword(password, account.hash)).fits) throw new ProblemError('sign-in-refused', {});
  await attemptSucceeded(db, attempt);
  requireFitPassword(next, [name, signInName]);
  const hash = await hashPassword(next);
  return changePeople(db, { author: name, at }, async (transaction, note) => {
    await savePassword(transaction, personId, hash, at);
    await deleteLinksOf(transaction, personId);
    const sessionsEnded = await deleteSessionsOf(transaction, personId, sessionId);
    await note('password-changed', personId, { name, sessionsEnded });
    return sessionsEnded;
  });
}
