import { sql, type Kysely } from 'kysely';

/**
 * What the events of each row add up to, kept in the transaction of every event: `contract/label.ts` decides, this
 * table remembers. One row a classifier, target and row key; by a digest of the key, which may be longer than an index
 * can hold.
 *
 * `sequence` is the event whose statement stands, null while none does; `changed_sequence` the event that last changed
 * what stands; `last_sequence` the last event of the row. `state` is the whole of the fold, null where the standing
 * statement is all there is. `feedback_heads.labelled_sequence` is the last event that the table knows: a server fills
 * in what an earlier release recorded, `npm run labels:rebuild` makes the table anew from the log.
 *
 * `prediction_batches.feedback_sequence` is the last event that caused a batch of answers, so that a repeated post
 * finds what its first try was to be told.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table feedback_events add column based_on bigint, alter column person drop not null`.execute(db);
  await sql`alter table feedback_heads add column labelled_sequence bigint not null default 0`.execute(db);
  await sql`
    create table labels (
      classifier_id    uuid not null references classifiers (id) on delete cascade,
      target           smallint not null,
      row_id           uuid not null,
      row_key          text not null,
      last_sequence    bigint not null,
      changed_sequence bigint not null,
      sequence         bigint,
      class            text,
      row_hash         text,
      kind             text,
      origin           text,
      person           text,
      is_disputed      boolean not null,
      state            jsonb,
      primary key (classifier_id, target, row_id)
    )`.execute(db);
  await sql`alter table prediction_batches add column feedback_sequence bigint`.execute(db);
  await sql`create index labels_changed on labels (classifier_id, target, changed_sequence)`.execute(db);
}
