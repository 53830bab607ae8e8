import { sql, type Kysely } from 'kysely';
import { scopeFault, type ScopeFault } from '../../../contract/conditions/scope-condition.ts';
import { apartByExtent, classifierOf, type Extent, type GivenGrant } from '../../../contract/given-grant.ts';
import { ProblemError, type ProblemValues } from '../../../contract/problem.ts';
import type { RowScope } from '../../../contract/row-scope.ts';
import type { Database } from '../../platform/database/schema.ts';
import { GRANTS_BY_PROVIDER } from './role-mapping-store.ts';

/** Replaces what somebody was given here. */
export async function replaceGrants(
  transaction: Kysely<Database>,
  personId: string,
  grants: readonly GivenGrant[],
): Promise<void> {
  await transaction.deleteFrom('role_grants').where('person_id', '=', personId).execute();
  await transaction.deleteFrom('project_grants').where('person_id', '=', personId).execute();
  await insertGrants(transaction, personId, grants);
}

/** Gives somebody, or a machine, roles beside those that they have; one that is given twice is given once. */
export async function insertGrants(
  db: Kysely<Database>,
  personId: string,
  grants: readonly GivenGrant[],
): Promise<void> {
  const { ofClassifiers, ofProjects } = apartByExtent(grants);
  const rows = ofClassifiers.map(({ role, classifier, scope }) => ({
    person_id: personId,
    role,
    classifier_id: classifier,
    scope: scope === undefined ? null : JSON.stringify(scope),
  }));
  if (rows.length > 0)
    await db
      .insertInto('role_grants')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  if (ofProjects.length > 0)
    await db
      .insertInto('project_grants')
      .values(ofProjects.map(({ role, project }) => ({ person_id: personId, role, project })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** The grants that somebody was given here, as JSON, in one order for the same ones. */
export const GRANTS_OF_PERSON = sql<GivenGrant[]>`((
  select coalesce(jsonb_agg(jsonb_build_object('role', role, 'classifier', classifier_id)
    || case when scope is null then '{}'::jsonb else jsonb_build_object('scope', scope) end
    order by classifier_id nulls first, role), '[]')
  from role_grants where person_id = people.id
) || (
  select coalesce(jsonb_agg(jsonb_build_object('role', role, 'project', project)
    order by project collate "C", role), '[]')
  from project_grants where person_id = people.id))`;

/** What roles for projects come to now, whoever gave them: one for each classifier that is in the project. */
const GRANTS_BY_PROJECT = sql<GivenGrant[]>`(
  select coalesce(jsonb_agg(distinct jsonb_build_object('role', role, 'classifier', classifiers.id)), '[]')
  from (
    select role, project from project_grants where person_id = people.id
    union all
    select role, project from provider_claims join project_mappings using (value) where person_id = people.id
  ) as given join classifiers using (project))`;

/**
 * What somebody may do now: what was given here, what the provider's word gives, and what both come to where they are
 * for projects. Read for each request, so a classifier that comes into a project, or leaves it, counts from the next
 * on.
 */
export const EVERY_GRANT_OF_PERSON = sql<
  GivenGrant[]
>`(${GRANTS_OF_PERSON} || ${GRANTS_BY_PROVIDER} || ${GRANTS_BY_PROJECT})`;

/** Of a person or a machine: the grants that were given here. */
export async function readGrants(db: Kysely<Database>, id: string): Promise<readonly GivenGrant[]> {
  const { grants } = await db
    .selectFrom('people')
    .select(GRANTS_OF_PERSON.as('grants'))
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return grants;
}

/** The people and machines that have a role for this classifier by its id, with all that were given here. */
export async function readGranted(
  db: Kysely<Database>,
  classifierId: string,
): Promise<{ readonly id: string; readonly name: string; readonly grants: readonly GivenGrant[] }[]> {
  return db
    .selectFrom('people')
    .select(['id', 'name', GRANTS_OF_PERSON.as('grants')])
    .where('id', 'in', (query) =>
      query.selectFrom('role_grants').select('person_id').where('classifier_id', '=', classifierId),
    )
    .orderBy('spelling')
    .execute();
}

/**
 * What grants speak of is there: classifiers, and the columns that rows are chosen by. A project need not be there yet.
 *
 * @throws {ProblemError} of the first grant that speaks of what is not: unknown-classifier, scope-unfit
 */
export async function requireFitGrants(
  db: Kysely<Database>,
  grants: readonly (Extent & { readonly scope?: RowScope | undefined })[],
): Promise<void> {
  const named = [...new Set(grants.flatMap((each) => classifierOf(each) ?? []))];
  if (named.length === 0) return;
  const found = await db.selectFrom('classifiers').select(['id', 'columns']).where('id', 'in', named).execute();
  const columnsOf = new Map(found.map(({ id, columns }) => [id, columns]));
  for (const each of grants) {
    const classifier = classifierOf(each);
    if (classifier === null) continue;
    const columns = columnsOf.get(classifier.toLowerCase());
    if (columns === undefined) throw new ProblemError('unknown-classifier', { reason: 'none', classifier });
    const scope = 'scope' in each ? each.scope : undefined;
    const fault = scope === undefined ? null : scopeFault(scope, columns);
    if (fault !== null) throw new ProblemError('scope-unfit', unfit(fault));
  }
}

function unfit(fault: ScopeFault): ProblemValues['scope-unfit'] {
  const { column } = fault;
  return fault.code === 'kind' ? { reason: 'kind', column, holds: fault.holds } : { reason: fault.code, column };
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
