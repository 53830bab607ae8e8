import { sql, type Kysely } from 'kysely';
import type { Grant } from '../../../contract/access.ts';
import type { RoleMapping } from '../../../contract/openid.ts';
import type { Database } from '../../platform/database/schema.ts';

/** The grants that the provider's word gives somebody, as JSON: what it said of them, by the table of roles. */
export const GRANTS_BY_PROVIDER = sql<Grant[]>`(
  select coalesce(jsonb_agg(distinct jsonb_build_object('role', role, 'classifier', classifier_id)), '[]')
  from provider_claims join role_mappings using (value) where person_id = people.id)`;

/** The table of roles, by value. */
export async function readRoleMappings(db: Kysely<Database>): Promise<RoleMapping[]> {
  return db
    .selectFrom('role_mappings')
    .select(['value', 'role', 'classifier_id as classifier'])
    .orderBy('value')
    .orderBy('classifier', (order) => order.asc().nullsFirst())

    .orderBy('role')
    .execute();
}

/** Replaces the table of roles; a row that is there twice is there once. */
export async function replaceRoleMappings(db: Kysely<Database>, mappings: readonly RoleMapping[]): Promise<void> {
  await db.deleteFrom('role_mappings').execute();
  if (mappings.length === 0) return;
  const rows = mappings.map(({ value, role, classifier }) => ({ value, role, classifier_id: classifier }));
  await db
    .insertInto('role_mappings')
    .values(rows)
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
