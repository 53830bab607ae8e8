import type { Kysely } from 'kysely';
import type { GivenGrant } from '../../../contract/given-grant.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import { tokenHash } from '../sessions/secret-token.ts';
import { isWhole } from './key-secret.ts';
import { findKeyOfSecret, touchSecret, type KeyOfSecret, type OfDemo } from './key-store.ts';

/** Its use is noted so often, so that an answer costs no write. */
const NOTED_EVERY_MS = 60_000;

/**
 * The key that a secret was sent of, with its grants as of now: what was revoked or taken away is so from the next
 * request on. One read by an index; once a minute its use is noted.
 *
 * What cannot be a secret is told so, since that can be seen by everybody. Of all others that do not work, only whoever
 * has one that worked is told that it has ended and when: they have the secret itself. What was revoked may be in wrong
 * hands, and is answered as what was never given.
 *
 * @throws {ProblemError} key-refused
 */
export async function useKey(db: Kysely<Database>, secret: string, now: Date, of: OfDemo): Promise<KeyOfSecret> {
  if (!isWhole(secret)) throw new ProblemError('key-refused', { reason: 'malformed' });
  const key = await findKeyOfSecret(db, tokenHash(secret), of);
  if (key === null) throw new ProblemError('key-refused', { reason: 'unknown' });
  const { expiresAt, lastUsedAt } = key;
  if (expiresAt <= now) throw new ProblemError('key-refused', { reason: 'expired', at: expiresAt.toISOString() });
  const isNoted = lastUsedAt !== null && now.getTime() - lastUsedAt.getTime() < NOTED_EVERY_MS;
  if (!isNoted) await touchSecret(db, key, now);
  return key;
}

/**
 * Whether a secret works, of a key with the same grants as at its last use: what lasts is told to none whose roles have
 * changed. The question is no use of it.
 */
export async function isKeyGoingOn(
  db: Kysely<Database>,
  secret: string,
  grants: readonly GivenGrant[],
  now: Date,
  of: OfDemo,
): Promise<boolean> {
  const key = await findKeyOfSecret(db, tokenHash(secret), of);
  return key !== null && key.expiresAt > now && JSON.stringify(key.grants) === JSON.stringify(grants);
}
