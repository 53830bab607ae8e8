import type { FeedFault } from '../../../contract/feeds/feed-fault.ts';
import { FeedError } from '../ports/source.ts';

/** What a connection is told by in faults. */
export interface Place {
  readonly host: string;
  readonly database: string;
}

/** The most that is kept of what the other side said. */
const MOST_SAID = 500;
/** How long a statement may take, in seconds, until the other side is given up. */
export const STATEMENT_SECONDS = 60;
/** How long a lock is waited for: what holds one longer is done another time. */
export const LOCK_SECONDS = 5;
/** How long a connection may take to be made. */
export const CONNECT_SECONDS = 10;

const OF_TLS = /CERT|ALTNAME|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO|HANDSHAKE_NO_SSL_SUPPORT|HANDSHAKE_SSL_ERROR/;
/** The drivers' words for what is no error of the server: the line is gone, or was never there. */
const OF_THE_LINE =
  /Connection terminated|timeout exceeded when trying|timeout expired|Client has encountered|Client was closed|closed state|read ECONNRESET/i;

/** By the codes of PostgreSQL's errors, in their first letters, and of MySQL's by name. */
const REASONS: readonly (readonly [RegExp, (said: string, place: Place, code: string) => FeedFault])[] = [
  [/^28|^ER_ACCESS_DENIED|^ER_MUST_CHANGE|^ER_ACCOUNT/, (said) => ({ reason: 'sign-in', said })],
  [/^3D000|^ER_BAD_DB/, (_, { database }) => ({ reason: 'missing', what: 'database', name: database })],
  [/^42P01|^3F000|^ER_NO_SUCH_TABLE/, (said) => ({ reason: 'missing', what: 'table', name: nameIn(said) })],
  [/^42703|^ER_BAD_FIELD/, (said) => ({ reason: 'missing', what: 'column', name: nameIn(said) })],
  [/^42501|^ER_.*ACCESS_?DENIED|^ER_.*ACCESS_DENIED/, (said) => ({ reason: 'permission', what: 'SQL', said })],
  [/^55P03/, () => ({ reason: 'slow', seconds: LOCK_SECONDS })],
  [
    /^57014|^PROTOCOL_SEQUENCE_TIMEOUT|^ER_LOCK_WAIT|^ER_STATEMENT_TIMEOUT/,
    () => ({ reason: 'slow', seconds: STATEMENT_SECONDS }),
  ],
  [
    /^08|^57P|^53|^25P0|^E[A-Z]+$|^EAI_|^PROTOCOL_|^ER_(CON_COUNT|SERVER_SHUTDOWN|HOST_|CONNECTION_KILLED|NORMAL_SHUTDOWN)/,
    (_, { host }, code) => ({ reason: 'unreachable', host, code }),
  ],
];

/**
 * Why a database does not do what it was asked to, as a fault of the feed. What is one already stays.
 *
 * @param error what the driver threw
 */
export function asFeedError(error: unknown, place: Place): FeedError {
  if (error instanceof FeedError) return error;
  return new FeedError(faultOf(error, place), { cause: error });
}

function faultOf(error: unknown, place: Place): FeedFault {
  const { code, message } = asFailure(error);
  const said = message.replaceAll(/\s+/g, ' ').slice(0, MOST_SAID);
  if (/does not support SSL/.test(message)) return { reason: 'untrusted', host: place.host, code: 'NO_TLS' };
  if (OF_TLS.test(code)) return { reason: 'untrusted', host: place.host, code };
  if (/^SASL|^SCRAM/.test(message)) return { reason: 'sign-in', said };
  if (/Query read timeout/.test(message)) return { reason: 'slow', seconds: STATEMENT_SECONDS };
  const known = REASONS.find(([codes]) => codes.test(code));
  if (known !== undefined) return known[1](said, place, code);
  if (OF_THE_LINE.test(message)) return { reason: 'unreachable', host: place.host, code: code || 'CLOSED' };
  return { reason: 'refused', said: code === '' ? said : `${code}: ${said}` };
}

/** Errors of sockets, of drivers, and of a host all of whose addresses were tried. */
function asFailure(error: unknown): { readonly code: string; readonly message: string } {
  const { code, message, errors, cause } = Object(error) as Readonly<Record<string, unknown>>;
  if (typeof code !== 'string' && Array.isArray(errors) && errors.length > 0) return asFailure(errors[0]);
  // A driver may hide a fault of TLS behind a code of its own.
  const within = Object(cause) as Readonly<Record<string, unknown>>;
  if (typeof within['code'] === 'string' && OF_TLS.test(within['code'])) return asFailure(cause);
  return { code: typeof code === 'string' ? code : '', message: typeof message === 'string' ? message : String(error) };
}

/** What a server names in quotes: a table or a column. */
function nameIn(said: string): string {
  return /["'`]([^"'`]+)["'`]/.exec(said)?.[1] ?? said;
}
