import { sql, type Kysely } from 'kysely';

/**
 * A role for one classifier may be for some of its rows: `scope` is their column and its values, see `rowScope` in
 * `contract/row-scope.ts`; null is every row. A role for every classifier has none.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table role_grants add column scope jsonb,
      add constraint role_grants_scope check (scope is null or classifier_id is not null)`.execute(db);
}
