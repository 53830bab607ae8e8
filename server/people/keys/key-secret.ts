import { createHash } from 'node:crypto';
import { KEY_PREFIX } from '../../../contract/session.ts';
import { newToken } from '../sessions/secret-token.ts';

/** Characters of the checksum: of 69 billion mistyped secrets one passes. */
const CHECKSUM = 6;
/** The prefix, a token of 256 bits, its checksum. */
const FORM = new RegExp(`^${KEY_PREFIX}[\\w-]{43}[\\w-]{${CHECKSUM}}$`);
const HEADER = new RegExp(`^(Bearer +)?(${KEY_PREFIX}.*)$`, 'i');

/** A secret of a key, such as `amend_` and 49 characters more. It is chance, as a session's token is. */
export function newSecret(): string {
  const text = `${KEY_PREFIX}${newToken()}`;
  return `${text}${checksumOf(text)}`;
}

/**
 * Whether a text can be a secret: of one that was mistyped or cut this is told without the database. It says nothing
 * of whether there is such a secret, since everybody can make a checksum; so it need not take the same time for all.
 *
 * @example isWhole('amend_cut') // => false
 */
export function isWhole(secret: string): boolean {
  return FORM.test(secret) && checksumOf(secret.slice(0, -CHECKSUM)) === secret.slice(-CHECKSUM);
}

/**
 * The secret that a request's `Authorization` brings: null where it brings none, and whatever it is of another kind is
 * not looked at; empty when it was not sent as a bearer's.
 *
 * @example sentSecret('Bearer amend_abc') // => 'amend_abc'
 * @example sentSecret('amend_abc') // => ''
 * @example sentSecret('Basic YTpi') // => null
 * @example sentSecret(undefined) // => null
 */
export function sentSecret(authorization: string | undefined): string | null {
  const found = HEADER.exec(authorization ?? '');
  if (found === null) return null;
  const [, scheme, secret = ''] = found;
  return scheme === undefined ? '' : secret;
}

function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, CHECKSUM);
}
