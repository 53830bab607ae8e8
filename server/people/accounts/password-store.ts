import type { Kysely } from 'kysely';
import type { PersonState } from '../../../contract/people.ts';
import type { Database } from '../../platform/database/schema.ts';
import { PROVIDER_OF } from '../directory/people-settings.ts';
import { signInKey } from '../directory/sign-in-key.ts';

/** What vouches for people who have a password here. */
export const LOCAL = PROVIDER_OF.accounts;

/** Somebody with a password here. */
export interface LocalAccount {
  readonly personId: string;
  readonly name: string;
  readonly signInName: string;
  readonly state: PersonState;
  /** As `hashPassword` made it. */
  readonly hash: string;
}

function selectAccounts(db: Kysely<Database>) {
  return db
    .selectFrom('people')
    .innerJoin('passwords', 'passwords.person_id', 'people.id')
    .select(['people.id as personId', 'name', 'sign_in_name as signInName', 'state', 'hash'])
    .where('provider', '=', LOCAL);
}

/** The account of whoever signs in with this name, in whichever case. */
export async function findAccount(db: Kysely<Database>, signInName: string): Promise<LocalAccount | null> {
  const found = await selectAccounts(db).where('sign_in_key', '=', signInKey(signInName)).executeTakeFirst();
  return found ?? null;
}

export async function readAccount(db: Kysely<Database>, personId: string): Promise<LocalAccount | null> {
  return (await selectAccounts(db).where('people.id', '=', personId).executeTakeFirst()) ?? null;
}

/** Gives somebody a password, in place of the one before. */
export async function savePassword(db: Kysely<Database>, personId: string, hash: string, now: Date): Promise<void> {
  await db
    .insertInto('passwords')
    .values({ person_id: personId, hash, set_at: now })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ hash, set_at: now }))
    .execute();
}

/** Puts a password's hash in place of another of the same password, unless the password was changed meanwhile. */
export async function replaceHash(
  db: Kysely<Database>,
  personId: string,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<void> {
  await db
    .updateTable('passwords')
    .set({ hash: after })
    .where('person_id', '=', personId)
    .where('hash', '=', before)
    .execute();
}
