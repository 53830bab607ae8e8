import { sql, type Kysely } from 'kysely';

/**
 * The languages that people are spoken to in.
 *
 * Of a person it is null until they choose one. Those of the demo are no people of this server, so theirs stand apart,
 * by their names. A channel has one that its notices are said in; those of before go on in English.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table people add column language text`.execute(db);
  await sql`create table demo_languages (person text primary key, language text)`.execute(db);
  await sql`alter table notice_channels add column language text not null default 'en'`.execute(db);
}
