import { sql, type Kysely } from 'kysely';

/**
 * Access keys of machines. A machine is a row of `people`, whose `provider` is `key`: so names are unique among people
 * and machines, logs name either, and its grants are kept and read as a person's. `access_keys` holds what a person
 * does not have; `of_demo` keys were made where nobody has to show who they are, and work only there.
 *
 * Of a secret its SHA-256 is kept. Two of one key work while the second takes the place of the first; a key that was
 * revoked has none.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table access_keys (
      machine_id          uuid primary key references people (id),
      requests_per_minute integer not null,
      made_by             text not null,
      of_demo             boolean not null
    )`.execute(db);
  await sql`
    create table key_secrets (
      secret_hash  bytea primary key,
      machine_id   uuid not null references access_keys (machine_id),
      number       integer not null,
      made_at      timestamptz not null,
      expires_at   timestamptz not null,
      last_used_at timestamptz,
      unique (machine_id, number)
    )`.execute(db);
}
