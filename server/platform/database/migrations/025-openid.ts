import { sql, type Kysely } from 'kysely';

/**
 * Signing in by a company's provider.
 *
 * `openid_sign_ins` are those under way, by the SHA-256 of what the browser's cookie holds: state, nonce and verifier
 * are made of the cookie each time and stand nowhere. `provider_claims` are the roles or groups that the provider said
 * somebody has, at their last sign-in; `role_mappings` say which role each gives. Nobody's roles are copied from there:
 * who changes the table changes what they may do from the next request on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table openid_sign_ins (
      secret_hash bytea primary key,
      place       text not null,
      link_id     uuid references one_time_links (id) on delete set null,
      expires_at  timestamptz not null,
      is_returned boolean not null default false,
      person_id   uuid references people (id),
      problem     jsonb,
      code_hash   bytea unique
    )`.execute(db);
  await sql`
    create table provider_claims (
      person_id uuid not null references people (id),
      value     text not null,
      primary key (person_id, value)
    )`.execute(db);
  await sql`
    create table role_mappings (
      value         text not null,
      role          text not null,
      classifier_id uuid references classifiers (id) on delete cascade,
      unique nulls not distinct (value, role, classifier_id)
    )`.execute(db);
}
