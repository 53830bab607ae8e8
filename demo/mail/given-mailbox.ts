import type { ConnectionOf } from '../../contract/feeds/connection.ts';

const PORTS = { imap: 143, imaps: 993 } as const;

/** A mailbox that somebody named. */
export interface GivenMailbox {
  readonly connection: ConnectionOf<'imap'>;
  readonly mailbox: string;
}

/**
 * The mailbox of an address such as `imaps://user:password@mail.example.com/Demo`. `imaps` is encrypted from the first
 * byte; `imap` after the greeting, but for this machine itself, where it is not encrypted.
 *
 * @throws {RangeError} with what is wrong
 * @example mailboxOf('imaps://ann:secret@mail.example.com/Demo').connection.port // => 993
 */
export function mailboxOf(address: string): GivenMailbox {
  const url = URL.canParse(address) ? new URL(address) : null;
  const kind = url?.protocol.replace(':', '');
  if (url === null || (kind !== 'imap' && kind !== 'imaps') || url.username === '')
    throw new RangeError('IMAP_URL must look like imaps://user:password@mail.example.com/INBOX');
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return {
    connection: {
      ...{ kind: 'imap', host: url.hostname, port: url.port === '' ? PORTS[kind] : Number(url.port) },
      ...{ user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) },
      security: kind === 'imaps' ? 'tls' : isHere ? 'none' : 'starttls',
    },
    mailbox: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
  };
}
