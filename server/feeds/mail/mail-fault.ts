import { types } from 'node:util';
import type { ConnectionOf } from '../../../contract/feeds/connection.ts';
import type { FeedFault } from '../../../contract/feeds/feed-fault.ts';
import { storableText } from '../../../contract/storable-text.ts';
import { FeedError } from '../ports/source.ts';

/** Seconds that a server may take to be connected to and to greet, and to answer a command. */
export const CONNECT_SECONDS = 20;
export const ANSWER_SECONDS = 60;

/** Of what a server said, so much is kept. */
const SAID = 200;
const SLOW = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT', 'ETIMEOUT']);
/** As OpenSSL and Node name what is wrong with a certificate, or with an encrypted line. */
const UNTRUSTED =
  /^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_|INVALID_CA|ERR_TLS_|ERR_SSL_|STARTTLS_|EPROTO)/;

/** What imapflow adds to its errors. */
interface ImapError extends Error {
  readonly code?: string;
  readonly tlsFailed?: boolean;
  readonly authenticationFailed?: boolean;
  readonly responseStatus?: string;
  readonly responseText?: string;
}

/**
 * Why a mailbox cannot be read, by what its library threw; what no library said is thrown on as it is. The password is
 * in no fault, whatever the server said.
 */
export function mailError(error: unknown, connection: ConnectionOf<'imap'>): unknown {
  if (error instanceof FeedError || !types.isNativeError(error)) return error;
  const fault = faultOf(error, connection);
  return fault === null ? error : new FeedError(fault, { cause: error });
}

function faultOf(error: ImapError, { host, password }: ConnectionOf<'imap'>): FeedFault | null {
  const { code = '', tlsFailed, authenticationFailed, responseStatus, responseText = '' } = error;
  const said = saidBy(responseText === '' ? error.message : responseText, password);
  if (authenticationFailed === true) return { reason: 'sign-in', said };
  if (SLOW.has(code)) return { reason: 'slow', seconds: code === 'ETIMEOUT' ? ANSWER_SECONDS : CONNECT_SECONDS };
  if (UNTRUSTED.test(code)) return { reason: 'untrusted', host, code };
  if (tlsFailed === true) return { reason: 'untrusted', host, code: code === '' ? 'STARTTLS' : code };
  if (responseStatus === 'NO' || responseStatus === 'BAD') return { reason: 'refused', said };
  return code === '' ? null : { reason: 'unreachable', host, code };
}

/** What a server said, cut, and without the password, should it repeat that. */
export function saidBy(text: string, password?: string): string {
  const without = password === undefined ? text : text.replaceAll(password, '…');
  return storableText(without).slice(0, SAID);
}
