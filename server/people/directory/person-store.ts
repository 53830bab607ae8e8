import { sql, type Kysely } from 'kysely';
import type { Grant } from '../../../contract/access.ts';
import { spellingKey } from '../../../contract/class-spelling.ts';
import { scopeFault, type ScopeFault } from '../../../contract/conditions/scope-condition.ts';
import type { PersonState } from '../../../contract/people.ts';
import { ProblemError, type ProblemValues } from '../../../contract/problem.ts';
import type { RowScope } from '../../../contract/row-scope.ts';
import { BY_KEY } from '../../../contract/session.ts';
import { isUniqueViolation } from '../../platform/database/database-errors.ts';
import type { Database } from '../../platform/database/schema.ts';
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
  readonly grants: readonly Grant[];
  /** Those that the provider's word gives, by the table of roles. */
  readonly byProvider: readonly Grant[];
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

/** Replaces somebody's grants. */
export async function replaceGrants(
  transaction: Kysely<Database>,
  personId: string,
  grants: readonly Grant[],
): Promise<void> {
  await transaction.deleteFrom('role_grants').where('person_id', '=', personId).execute();
  await insertGrants(transaction, personId, grants);
}

async function insertGrants(db: Kysely<Database>, personId: string, grants: readonly Grant[]): Promise<void> {
  if (grants.length === 0) return;
  const rows = grants.map(({ role, classifier, scope }) => ({
    person_id: personId,
    role,
    classifier_id: classifier,
    scope: scope === undefined ? null : JSON.stringify(scope),
  }));
  await db
    .insertInto('role_grants')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing()) // a role that is given twice is given once
    .execute();
}

export async function updateState(db: Kysely<Database>, personId: string, state: PersonState): Promise<void> {
  await db.updateTable('people').set({ state }).where('id', '=', personId).execute();
}

/** The grants that somebody was given here, as JSON, in one order for the same ones. */
export const GRANTS_OF_PERSON = sql<Grant[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('role', role, 'classifier', classifier_id)
    || case when scope is null then '{}'::jsonb else jsonb_build_object('scope', scope) end
    order by classifier_id nulls first, role), '[]')
  from role_grants where person_id = people.id)`;

/** What somebody may do: what was given here, and what the provider's word gives. */
export const EVERY_GRANT_OF_PERSON = sql<Grant[]>`(${GRANTS_OF_PERSON} || ${GRANTS_BY_PROVIDER})`;

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

/** Of a person or a machine: the grants that were given here. */
export async function readGrants(db: Kysely<Database>, id: string): Promise<readonly Grant[]> {
  const { grants } = await db
    .selectFrom('people')
    .select(GRANTS_OF_PERSON.as('grants'))
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return grants;
}

/** The people and machines that have a role for a classifier, with all that were given here. */
export async function readGranted(
  db: Kysely<Database>,
  classifierId: string,
): Promise<Pick<StoredPerson, 'id' | 'name' | 'grants'>[]> {
  return db
    .selectFrom('people')
    .select(['id', 'name', GRANTS_OF_PERSON.as('grants')])
    .where('id', 'in', (query) =>
      query.selectFrom('role_grants').select('person_id').where('classifier_id', '=', classifierId),
    )
    .orderBy('spelling')
    .execute();
}

/** Everybody, by name. */
export async function readPeople(db: Kysely<Database>): Promise<StoredPerson[]> {
  return selectPeople(db).orderBy('spelling').execute();
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

/**
 * What grants speak of is there: classifiers, and the columns that rows are chosen by.
 *
 * @throws {ProblemError} of the first grant that speaks of what is not: unknown-classifier, scope-unfit
 */
export async function requireFitGrants(db: Kysely<Database>, grants: readonly Grant[]): Promise<void> {
  const named = [...new Set(grants.flatMap(({ classifier }) => (classifier === null ? [] : [classifier])))];
  if (named.length === 0) return;
  const found = await db.selectFrom('classifiers').select(['id', 'columns']).where('id', 'in', named).execute();
  const columnsOf = new Map(found.map(({ id, columns }) => [id, columns]));
  for (const { classifier, scope } of grants) {
    if (classifier === null) continue;
    const columns = columnsOf.get(classifier.toLowerCase());
    if (columns === undefined) throw new ProblemError('unknown-classifier', { reason: 'none', classifier });
    const fault = scope === undefined ? null : scopeFault(scope, columns);
    if (fault !== null) throw new ProblemError('scope-unfit', unfit(fault));
  }
}

function unfit(fault: ScopeFault): ProblemValues['scope-unfit'] {
  const { column } = fault;
  return fault.code === 'kind' ? { reason: 'kind', column, holds: fault.holds } : { reason: fault.code, column };
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

/** The row scopes that people have at a classifier, with whose they are. */
export async function readScopesAt(
  db: Kysely<Database>,
  classifierId: string,
): Promise<{ readonly person: string; readonly scope: RowScope }[]> {
  const rows = await db
    .selectFrom('role_grants')
    .innerJoin('people', 'people.id', 'role_grants.person_id')
    .select(['people.name as person', 'role_grants.scope'])
    .where('classifier_id', '=', classifierId)
    .where('scope', 'is not', null)
    .orderBy('people.name')
    .execute();
  return rows.flatMap(({ person, scope }) => (scope === null ? [] : [{ person, scope }]));
}
