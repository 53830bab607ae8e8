import { sql, type Kysely } from 'kysely';

/**
 * Requests of programs that are answered once: who answers one holds it for some time, and renews that with each part
 * of the answer. Where rows came from, beside their answers. And the views of the schema `analytics`, which analysts
 * read: they are a contract, described in docs/sql.md, whatever becomes of the tables beneath. Whoever may read a view
 * reads it with the rights of its owner, and so no table.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await makeRequests(db);
  await makeEvents(db);
  await sql`create schema analytics`.execute(db);
  for (const view of [CLASSIFIERS, VERSIONS, LABELS, PREDICTIONS, LABELLED, CORRECTIONS, ACCURACY, DRIFT])
    await view.execute(db);
  // These change logs, each for an audit event of its transaction: whoever only reads has no use for them.
  await sql`
    revoke execute on function delete_feedback_log(uuid), erase_feedback(uuid, bigint[]), erase_author(text, text),
      erase_comment_events(text, text[], text) from public`.execute(db);
}

async function makeRequests(db: Kysely<unknown>): Promise<void> {
  await sql`alter table prediction_batches add column row_source text`.execute(db);
  await sql`
    create table repeatable_requests (
      classifier_id uuid not null references classifiers (id) on delete cascade,
      person        text not null,
      key_hash      bytea not null,
      request_hash  bytea not null,
      begun_at      timestamptz not null,
      attempt       uuid not null,
      held_until    timestamptz not null,
      finished_at   timestamptz,
      primary key (classifier_id, person, key_hash)
    )`.execute(db);
  await sql`create index repeatable_requests_by_time on repeatable_requests (begun_at)`.execute(db);
  await sql`
    create table repeatable_parts (
      classifier_id uuid not null,
      person        text not null,
      key_hash      bytea not null,
      number        integer not null,
      part          text not null,
      primary key (classifier_id, person, key_hash, number),
      foreign key (classifier_id, person, key_hash)
        references repeatable_requests (classifier_id, person, key_hash) on delete cascade
    )`.execute(db);
}

/** What a catalogue of lineage is told of trainings, until it has been. */
async function makeEvents(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table lineage_events (
      training_id uuid not null references trainings (id) on delete cascade,
      event       text not null check (event in ('START', 'COMPLETE', 'FAIL', 'ABORT')),
      at          timestamptz not null,
      attempts    integer not null default 0,
      next_at     timestamptz not null,
      fault       text,
      told_at     timestamptz,
      primary key (training_id, event)
    )`.execute(db);
  await sql`create index lineage_events_waiting on lineage_events (next_at) where told_at is null`.execute(db);
}

const CLASSIFIERS = sql`
  create view analytics.classifiers as
  select id as classifier_id, name as classifier, project, category, label_column, is_elsewhere, champion as version_in_use,
    created_by, created_at, archived_at
  from public.classifiers`;

const VERSIONS = sql`
  create view analytics.versions as
  select v.classifier_id, c.name as classifier, v.version, v.learner, v.trained_at, v.trained_by, v.cause, v.train_rows,
    v.holdout_rows, v.corrected_rows, v.fingerprint as training_set, v.last_sequence as learned_up_to,
    (v.metrics -> 'accuracy' ->> 'value')::float8 as holdout_accuracy,
    (v.metrics -> 'accuracy' ->> 'low')::float8 as holdout_accuracy_low,
    (v.metrics -> 'accuracy' ->> 'high')::float8 as holdout_accuracy_high,
    (v.metrics ->> 'logLoss')::float8 as holdout_log_loss, c.champion is not distinct from v.version as in_use
  from public.model_versions v join public.classifiers c on c.id = v.classifier_id`;

/** What a class comes to by now: what it was merged into, or itself. */
const className = (row: string) => sql`(
  select standing.name from public.classes said
  join public.classes standing
    on standing.classifier_id = said.classifier_id and standing.id = coalesce(said.stands_as, said.id)
  where said.classifier_id = ${sql.ref(`${row}.classifier_id`)} and said.id = ${sql.ref(`${row}.class_id`)}
)`;

/** The labels that stand and say something of their row; copies of Amend's own answers do not. */
const LABELS = sql`
  create view analytics.labels as
  select l.classifier_id, c.name as classifier, l.row_key, l.row_hash, ${className('l')} as label, l.origin, l.person,
    l.is_disputed, said.recorded_at as labelled_at, l.sequence,
    not exists (
      select from public.doubts doubt
      join public.feedback_events author
        on author.classifier_id = l.classifier_id and author.sequence = coalesce(said.judges, said.sequence)
      where doubt.classifier_id = l.classifier_id and doubt.lifted_change is null
        and doubt.person = coalesce(l.person, author.sent_by)
        and author.sequence >= doubt.from_sequence
        and (doubt.to_sequence is null or author.sequence <= doubt.to_sequence)
    ) as counts_in_full, l.row_id
  from public.labels l join public.classifiers c on c.id = l.classifier_id
  join public.feedback_events said on said.classifier_id = l.classifier_id and said.sequence = l.sequence
  where l.target = 1 and l.sequence is not null and l.kind <> 'adopt'`;

/** What is not asked for of a row is not worked out: each of these is a look of its own. */
const PREDICTIONS = sql`
  create view analytics.predictions as
  select p.batch_id || ':' || p.row_number as prediction_id, p.classifier_id, c.name as classifier, p.predicted_at,
    (p.predicted_at at time zone 'UTC')::date as day, b.model_version, b.caused_by, b.row_source, p.row_key, p.row_hash,
    coalesce(${className('p')}, p.class) as class, p.confidence::float8 as confidence, p.source, p.rule_id,
    (
      select jsonb_object_agg(col.value ->> 'name', p.cells -> (col.ordinality - 1)::int)
      from jsonb_array_elements(c.columns) with ordinality col where col.value -> 'dropped' is null
    ) as cells
  from public.predictions p join public.classifiers c on c.id = p.classifier_id
  join public.prediction_batches b on b.id = p.batch_id`;

/** A key may be longer than an index can hold: labels are found by the first half of its SHA-256. */
const LABELLED = sql`
  create view analytics.labelled_predictions as
  select p.*, l.label, l.origin as label_origin, l.person as label_person, l.labelled_at, l.counts_in_full,
    l.label = p.class as is_right
  from analytics.predictions p cross join lateral (
    select * from analytics.labels l
    where l.classifier_id = p.classifier_id
      and l.row_id = encode(substring(sha256(convert_to(p.row_key, 'UTF8')) from 1 for 16), 'hex')::uuid
    offset 0
  ) l
  where l.row_hash = p.row_hash`;

/** Whatever people said; what a table said of itself is none. */
const CORRECTIONS = sql`
  create view analytics.corrections as
  select e.classifier_id, c.name as classifier, e.sequence, e.recorded_at, e.said_at, e.kind, e.origin, e.person,
    nullif(e.row_key, '') as row_key, nullif(e.row_hash, '') as row_hash, coalesce(${className('e')}, e.class) as class,
    e.predicted_class, e.prediction_id, e.note, e.needs_approval, e.judges, coalesce(e.reach, 'all') as reach
  from public.feedback_events e join public.classifiers c on c.id = e.classifier_id
  where e.origin <> 'label-column'`;

/** Of each row its last answer of a day, if a label came after it. */
const ACCURACY = sql`
  create view analytics.accuracy_by_day as
  select classifier_id, classifier, day, model_version, count(*)::int as labelled_rows,
    count(*) filter (where is_right)::int as right_rows, avg(is_right::int)::float8 as accuracy,
    avg(confidence)::float8 as mean_confidence
  from (
    select distinct on (classifier_id, day, row_key) classifier_id, classifier, day, model_version, is_right, confidence
    from analytics.labelled_predictions
    where source = 'model' and counts_in_full and predicted_at <= labelled_at
    order by classifier_id, day, row_key, predicted_at desc
  ) answered
  group by classifier_id, classifier, day, model_version`;

const DRIFT = sql`
  create view analytics.drift_columns as
  select r.classifier_id, c.name as classifier, r.number as report, r.made_at, r.made_by, r.window_from, r.window_to,
    r.model_version, r.segment ->> 'value' as segment, r.rows, r.verdict, col ->> 'name' as column_name,
    col ->> 'type' as column_type, col ->> 'status' as status, (col ->> 'distance')::float8 as distance,
    (col ->> 'missing')::float8 as missing, (col ->> 'qValue')::float8 as q_value
  from public.drift_reports r join public.classifiers c on c.id = r.classifier_id
  cross join lateral jsonb_array_elements(r.columns) col`;
