import { sql, type Kysely } from 'kysely';

/**
 * Where it stands that somebody ran a test of the ML Test Score by hand; what stood there before is in the audit log.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table scorecard_documents (
      classifier_id uuid not null references classifiers (id) on delete cascade,
      test          text not null,
      document      text not null,
      result        text not null,
      done_on       date not null,
      person        text not null,
      noted_at      timestamptz not null,
      primary key (classifier_id, test)
    )`.execute(db);
}
