import { sql, type Kysely } from 'kysely';

/**
 * Events are hashed in form 2 from now on, see `platform/audit/chain.ts`: of what an event says, the chain knows a
 * salted digest only. Those recorded already stay in form 1, and their chain goes on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table feedback_events
      add column form smallint not null default 1,
      add column salt bytea,
      add column payload_digest bytea,
      add constraint feedback_events_form check (form = 1 or payload_digest is not null)`.execute(db);
}
