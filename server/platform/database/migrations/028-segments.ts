import { sql, type Kysely } from 'kysely';

/**
 * Drift reports of segments: the rows whose segment column, a policy, has a value.
 *
 * `reference_segments` are the values that a version keeps, with what the rows of each looked like that it learned
 * from; `segment_profiles` are the parts of the profiles of live rows that are of these. They go with the profile that
 * they are a part of. `other_rows` of a profile are its rows that are of no segment; null where none are kept.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update classifiers set policies = '{"segmentColumn": null}'::jsonb || policies`.execute(db);
  await sql`alter table model_versions add column segment_column text`.execute(db);
  await sql`
    create table reference_segments (
      classifier_id   uuid not null,
      version         integer not null,
      value           text not null,
      name            text not null,
      rows            integer not null,
      train_profile   jsonb not null,
      holdout_profile jsonb not null,
      primary key (classifier_id, version, value),
      foreign key (classifier_id, version) references model_versions (classifier_id, version) on delete cascade
    )`.execute(db);
  await sql`alter table profiles add column other_rows integer`.execute(db);
  await sql`
    create table segment_profiles (
      classifier_id uuid not null,
      hour          timestamptz not null,
      model_version integer not null,
      recorder      uuid not null,
      value         text not null,
      rows          integer not null,
      profile       bytea not null,
      primary key (classifier_id, hour, model_version, recorder, value),
      foreign key (classifier_id, hour, model_version, recorder)
        references profiles (classifier_id, hour, model_version, recorder) on delete cascade
    )`.execute(db);
}
