import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { keyDraft, keyRotation } from '../../../contract/access-key.ts';
import { spellingKey } from '../../../contract/class-spelling.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { BY_KEY } from '../../../contract/session.ts';
import type { Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { asJson } from '../directory/change-person.ts';
import { requireFitGrants } from '../directory/grant-store.ts';
import { changePeople } from '../directory/people-log.ts';
import { insertPerson } from '../directory/person-store.ts';
import { tokenHash } from '../sessions/secret-token.ts';
import { newSecret } from './key-secret.ts';
import {
  deleteSecrets,
  insertKey,
  insertSecret,
  readKey,
  updateExpiry,
  type OfDemo,
  type StoredKey,
} from './key-store.ts';

const DAY_MS = 86_400_000;

/** A key with a secret that is in no other place. */
export interface GivenKey {
  readonly key: StoredKey;
  readonly secret: string;
}

/** Who changes keys, when, and of which kind they are. */
export interface ChangingKeys extends Changing, OfDemo {
  /** Names that nobody else may have, beside those of people and machines. */
  readonly reserved: readonly string[];
}

/**
 * Makes a key for a machine that nobody knows yet.
 *
 * @throws {ProblemError} name-taken, by a person or a machine; unknown-classifier; scope-unfit
 */
export async function makeKey(
  db: Kysely<Database>,
  { name, grants, requestsPerMinute, expiresInDays }: z.output<typeof keyDraft>,
  { person: author, at, reserved, ofDemo }: ChangingKeys,
): Promise<GivenKey> {
  const isReserved = reserved.some((each) => spellingKey(each) === spellingKey(name));
  if (isReserved) throw new ProblemError('name-taken', { reason: 'person' });
  const id = randomUUID();
  const secret = newSecret();
  const expiresAt = daysAfter(at, expiresInDays);
  const key = await changePeople(db, { author, at }, async (transaction, note) => {
    await requireFitGrants(transaction, grants);
    // A machine signs in with no name: it is found by its id.
    const machine = { id, name, signInName: name, key: id, provider: BY_KEY };
    await insertPerson(transaction, { ...machine, grants, createdAt: at });
    await insertKey(transaction, { id, requestsPerMinute, madeBy: author }, { ofDemo });
    await insertSecret(transaction, id, { number: 1, madeAt: at, expiresAt }, tokenHash(secret));
    const made = await readKey(transaction, id, { ofDemo });
    const details = { name, grants: asJson(made.grants), requestsPerMinute, expiresAt: expiresAt.toISOString() };
    await note('key-made', id, details);
    return made;
  });
  return { key, secret };
}

/**
 * Gives a key another secret. The one before goes on working for some days, so that nothing that uses it stands still
 * until it knows the new one; an earlier one ends now. A key that was revoked works again by this.
 *
 * @throws {ProblemError} unknown-key
 */
export async function rotateKey(
  db: Kysely<Database>,
  id: string,
  { overlapDays, expiresInDays }: z.output<typeof keyRotation>,
  { person: author, at, ofDemo }: ChangingKeys,
): Promise<GivenKey> {
  const secret = newSecret();
  const expiresAt = daysAfter(at, expiresInDays);
  const key = await changePeople(db, { author, at }, async (transaction, note) => {
    const { name, secrets } = await readKey(transaction, id, { ofDemo });
    const [before] = secrets;
    const beforeUntil = before === undefined ? null : earlier(before.expiresAt, daysAfter(at, overlapDays));
    await deleteSecrets(transaction, id, before?.number ?? null);
    if (before !== undefined) await updateExpiry(transaction, id, before.number, beforeUntil!);
    const number = (before?.number ?? 0) + 1;
    await insertSecret(transaction, id, { number, madeAt: at, expiresAt }, tokenHash(secret));
    const times = { expiresAt: expiresAt.toISOString(), beforeUntil: beforeUntil?.toISOString() ?? null };
    await note('key-rotated', id, { name, number, ...times });
    return readKey(transaction, id, { ofDemo });
  });
  return { key, secret };
}

/** A moment so many days later. */
export function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY_MS);
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}
