import { ProblemError } from '../../../contract/problem.ts';
import { isStorable, storableText } from '../../../contract/storable-text.ts';

/** What a provider says of somebody, by the names of its claims. */
export type Claims = Readonly<Record<string, unknown>>;

/** Who somebody is by their provider's word. */
export interface Identity {
  /**
   * Issuer and subject, which together are theirs for ever. Never an e-mail address, which may be another's next year,
   * or be claimed by whoever runs another tenant.
   */
  readonly key: string;
  /** What others may read; whether anybody has it already, was not asked. */
  readonly name: string;
  /** What they sign in with there, to be recognized by. */
  readonly signInName: string;
  /** Their roles or groups, each once, in order. */
  readonly values: readonly string[];
}

/** As OpenID Connect bounds it. @see https://openid.net/specs/openid-connect-core-1_0.html#IDToken */
const MAX_SUBJECT = 255;
const MAX_NAME = 100;
const MAX_SIGN_IN_NAME = 200;
const MAX_VALUE = 200;
const MAX_VALUES = 2_000;

/**
 * Reads who somebody is from claims that were checked.
 *
 * @param rolesClaim of their roles or groups; dots lead into claims that hold others
 * @throws {ProblemError} provider-refused, when the subject is none
 */
export function readIdentity(claims: Claims, rolesClaim: string): Identity {
  const { iss: issuer, sub: subject } = claims;
  if (typeof issuer !== 'string' || typeof subject !== 'string' || !isSubject(subject))
    throw new ProblemError('provider-refused', { reason: 'malformed' });
  const called = textsOf(claims, ['name', 'preferred_username', 'email', 'upn']);
  const signsInAs = textsOf(claims, ['preferred_username', 'upn', 'email', 'name']);
  return {
    key: `${issuer} ${subject}`,
    name: (called[0] ?? 'Somebody').slice(0, MAX_NAME).trim(),
    signInName: (signsInAs[0] ?? subject).slice(0, MAX_SIGN_IN_NAME).trim(),
    values: valuesOf(claimAt(claims, rolesClaim)),
  };
}

/**
 * A claim by its name, or by the way to it: names of claims may have dots themselves, and go first.
 * @example claimAt({ realm_access: { roles: ['a'] } }, 'realm_access.roles') // => ['a']
 * @example claimAt({ 'https://a.example/roles': 'b' }, 'https://a.example/roles') // => 'b'
 */
export function claimAt(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  let found: unknown = claims;
  for (const part of name.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = (found as Claims)[part];
  }
  return found;
}

function isSubject(subject: string): boolean {
  return subject !== '' && subject.length <= MAX_SUBJECT && isStorable(subject);
}

/** The texts that claims hold, without those that are empty. */
function textsOf(claims: Claims, names: readonly string[]): string[] {
  return names
    .map((name) => claims[name])
    .flatMap((value) => (typeof value === 'string' ? [storableText(value).trim()] : []))
    .filter((text) => text !== '');
}

/** One value, or a list of them; whatever else a provider puts there is no role. */
function valuesOf(claim: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  const values = list.flatMap((value) => (typeof value === 'string' ? [value.trim()] : []));
  const kept = values.filter((value) => value !== '' && value.length <= MAX_VALUE && isStorable(value));
  return [...new Set(kept)].sort().slice(0, MAX_VALUES);
}
