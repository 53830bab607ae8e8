import { sql, type Kysely } from 'kysely';

/** Classifiers, as their owners set them up. Columns and policies are read and written whole, so they are documents. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table classifiers (
      id                uuid primary key,
      name              text not null,
      category          text not null,
      columns           jsonb not null,
      key_columns       jsonb not null,
      label_column      text not null,
      policies          jsonb not null,
      classes           jsonb not null default '[]',
      champion          integer,
      champion_sequence bigint not null default 0,
      created_by        text not null,
      created_at        timestamptz not null
    )`.execute(db);
  // Names are for people, who do not tell "Cards" from "cards".
  await sql`create unique index classifiers_name on classifiers (lower(name))`.execute(db);
}
