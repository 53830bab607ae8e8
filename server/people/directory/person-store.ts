import { sql, type Kysely } from 'kysely';
import { spellingKey } from '../../../contract/class-spelling.ts';
import type { GivenGrant } from '../../../contract/given-grant.ts';
import type { PersonState } from '../../../contract/people.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { BY_KEY } from '../../../contract/session.ts';
import { isUniqueViolation } from '../../platform/database/database-errors.ts';
import type { Database } from '../../platform/database/schema.ts';
import { EVERY_GRANT_OF_PERSON, GRANTS_OF_PERSON, insertGrants } from './grant-store.ts';
import { GRANTS_BY_PROVIDER } from './role-mapping-store.ts';
import { signInKey } from './sign-in-key.ts';

/** Somebody, as they are kept. */
export interface StoredPerson {
  readonly id: string;
  readonly name: string;
  readonly signInName: string;
  readonly provider: string;
  readonly state: PersonState;
  /** Those that were given here. */
  readonly grants: readonly GivenGrant[];
  /** Those that the provider's word gives, by the table of roles. */
  readonly byProvider: readonly GivenGrant[];
  readonly createdAt: Date;
  readonly lastSeenAt: Date | null;
}

/** Somebody new, or a machine. */
export type NewPerson = Pick<StoredPerson, 'id' | 'name' | 'signInName' | 'provider' | 'grants' | 'createdAt'> & {
  /** What they are known by where that is not the name that they sign in with. */
  readonly key?: string;
};

/**
 * Takes somebody in, or a machine.
 * @throws {ProblemError} name-taken, by the name that others read or by the one to sign in with
 */
export async function insertPerson(transaction: Kysely<Database>, person: NewPerson): Promise<void> {
  const { id, name, signInName, provider, grants, createdAt, key = signInKey(signInName) } = person;
  const found = { spelling: spellingKey(name), sign_in_key: key };
  const row = { id, name, ...found, provider, sign_in_name: signInName, created_at: createdAt };
  try {
    await transaction.insertInto('people').values(row).execute();
  } catch (error) {
    if (isUniqueViolation(error, 'people_spelling')) throw new ProblemError('name-taken', { reason: 'person' });
    if (isUniqueViolation(error, 'people_sign_in_key')) throw new ProblemError('name-taken', { reason: 'name' });
    throw error;
  }
  await insertGrants(transaction, id, grants);
}

export async function updateState(db: Kysely<Database>, personId: string, state: PersonState): Promise<void> {
  await db.updateTable('people').set({ state }).where('id', '=', personId).execute();
}

/** Machines are in the same table and have their own list, see `keys/`. */
function selectPeople(db: Kysely<Database>) {
  return db
    .selectFrom('people')
    .where('provider', '!=', BY_KEY)
    .select([
      'id',
      'name',
      'sign_in_name as signInName',
      'provider',
      'state',
      'created_at as createdAt',
      'last_seen_at as lastSeenAt',
      GRANTS_OF_PERSON.as('grants'),
      GRANTS_BY_PROVIDER.as('byProvider'),
    ]);
}

/** Everybody, by name. */
export async function readPeople(db: Kysely<Database>): Promise<StoredPerson[]> {
  return selectPeople(db).orderBy('spelling').execute();
}

/** Everybody who may sign in, by name, with what they may do now. */
export async function readActiveGrants(
  db: Kysely<Database>,
): Promise<{ readonly name: string; readonly grants: readonly GivenGrant[] }[]> {
  return db
    .selectFrom('people')
    .select(['name', EVERY_GRANT_OF_PERSON.as('grants')])
    .where('provider', '!=', BY_KEY)
    .where('state', '=', 'active')
    .orderBy('spelling')
    .execute();
}

/** @throws {ProblemError} unknown-person */
export async function readPerson(db: Kysely<Database>, id: string): Promise<StoredPerson> {
  const person = await selectPeople(db).where('id', '=', id).executeTakeFirst();
  if (person === undefined) throw new ProblemError('unknown-person', { reason: 'none', given: id });
  return person;
}

/**
 * Those who may sign in and were made admins of every classifier here: how many there are beside somebody. Whom the
 * provider's word makes one is not counted: it may say otherwise tomorrow; nor are machines, which let nobody in.
 *
 * @param provider what vouches for those who can sign in at present; null when all are counted
 */
export async function countAdminsBeside(
  db: Kysely<Database>,
  personId: string | null,
  provider: string | null = null,
): Promise<number> {
  const { count } = await db
    .selectFrom('people')
    .innerJoin('role_grants', 'role_grants.person_id', 'people.id')
    .select((each) => each.fn.countAll<number>().as('count'))
    .where('provider', '!=', BY_KEY)
    .where('state', '=', 'active')
    .where('role', '=', 'admin')
    .where('classifier_id', 'is', null)
    .$if(personId !== null, (query) => query.where('people.id', '!=', personId!))
    .$if(provider !== null, (query) => query.where('provider', '=', provider!))
    .executeTakeFirstOrThrow();
  return count;
}

/** The id of whoever is known by a key to a provider, and whether they may sign in; null when there is nobody. */
export async function findPersonByKey(
  db: Kysely<Database>,
  provider: string,
  key: string,
): Promise<Pick<StoredPerson, 'id' | 'name' | 'state'> | null> {
  const found = await db
    .selectFrom('people')
    .select(['id', 'name', 'state'])
    .where('provider', '=', provider)
    .where('sign_in_key', '=', key)
    .executeTakeFirst();
  return found ?? null;
}

/** Whether somebody, or a machine, goes by a name, or by one that is spelled like it. */
export async function isNameTaken(db: Kysely<Database>, name: string): Promise<boolean> {
  const found = await db.selectFrom('people').select('id').where('spelling', '=', spellingKey(name)).executeTakeFirst();
  return found !== undefined;
}

/** The names of those who may sign in and may say who has which role, the first by name. */
export async function readAdminNames(db: Kysely<Database>, provider: string, most: number): Promise<string[]> {
  const admins = await db
    .selectFrom('people')
    .select('name')
    .where('provider', '=', provider)
    .where('state', '=', 'active')
    .where(sql<boolean>`${EVERY_GRANT_OF_PERSON} @> '[{"role": "admin", "classifier": null}]'`)
    .orderBy('spelling')
    .limit(most)
    .execute();
  return admins.map(({ name }) => name);
}
