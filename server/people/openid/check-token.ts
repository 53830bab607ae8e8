import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { ProblemError } from '../../../contract/problem.ts';
import type { ProviderRefusal } from '../../../contract/problems/people-problems.ts';

/** Clocks of servers differ; of two that are kept by NTP much less. */
export const CLOCK_SKEW_S = 60;

/**
 * Signatures by keys of which the provider alone has the secret part. Not "none"; and not HS256, by which whoever knows
 * a public key could sign with it.
 */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/** In the issuer of a provider that speaks for many tenants, the place of the id of the token's. */
const TENANT_PLACE = '{tenantid}';

/** What a token must be like. */
export interface TokenRules {
  /** As the provider's metadata say it. */
  readonly issuer: string;
  /** Whom it must be made for: one of these. */
  readonly audiences: readonly string[];
  /** Tenants whose people may sign in; null when the issuer says enough. */
  readonly tenants: readonly string[] | null;
  /** What it must answer; left out where nothing was asked. */
  readonly nonce?: string | undefined;
  /** What it must allow; left out for a token that only says who somebody is. */
  readonly scope?: string | undefined;
}

/**
 * Checks a token of the provider: its signature first, by the provider's keys, then what it says. Times may differ by
 * {@link CLOCK_SKEW_S}.
 *
 * @returns its claims
 * @throws {ProblemError} provider-refused, with what is wrong
 * @throws what `keys` throws when the provider does not answer
 */
export async function checkToken(
  token: string,
  keys: JWTVerifyGetKey,
  rules: TokenRules,
  now: Date,
): Promise<JWTPayload> {
  const { payload } = await jwtVerify(token, keys, {
    algorithms: ALGORITHMS,
    audience: [...rules.audiences],
    clockTolerance: CLOCK_SKEW_S,
    currentDate: now,
    requiredClaims: ['iss', 'sub', 'exp', 'iat'],
  }).catch((error: unknown) => {
    throw refusalOf(error) ?? error;
  });
  const refusal = faultOf(payload, rules, now);
  if (refusal !== null) throw new ProblemError('provider-refused', { reason: refusal });
  return payload;
}

/** What a token says that it should not, once it is known to be the provider's; null when nothing. */
function faultOf(
  payload: JWTPayload,
  { issuer, tenants, nonce, scope }: TokenRules,
  now: Date,
): ProviderRefusal | null {
  const { iss, iat = 0, tid: tenant } = payload;
  const isOfMany = issuer.includes(TENANT_PLACE);
  if (isOfMany && (typeof tenant !== 'string' || tenants === null)) return 'tenant';
  if (iss !== (isOfMany ? issuer.replace(TENANT_PLACE, String(tenant)) : issuer)) return 'issuer';
  if (tenants !== null && (typeof tenant !== 'string' || !tenants.includes(tenant))) return 'tenant';
  if (nonce !== undefined && payload['nonce'] !== nonce) return 'nonce';
  if (scope !== undefined && !scopesOf(payload).includes(scope)) return 'scope';
  return iat > now.getTime() / 1_000 + CLOCK_SKEW_S ? 'not-yet' : null;
}

/** `scp` at Entra ID, `scope` elsewhere: a text with blanks between, or a list. */
function scopesOf({ scp, scope }: JWTPayload): readonly unknown[] {
  const given = scp ?? scope;
  return typeof given === 'string' ? given.split(' ') : Array.isArray(given) ? given : [];
}

/** The claim that is at fault, as one says what is wrong. */
const OF_CLAIM: Readonly<Record<string, ProviderRefusal>> = {
  iss: 'issuer',
  aud: 'audience',
  nonce: 'nonce',
  nbf: 'not-yet',
  iat: 'not-yet',
  exp: 'expired',
};

/** What is said of a claim that is not as it must be. */
export function refusalOfClaim(claim: string): ProviderRefusal {
  return OF_CLAIM[claim] ?? 'malformed';
}

/**
 * What of jose's errors means that the token is at fault; null when the provider did not answer. The errors hold what
 * the token says, so they are not handed on.
 */
function refusalOf(error: unknown): ProblemError | null {
  const refuse = (reason: ProviderRefusal) => new ProblemError('provider-refused', { reason });

  if (error instanceof errors.JWTExpired) return refuse('expired');
  if (error instanceof errors.JWTClaimValidationFailed)
    return refuse(error.reason === 'missing' ? 'malformed' : refusalOfClaim(error.claim));
  const isUnsigned = [errors.JWSSignatureVerificationFailed, errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys];
  if (isUnsigned.some((kind) => error instanceof kind)) return refuse('signature');
  const isNone = [errors.JWTInvalid, errors.JWSInvalid, errors.JOSEAlgNotAllowed, errors.JOSENotSupported];
  return isNone.some((kind) => error instanceof kind) ? refuse('malformed') : null;
}
