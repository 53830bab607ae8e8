import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { GivenGrant } from '../../contract/given-grant.ts';
import { insertPerson } from '../../server/people/directory/person-store.ts';
import type { Database } from '../../server/platform/database/schema.ts';

/** Somebody in the database, who signs in with their name; without a password. */
export async function storedPerson(
  db: Kysely<Database>,
  name: string,
  grants: readonly GivenGrant[] = [],
): Promise<string> {
  const id = randomUUID();
  const createdAt = new Date('2026-11-02T09:00:00Z');
  await insertPerson(db, { id, name, signInName: name, provider: 'local', grants, createdAt });
  return id;
}
