import { sql, type Kysely } from 'kysely';

/**
 * Where a classifier is put: beside its category the project it belongs to, and where its rows come from; and since
 * when it is archived, by whom. `asked_by` is who asked a single question and saw its answer; null of batches, which
 * a pane asks for.
 *
 * The feedback log refuses every change, as before, with one exception that must be named: the events of a classifier
 * go while the transaction's setting `amend.deleted_classifier` is its id.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table classifiers
      add column project text not null default '',
      add column origin text not null default '',
      add column archived_at timestamptz,
      add column archived_by text`.execute(db);
  await sql`alter table prediction_batches add column asked_by text`.execute(db);
  await sql`create index prediction_batches_asked on prediction_batches (classifier_id, number) where asked_by is not null`.execute(
    db,
  );
  await allowDeletion(db);
}

async function allowDeletion(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_delete() returns trigger language plpgsql as $$
    begin
      if old.classifier_id::text = current_setting('amend.deleted_classifier', true) then
        return old;
      end if;
      raise exception 'rows of % are never changed', tg_table_name;
    end $$`.execute(db);
  await sql`drop trigger feedback_events_append_only on feedback_events`.execute(db);
  await sql`
    create trigger feedback_events_append_only before update or truncate on feedback_events
    for each statement execute function refuse_change()`.execute(db);
  await sql`
    create trigger feedback_events_deleted before delete on feedback_events
    for each row execute function refuse_delete()`.execute(db);
}
