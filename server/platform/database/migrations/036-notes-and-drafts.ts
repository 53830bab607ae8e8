import { sql, type Kysely } from 'kysely';

/**
 * Notes of those who say something of rows, the policies of how a classifier is corrected, and batches that are not
 * sent yet.
 *
 * A draft batch is one person's for one classifier. Its rows are no feedback: nothing is learned or counted of them,
 * and nobody else is told of them. It goes when it is sent, and with its classifier.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table feedback_events add column note text`.execute(db);
  await sql`
    update classifiers set policies = '{"reasons": [], "experts": [], "sending": "at-once"}'::jsonb || policies`.execute(
    db,
  );
  await sql`
    create table draft_batches (
      classifier_id uuid not null references classifiers (id) on delete cascade,
      person        text not null,
      columns       jsonb not null,
      rows          jsonb not null,
      changed_at    timestamptz not null,
      primary key (classifier_id, person)
    )`.execute(db);
}
