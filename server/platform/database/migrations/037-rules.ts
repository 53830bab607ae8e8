import { sql, type Kysely } from 'kysely';

/**
 * Rules: a class for the rows of which a condition holds, before the model is asked.
 *
 * `rules` says which wording answers and in which order, `rule_versions` each wording. `rule_changes` counts what was
 * changed of them, so that every process sees with the read before each answer that its rules are old. Predictions keep
 * which rule answered. A word of which `reach` is `row` is said of its own row alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table classifiers add column rule_changes integer not null default 0`.execute(db);
  await sql`update classifiers set policies = '{"askBeforeRows": 10, "rulesByTwo": false}'::jsonb || policies`.execute(
    db,
  );
  await sql`
    create table rules (
      id            uuid primary key,
      classifier_id uuid not null references classifiers (id) on delete cascade,
      position      integer not null,
      in_force      integer,
      is_retired    boolean not null default false,
      decided_by    text,
      decided_at    timestamptz
    )`.execute(db);
  await sql`create index rules_of_classifier on rules (classifier_id, position)`.execute(db);
  await sql`
    create table rule_versions (
      rule_id       uuid not null references rules (id) on delete cascade,
      version       integer not null,
      classifier_id uuid not null,
      class_id      smallint not null,
      condition     jsonb not null,
      author        text not null,
      made_at       timestamptz not null,
      reason        text not null,
      primary key (rule_id, version)
    )`.execute(db);
  await sql`alter table predictions add column rule_id uuid`.execute(db);
  await sql`create index predictions_by_rule on predictions (rule_id) where rule_id is not null`.execute(db);
  await sql`alter table predictions drop constraint predictions_source_check`.execute(db);
  await sql`alter table predictions add constraint predictions_source_check check (source in ('model', 'label', 'rule'))`.execute(
    db,
  );
  await sql`alter table feedback_events add column reach text check (reach in ('row'))`.execute(db);
  await sql`create index feedback_events_of_row_alone on feedback_events (classifier_id, sequence) where reach is not null`.execute(
    db,
  );
}
