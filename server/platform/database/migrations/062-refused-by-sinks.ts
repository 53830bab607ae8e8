import { sql, type Kysely } from 'kysely';

/**
 * What a sink refused for good is a dead letter, kept so that it can go there again. `lost` counts what was no longer
 * in a source; `record_at` is when the last record that was read came to be, by which lag has an age.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table feed_dead_letters
      add column sink smallint, add column sequence bigint, add column cause text, add column answer jsonb,
      add check ((sink is null) = (sequence is null) and (sink is null) = (cause is null) and (sink is null) = (answer is null))`.execute(
    db,
  );
  await sql`create index feed_dead_letters_by_record on feed_dead_letters (feed_id, partition, position)`.execute(db);
  await sql`
    alter table feed_heads add column lost bigint not null default 0, add column lag_told_at timestamptz`.execute(db);
  await sql`alter table feed_positions add column record_at timestamptz`.execute(db);
}
