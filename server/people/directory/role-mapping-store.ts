import { sql, type Kysely } from 'kysely';
import { apartByExtent, type GivenGrant } from '../../../contract/given-grant.ts';
import type { RoleMapping } from '../../../contract/openid.ts';
import type { Database } from '../../platform/database/schema.ts';

/** The grants that the provider's word gives somebody, as JSON: what it said of them, by the table of roles. */
export const GRANTS_BY_PROVIDER = sql<GivenGrant[]>`((
  select coalesce(jsonb_agg(distinct jsonb_build_object('role', role, 'classifier', classifier_id)), '[]')
  from provider_claims join role_mappings using (value) where person_id = people.id
) || (
  select coalesce(jsonb_agg(distinct jsonb_build_object('role', role, 'project', project)), '[]')
  from provider_claims join project_mappings using (value) where person_id = people.id))`;

/** The table of roles: what is for classifiers by value, then what is for projects. */
export async function readRoleMappings(db: Kysely<Database>): Promise<RoleMapping[]> {
  const ofClassifiers = await db
    .selectFrom('role_mappings')
    .select(['value', 'role', 'classifier_id as classifier'])
    .orderBy('value')
    .orderBy('classifier', (order) => order.asc().nullsFirst())
    .orderBy('role')
    .execute();
  const ofProjects = await db
    .selectFrom('project_mappings')
    .select(['value', 'role', 'project'])
    .orderBy('value')
    .orderBy('project')
    .orderBy('role')
    .execute();
  return [...ofClassifiers, ...ofProjects];
}

/** Replaces the table of roles; a row that is there twice is there once. */
export async function replaceRoleMappings(db: Kysely<Database>, mappings: readonly RoleMapping[]): Promise<void> {
  await db.deleteFrom('role_mappings').execute();
  await db.deleteFrom('project_mappings').execute();
  const { ofClassifiers, ofProjects } = apartByExtent(mappings);
  if (ofClassifiers.length > 0)
    await db
      .insertInto('role_mappings')
      .values(ofClassifiers.map(({ value, role, classifier }) => ({ value, role, classifier_id: classifier })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  if (ofProjects.length > 0)
    await db
      .insertInto('project_mappings')
      .values(ofProjects.map(({ value, role, project }) => ({ value, role, project })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** What the provider said of somebody at their last sign-in, in order. */
export async function readClaims(db: Kysely<Database>, personId: string): Promise<string[]> {
  const claims = await db
    .selectFrom('provider_claims')
    .select('value')
    .where('person_id', '=', personId)
    .orderBy(sql`value collate "C"`)
    .execute();
  return claims.map(({ value }) => value);
}

/** Replaces what the provider said of somebody. */
export async function replaceClaims(db: Kysely<Database>, personId: string, values: readonly string[]): Promise<void> {
  await db.deleteFrom('provider_claims').where('person_id', '=', personId).execute();
  if (values.length === 0) return;
  const rows = values.map((value) => ({ person_id: personId, value }));
  await db.insertInto('provider_claims').values(rows).execute();
}
