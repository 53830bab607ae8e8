import type { Kysely } from 'kysely';
import type { GivenGrant } from '../../../contract/given-grant.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import { EVERY_GRANT_OF_PERSON, GRANTS_OF_PERSON } from '../directory/grant-store.ts';

/** A secret, as it is listed. */
export interface StoredSecret {
  /** Which one of the key's, from 1. */
  readonly number: number;
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

/** A machine's key, as it is kept. */
export interface StoredKey {
  /** Of the machine. */
  readonly id: string;
  readonly name: string;
  readonly grants: readonly GivenGrant[];
  readonly requestsPerMinute: number;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly lastUsedAt: Date | null;
  /** The latest first. */
  readonly secrets: readonly StoredSecret[];
}

/** Whether keys of the demo are spoken of, or those of people who showed who they are: neither sees the other. */
export interface OfDemo {
  readonly ofDemo: boolean;
}

function selectKeys(db: Kysely<Database>, { ofDemo }: OfDemo) {
  return db
    .selectFrom('access_keys')
    .innerJoin('people', 'people.id', 'access_keys.machine_id')
    .select([
      'people.id as id',
      'people.name as name',
      'requests_per_minute as requestsPerMinute',
      'made_by as madeBy',
      'people.created_at as madeAt',
      'people.last_seen_at as lastUsedAt',
      GRANTS_OF_PERSON.as('grants'),
    ])
    .where('of_demo', '=', ofDemo);
}

function selectSecrets(db: Kysely<Database>) {
  return db
    .selectFrom('key_secrets')
    .select(['number', 'made_at as madeAt', 'expires_at as expiresAt', 'last_used_at as lastUsedAt'])
    .orderBy('number', 'desc');
}

/** All keys, by name. */
export async function readKeys(db: Kysely<Database>, of: OfDemo): Promise<StoredKey[]> {
  const keys = await selectKeys(db, of).orderBy('people.spelling').execute();
  const rows = await selectSecrets(db).select('machine_id as keyId').execute();
  const secrets = new Map<string, StoredSecret[]>();
  for (const { keyId, ...secret } of rows) secrets.set(keyId, [...(secrets.get(keyId) ?? []), secret]);
  return keys.map((key) => ({ ...key, secrets: secrets.get(key.id) ?? [] }));
}

/** @throws {ProblemError} unknown-key */
export async function readKey(db: Kysely<Database>, id: string, of: OfDemo): Promise<StoredKey> {
  const key = await selectKeys(db, of).where('people.id', '=', id).executeTakeFirst();
  if (key === undefined) throw new ProblemError('unknown-key', { reason: 'none', given: id });
  return { ...key, secrets: await selectSecrets(db).where('machine_id', '=', id).execute() };
}

/** What a machine has beside what it shares with people. */
export async function insertKey(
  db: Kysely<Database>,
  { id, requestsPerMinute, madeBy }: Pick<StoredKey, 'id' | 'requestsPerMinute' | 'madeBy'>,
  { ofDemo }: OfDemo,
): Promise<void> {
  const row = { machine_id: id, requests_per_minute: requestsPerMinute, made_by: madeBy, of_demo: ofDemo };
  await db.insertInto('access_keys').values(row).execute();
}

export async function updateRate(db: Kysely<Database>, id: string, requestsPerMinute: number): Promise<void> {
  await db
    .updateTable('access_keys')
    .set({ requests_per_minute: requestsPerMinute })
    .where('machine_id', '=', id)
    .execute();
}

export async function insertSecret(
  db: Kysely<Database>,
  keyId: string,
  { number, madeAt, expiresAt }: Omit<StoredSecret, 'lastUsedAt'>,
  secretHash: Buffer,
): Promise<void> {
  const times = { made_at: madeAt, expires_at: expiresAt };
  await db
    .insertInto('key_secrets')
    .values({ secret_hash: secretHash, machine_id: keyId, number, ...times })
    .execute();
}

export async function updateExpiry(
  db: Kysely<Database>,
  keyId: string,
  number: number,
  expiresAt: Date,
): Promise<void> {
  await db
    .updateTable('key_secrets')
    .set({ expires_at: expiresAt })
    .where('machine_id', '=', keyId)
    .where('number', '=', number)
    .execute();
}

/** Takes away the secrets of a key, but for one. @param kept its number; null when it loses all of them */
export async function deleteSecrets(db: Kysely<Database>, keyId: string, kept: number | null): Promise<void> {
  await db
    .deleteFrom('key_secrets')
    .where('machine_id', '=', keyId)
    .$if(kept !== null, (query) => query.where('number', '!=', kept!))
    .execute();
}

/** A machine as its secret shows it: with all that it may do now. */
export interface KeyOfSecret extends Pick<StoredKey, 'id' | 'name' | 'grants' | 'requestsPerMinute'> {
  /** Of the secret. */
  readonly number: number;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

/**
 * The key of a secret, which may have expired. It is found by a digest, so how long that takes tells nothing of other
 * secrets: nobody can make one whose digest begins as another's does.
 */
export async function findKeyOfSecret(
  db: Kysely<Database>,
  secretHash: Buffer,
  { ofDemo }: OfDemo,
): Promise<KeyOfSecret | null> {
  const found = await db
    .selectFrom('key_secrets')
    .innerJoin('access_keys', 'access_keys.machine_id', 'key_secrets.machine_id')
    .innerJoin('people', 'people.id', 'key_secrets.machine_id')
    .select([
      'people.id as id',
      'people.name as name',
      'requests_per_minute as requestsPerMinute',
      'number',
      'expires_at as expiresAt',
      'last_used_at as lastUsedAt',
      EVERY_GRANT_OF_PERSON.as('grants'),
    ])
    .where('secret_hash', '=', secretHash)
    .where('of_demo', '=', ofDemo)
    .executeTakeFirst();
  return found ?? null;
}

/** Notes that a secret was used, and its machine seen. */
export async function touchSecret(
  db: Kysely<Database>,
  { id, number }: Pick<KeyOfSecret, 'id' | 'number'>,
  now: Date,
): Promise<void> {
  await db
    .updateTable('key_secrets')
    .set({ last_used_at: now })
    .where('machine_id', '=', id)
    .where('number', '=', number)
    .execute();
  await db.updateTable('people').set({ last_seen_at: now }).where('id', '=', id).execute();
}
