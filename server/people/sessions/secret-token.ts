import { createHash, randomBytes } from 'node:crypto';

/** As many as nobody can try: 256 bits. */
const BYTES = 32;

/** A secret that whoever holds it is known by: 43 characters that may stand in an address. */
export function newToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

/**
 * What is kept of a token: who reads the database cannot make the token of it. No salt, and none of a password's slow
 * hashing, since nobody can guess a token.
 */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
