import type { Kysely } from 'kysely';
import type { SignInBegin, SignInPlace } from '../../../contract/openid.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import { PROVIDER_OF } from '../directory/people-settings.ts';
import { readLink } from '../links/use-link.ts';
import { beginSession, LONGEST_BY_PROVIDER_MS, type BegunSession } from '../sessions/keep-session.ts';
import { newToken, tokenHash } from '../sessions/secret-token.ts';
import { admitPerson } from './admit-person.ts';
import type { Provider } from './provider.ts';
import { readIdentity, type Claims } from './read-identity.ts';
import { secretsOf } from './sign-in-secrets.ts';
import {
  deleteSignIn,
  insertSignIn,
  markReturned,
  notePerson,
  noteProblem,
  readOutcome,
  setCode,
  takeCode,
} from './sign-in-store.ts';

/** As long as somebody may take at the provider: to find their phone, too. */
export const SIGN_IN_S = 600;
/** A dialog hands its code to its pane at once. */
const CODE_MS = 60_000;

export interface SignInStory {
  readonly db: Kysely<Database>;
  readonly provider: Provider;
  readonly at: Date;
}

/**
 * Begins a sign-in by the provider.
 *
 * @returns the address to go to, and the secret that the browser is known by when it comes back
 * @throws {ProblemError} provider-away; link-invalid
 */
export async function beginSignIn(
  { db, provider, at }: SignInStory,
  { place, link }: SignInBegin,
  returnAddress: string,
): Promise<{ readonly address: string; readonly secret: string }> {
  const linkId = link === undefined ? null : (await readLink(db, link, at, PROVIDER_OF.openid)).id;
  const secret = newToken();
  const address = await provider.addressFor(secretsOf(secret), returnAddress);
  const expiresAt = new Date(at.getTime() + SIGN_IN_S * 1_000);
  await insertSignIn(db, { secretHash: tokenHash(secret), place, linkId, expiresAt }, at);
  return { address, secret };
}

/** Where somebody has come back to, and who they are; null when they were not let in: why, the outcome says. */
export interface Return {
  readonly place: SignInPlace;
  readonly personId: string | null;
}

/**
 * Ends what somebody did at the provider, once: who comes a second time, in another browser, or too late has begun
 * nothing.
 *
 * @param address by which they came back, with its query
 */
export async function returnFromProvider(
  { db, provider, at }: SignInStory,
  secret: string,
  address: URL,
): Promise<Return | null> {
  // Before anything is changed: an address that somebody else made, or an earlier one, ends no sign-in of this browser.
  if (address.searchParams.get('state') !== secretsOf(secret).state) return null;
  const secretHash = tokenHash(secret);
  const begun = await markReturned(db, secretHash, at);
  if (begun === null) return null;

  const { place, linkId } = begun;
  try {
    const claims = await provider.claimsOfReturn(address, secretsOf(secret));
    const personId = await admitPerson(db, readIdentity(claims, provider.settings.rolesClaim), linkId, at);
    await notePerson(db, secretHash, personId);
    return { place, personId };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    await noteProblem(db, secretHash, error.occurrence);
    return { place, personId: null };
  }
}

/**
 * How a browser's sign-in ended.
 *
 * @returns for a dialog, a code that works once, for a minute
 * @throws {ProblemError} the one that ended it; sign-in-lost, when there is none, or it was asked before
 */
export async function endSignIn(db: Kysely<Database>, secret: string | null, at: Date): Promise<string> {
  const secretHash = tokenHash(secret ?? '');
  const outcome = await readOutcome(db, secretHash, at);
  if (outcome !== null && outcome.problem !== null) {
    await deleteSignIn(db, secretHash);
    throw new ProblemError(...outcome.problem);
  }
  const code = newToken();
  const expiresAt = new Date(at.getTime() + CODE_MS);
  const isSet = outcome !== null && (await setCode(db, secretHash, { codeHash: tokenHash(code), expiresAt }));
  if (!isSet) throw new ProblemError('sign-in-lost', {});
  return code;
}

/** @throws {ProblemError} sign-in-lost, when the code is no good, or no more */
export async function signInByCode(
  db: Kysely<Database>,
  code: string,
  { browser, at }: { readonly browser: string; readonly at: Date },
): Promise<BegunSession> {
  const personId = await takeCode(db, tokenHash(code), at);
  if (personId === null) throw new ProblemError('sign-in-lost', {});
  return beginProviderSession(db, personId, browser, at);
}

/**
 * Signs in whoever a token speaks of, which was checked.
 * @throws {ProblemError} provider-refused, no-role
 */
export async function signInByClaims(
  { db, provider, at }: SignInStory,
  claims: Claims,
  browser: string,
): Promise<BegunSession> {
  const identity = readIdentity(claims, provider.settings.rolesClaim);
  return beginProviderSession(db, await admitPerson(db, identity, null, at), browser, at);
}

/** A session of somebody for whom the provider vouches: it is asked again after a day. */
export function beginProviderSession(
  db: Kysely<Database>,
  personId: string,
  browser: string,
  at: Date,
): Promise<BegunSession> {
  return beginSession(db, personId, browser, at, LONGEST_BY_PROVIDER_MS);
}
