import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { ProblemError } from '../../../contract/problem.ts';
import { refusalOfClaim } from './check-token.ts';

/** By which a provider says that it cannot at present. */
const NOT_NOW: readonly string[] = ['temporarily_unavailable', 'server_error'];
/** By which it says that the person did not want to, or may not. */
const NOT_YOU: readonly string[] = ['access_denied', 'consent_required', 'interaction_required', 'login_required'];

/**
 * What went wrong with a provider, for whoever reads the log: what kind, and the code that it or the library gave. The
 * errors themselves hold addresses, tokens and answers, and are not handed on.
 *
 * Such as `{ kind: 'ResponseBodyError', code: 'invalid_client' }`.
 */
export interface ProviderFault {
  readonly kind: string;
  readonly code: string;
}

export function describeFault(error: unknown): ProviderFault {
  if (error instanceof ProblemError) return { kind: error.name, code: codeOfProblem(error) };
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError)
    return { kind: error.name, code: error.error };
  const { name, code, cause } = (error ?? {}) as { name?: unknown; code?: unknown; cause?: { code?: unknown } };
  return { kind: String(name), code: String(code ?? cause?.code ?? '') };
}

function codeOfProblem({ code, occurrence: [, values] }: ProblemError): string {
  return 'reason' in values ? `${code} ${String(values.reason)}` : code;
}

/** What a failure at the provider means for whoever signs in. */
export function problemOfFault(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof AuthorizationResponseError) return ofAuthorization(error.error);
  if (error instanceof ResponseBodyError) return ofTokenRequest(error.error);
  const claim = claimOf(error);
  if (claim !== null) return new ProblemError('provider-refused', { reason: refusalOfClaim(claim) });
  return new ProblemError('provider-away', {});
}

function ofAuthorization(code: string): ProblemError {
  if (NOT_NOW.includes(code)) return new ProblemError('provider-away', {});
  return new ProblemError('provider-refused', { reason: NOT_YOU.includes(code) ? 'cancelled' : 'fault' });
}

function ofTokenRequest(code: string): ProblemError {
  if (NOT_NOW.includes(code)) return new ProblemError('provider-away', {});
  // The code was used, is past its time, or belongs to another sign-in.
  return code === 'invalid_grant'
    ? new ProblemError('sign-in-lost', {})
    : new ProblemError('provider-refused', { reason: 'fault' });
}

/** Of the library: an answer that came, and is none of those that the standard has. */
const NOT_CONFORM: readonly string[] = [
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_PARSE_ERROR',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_UNSUPPORTED_OPERATION',
];

/** The claim that the library found at fault; empty where it is another part of the answer, null where none came. */
function claimOf(error: unknown): string | null {
  if (!(error instanceof ClientError)) return null;
  const { claim } = ((error.cause as { cause?: unknown } | undefined)?.cause ?? {}) as { claim?: unknown };
  if (typeof claim === 'string') return claim;
  const { code = '' } = error;
  return NOT_CONFORM.includes(code) || code.startsWith('OAUTH_JWT') ? '' : null;
}
