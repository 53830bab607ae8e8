import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { keyLimits } from '../../../contract/access-key.ts';
import type { GivenGrant } from '../../../contract/given-grant.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { JsonObject } from '../../platform/audit/canonical-json.ts';
import type { Database } from '../../platform/database/schema.ts';
import { changeGrants } from '../directory/change-person.ts';
import { requireFitGrants } from '../directory/grant-store.ts';
import { changePeople } from '../directory/people-log.ts';
import { daysAfter, type ChangingKeys } from './give-secret.ts';
import { deleteSecrets, readKey, updateExpiry, updateRate, type StoredKey } from './key-store.ts';

/**
 * Revokes a key: none of its secrets works from now on. One that has none is left as it is, and nothing is noted.
 *
 * @throws {ProblemError} unknown-key
 */
export async function revokeKey(
  db: Kysely<Database>,
  id: string,
  { person: author, at, ofDemo }: ChangingKeys,
): Promise<StoredKey> {
  return changePeople(db, { author, at }, async (transaction, note) => {
    const key = await readKey(transaction, id, { ofDemo });
    if (key.secrets.length === 0) return key;
    await deleteSecrets(transaction, id, null);
    await note('key-revoked', id, { name: key.name, secrets: key.secrets.map(({ number }) => number) });
    return { ...key, secrets: [] };
  });
}

/**
 * Replaces a key's roles. They hold from the next request on. The same ones change nothing, and nothing is noted.
 *
 * @throws {ProblemError} unknown-key, unknown-classifier, scope-unfit
 */
export async function setKeyGrants(
  db: Kysely<Database>,
  id: string,
  grants: readonly GivenGrant[],
  { person: author, at, ofDemo }: ChangingKeys,
): Promise<StoredKey> {
  return changePeople(db, { author, at }, async (transaction, note) => {
    const key = await readKey(transaction, id, { ofDemo });
    await requireFitGrants(transaction, grants);
    return { ...key, grants: await changeGrants(transaction, note, key, grants) };
  });
}

/**
 * Changes how much a key may ask, and until when its latest secret works.
 *
 * @throws {ProblemError} unknown-key; key-ended, when none works whose end could be another
 */
export async function setKeyLimits(
  db: Kysely<Database>,
  id: string,
  { requestsPerMinute, expiresInDays }: z.output<typeof keyLimits>,
  { person: author, at, ofDemo }: ChangingKeys,
): Promise<StoredKey> {
  return changePeople(db, { author, at }, async (transaction, note) => {
    const before = await readKey(transaction, id, { ofDemo });
    await updateRate(transaction, id, requestsPerMinute);
    if (expiresInDays !== undefined) {
      const [latest] = before.secrets;
      if (latest === undefined || latest.expiresAt <= at) throw new ProblemError('key-ended', { name: before.name });
      await updateExpiry(transaction, id, latest.number, daysAfter(at, expiresInDays));
    }
    const after = await readKey(transaction, id, { ofDemo });
    await note('key-limits-set', id, { name: before.name, before: limitsOf(before), after: limitsOf(after) });
    return after;
  });
}

function limitsOf({ requestsPerMinute, secrets: [latest] }: StoredKey): JsonObject {
  return { requestsPerMinute, expiresAt: latest?.expiresAt.toISOString() ?? null };
}
