import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { GivenGrant } from '../../../contract/given-grant.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { SignUp, signUpRequest } from '../../../contract/session.ts';
import type { Database } from '../../platform/database/schema.ts';
import { asJson } from '../directory/change-person.ts';
import { changePeople } from '../directory/people-log.ts';
import { insertPerson } from '../directory/person-store.ts';
import type { LinkOfPerson } from '../links/link-store.ts';
import { readLink, takeLink } from '../links/use-link.ts';
import { beginSession, type BegunSession } from '../sessions/keep-session.ts';
import { hashPassword } from './password-hash.ts';
import { requireFitPassword } from './password-rules.ts';
import { LOCAL, savePassword } from './password-store.ts';
import type { From } from './sign-in.ts';
import { admitAttempt, attemptSucceeded } from './slow-guessing.ts';

/** What somebody may do who came by themselves: look, and correct nothing. */
const WITHOUT_INVITATION: readonly GivenGrant[] = [{ role: 'viewer', classifier: null }];

/**
 * Makes an account and begins its first session: by a link, with the roles that it carries; or without, where sign-up
 * is open. Accounts that were made without one count as attempts from their address, so that nobody makes thousands.
 *
 * @throws {ProblemError} sign-up-closed, link-invalid, name-taken, password-unfit, sign-in-later
 */
export async function signUp(
  db: Kysely<Database>,
  { token, person, name, password }: z.output<typeof signUpRequest>,
  how: SignUp,
  { address, browser, at }: From,
): Promise<BegunSession> {
  const attempt = { name: null, address, at };
  await admitAttempt(db, attempt);
  requireOpen(how, token === undefined ? null : await readLink(db, token, at, LOCAL));
  if (token !== undefined) await attemptSucceeded(db, attempt);
  requireFitPassword(password, [person, name]);
  const hash = await hashPassword(password);
  const id = randomUUID();
  await changePeople(db, { author: person, at }, async (transaction, note) => {
    const link = token === undefined ? null : await takeLink(transaction, token, at, LOCAL);

    const grants = link?.grants ?? WITHOUT_INVITATION;
    await insertPerson(transaction, { id, name: person, signInName: name, provider: LOCAL, grants, createdAt: at });
    await savePassword(transaction, id, hash, at);
    const by = { by: link?.purpose ?? 'sign-up', invitedBy: link?.givenBy ?? null };
    await note('person-joined', id, { name: person, signInName: name, provider: LOCAL, grants: asJson(grants), ...by });
  });
  return beginSession(db, id, browser, at);
}

/** The first admin comes by the server's own link, however sign-up is set. */
function requireOpen(how: SignUp, link: LinkOfPerson | null): void {
  if (link?.purpose === 'first-admin') return;
  if (link?.purpose === 'password-reset') throw new ProblemError('link-invalid', {});
  if (how === 'off') throw new ProblemError('sign-up-closed', { reason: 'off' });
  if (how === 'invitation' && link === null) throw new ProblemError('sign-up-closed', { reason: 'invitation' });
}
