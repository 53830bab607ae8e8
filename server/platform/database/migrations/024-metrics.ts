import { sql, type Kysely } from 'kysely';

/**
 * Where a classifier is put: beside its category the project it belongs to, and where its rows come from; and since
 * when it is archived, by whom. `asked_by` is who asked a single question and saw its answer; null of batches, which
 * a pane asks for.
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
}
