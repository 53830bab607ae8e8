import { sql, type Kysely } from 'kysely';

/** Labels that the training of a version found to disagree with the model and with their neighbours. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table suspect_labels (
      classifier_id uuid not null,
      version integer not null,
      row_key text not null,
      sequence bigint not null,
      class text not null,
      suggested text not null,
      suspicion real not null,
      class_probability real not null,
      suggested_probability real not null,
      neighbours integer not null,
      neighbours_agreeing integer not null,
      primary key (classifier_id, version, row_key),
      foreign key (classifier_id, version) references model_versions (classifier_id, version) on delete cascade
    )`.execute(db);
}
