import { sql, type Kysely } from 'kysely';
import type { Grant } from '../../../contract/access.ts';
import { spellingKey } from '../../../contract/class-spelling.ts';
import { scopeFault, type ScopeFault } from '../../../contract/conditions/scope-condition.ts';
import type { PersonState } from '../../../contract/people.ts';
import { ProblemError, type ProblemValues } from '../../../contract/problem.ts';
import { isUniqueViolation } from '../../platform/database/database-errors.ts';
import type { Database } from '../../platform/database/schema.ts';
import { signInKey } from './sign-in-key.ts';

/** Somebody, as they are kept. */
export interface StoredPerson {
  readonly id: string;
  readonly name: string;
  readonly signInName: string;
  readonly provider: string;
  readonly state: PersonState;
  readonly grants: readonly Grant[];
  readonly createdAt: Date;
  readonly lastSeenAt: Date | null;
}

/** Somebody new. */
export type NewPerson = Pick<StoredPerson, 'id' | 'name' | 'signInName' | 'provider' | 'grants' | 'createdAt'>;

/**
 * Takes somebody in.
 * @throws {ProblemError} name-taken, by the name that others read or by the one to sign in with
 */
export async function insertPerson(transaction: Kysely<Database>, person: NewPerson): Promise<void> {
  const { id, name, signInName, provider, grants, createdAt } = person;
  const found = { spelling: spellingKey(name), sign_in_key: signInKey(signInName) };
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

/** Somebody's grants as JSON, in one order for the same ones. */
export const GRANTS_OF_PERSON = sql<Grant[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('role', role, 'classifier', classifier_id)
    || case when scope is null then '{}'::jsonb else jsonb_build_object('scope', scope) end
    order by classifier_id nulls first, role), '[]')
  from role_grants where person_id = people.id)`;

function selectPeople(db: Kysely<Database>) {
  return db
    .selectFrom('people')
    .select([
      'id',
      'name',
      'sign_in_name as signInName',
      'provider',
      'state',
      'created_at as createdAt',
      'last_seen_at as lastSeenAt',
      GRANTS_OF_PERSON.as('grants'),
    ]);
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

/** Those who may sign in and are admins of every classifier: how many there are beside somebody. */
export async function countAdminsBeside(db: Kysely<Database>, personId: string | null): Promise<number> {
  const { count } = await db
    .selectFrom('people')
    .innerJoin('role_grants', 'role_grants.person_id', 'people.id')
    .select((each) => each.fn.countAll<number>().as('count'))
    .where('state', '=', 'active')
    .where('role', '=', 'admin')
    .where('classifier_id', 'is', null)
    .$if(personId !== null, (query) => query.where('people.id', '!=', personId!))
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
