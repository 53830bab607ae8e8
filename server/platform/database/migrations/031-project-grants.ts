import { sql, type Kysely } from 'kysely';

/**
 * Roles for all classifiers of a project, of people and machines and in the table of roles. A project is a name that
 * classifiers have; which have it is looked up when somebody asks for something, so nothing is kept of each.
 *
 * They stand in tables of their own, and in links in a column of their own: a release before this one, still running
 * beside it, takes a role without a classifier for one for every classifier.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table project_grants (
      person_id uuid not null references people (id),
      role      text not null,
      project   text not null check (project <> ''),
      primary key (person_id, role, project)
    )`.execute(db);
  await sql`
    create table project_mappings (
      value   text not null,
      role    text not null,
      project text not null check (project <> ''),
      primary key (value, role, project)
    )`.execute(db);
  await sql`alter table one_time_links add column project_grants jsonb not null default '[]'`.execute(db);
  await sql`create index classifiers_project on classifiers (project)`.execute(db);
}
