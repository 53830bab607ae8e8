import { sql, type Kysely } from 'kysely';

/**
 * Four eyes: what the policy says needs somebody else's approval before it counts.
 *
 * Whether an event needs it is decided when it is recorded and kept with it, so that the fold of the log says the same
 * whatever the policy is later. A verdict is an event of the same log, which names the one that it judges and, where it
 * approves, repeats its row and class: what stands by it is read from it as from any other. `sent_by` is who sent a
 * word that is in nobody's name: they may not approve it either.
 *
 * A classifier had no such policy, and its corrections counted at once: so they go on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update classifiers set policies = '{"approval": {"needs": "none"}}'::jsonb || policies`.execute(db);
  await sql`
    alter table feedback_events
      add column needs_approval boolean not null default false,
      add column judges bigint,
      add column sent_by text`.execute(db);
  // A new class that waits is in no catalogue: it comes into it with its approval.
  await sql`
    alter table feedback_events
      drop constraint feedback_events_class,
      add constraint feedback_events_class check ((class is null) = (class_id is null) or (needs_approval and class_id is null))`.execute(
    db,
  );
  await sql`
    create index feedback_events_verdicts on feedback_events (classifier_id, judges) where judges is not null`.execute(
    db,
  );
  await sql`alter table labels add column waiting smallint not null default 0`.execute(db);
  await sql`create index labels_waiting on labels (classifier_id) where waiting > 0`.execute(db);
}
