import { sql, type Kysely } from 'kysely';

/**
 * What became of records of feeds, and where they went: by which version of its feed's settings a record was mapped,
 * what was delivered to which sink and when, which corrections were sent to sinks, and the runs of feeds that a
 * catalogue of lineage is told of. And the views of these for analysts, a contract as those of 060 are.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table feed_records add column version integer`.execute(db);
  await makeDeliveries(db);
  await makeCorrections(db);
  await makeRuns(db);
  for (const view of [FEEDS, RECORDS, DEAD_LETTERS, SENT, DELIVERIES]) await view.execute(db);
}

/**
 * A row for each piece that a sink took, with the numbers of its records, and where it has them, of a sink that gives
 * records a place. Pieces of one sink follow one another, but for what it refused and took later. What was delivered
 * before stays without.
 */
async function makeDeliveries(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table feed_deliveries (
      number         bigint generated always as identity primary key,
      feed_id        uuid not null references feeds (id) on delete cascade,
      sink           smallint not null,
      kind           text not null,
      place          text not null,
      delivered_at   timestamptz not null,
      sequences      bigint[] not null,
      gone           bigint[] not null,
      places         jsonb not null
    )`.execute(db);
  await sql`
    create index feed_deliveries_by_sequence on feed_deliveries
    using gist (int8range(sequences[1], sequences[cardinality(sequences)], '[]'))`.execute(db);
  await sql`create index feed_deliveries_by_feed on feed_deliveries (feed_id)`.execute(db);
  await sql`create index feed_deliveries_by_time on feed_deliveries (delivered_at)`.execute(db);
}

/** Classes as the sinks were told; null once their row is erased. They go with their record. */
async function makeCorrections(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table feed_corrections (
      feed_id      uuid not null,
      sequence     bigint not null,
      partition    text not null,
      position     text not null,
      correction   bigint not null,
      class_before text,
      class_after  text,
      sinks        smallint[] not null,
      sent_at      timestamptz not null,
      primary key (feed_id, sequence),
      foreign key (feed_id, partition, position)
        references feed_records (feed_id, partition, position) on delete cascade
    )`.execute(db);
  await sql`create index feed_corrections_by_record on feed_corrections (feed_id, partition, position)`.execute(db);
}

/** An event is kept as it is told: its feed may have been changed or deleted since. */
async function makeRuns(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table feed_runs (
      id          uuid primary key,
      feed_id     uuid not null,
      stamp       text not null,
      begun_at    timestamptz not null,
      read_before bigint not null,
      told_read   bigint not null,
      noted_at    timestamptz not null,
      described   jsonb not null
    )`.execute(db);
  await sql`create unique index feed_runs_of_feed on feed_runs (feed_id)`.execute(db);
  await sql`
    create table feed_run_events (
      number   bigint generated always as identity primary key,
      run_id   uuid not null,
      event    text not null check (event in ('START', 'RUNNING', 'COMPLETE', 'FAIL')),
      at       timestamptz not null,
      body     jsonb not null,
      attempts integer not null default 0,
      next_at  timestamptz not null,
      fault    text,
      told_at  timestamptz
    )`.execute(db);
  await sql`create index feed_run_events_waiting on feed_run_events (number) where told_at is null`.execute(db);
}

const FEEDS = sql`
  create view analytics.feeds as
  select f.id as feed_id, f.name as feed, f.classifier_id, c.name as classifier, f.version,
    v.settings -> 'source' ->> 'kind' as source_kind,
    coalesce((v.settings -> 'source' ->> 'schema') || '.' || (v.settings -> 'source' ->> 'table'),
      v.settings -> 'source' ->> 'topic', v.settings -> 'source' ->> 'mailbox', v.settings -> 'source' ->> 'folder') as source,
    f.is_started, f.started_by as owner, f.made_by, f.made_at, v.changed_by, v.changed_at, h.answered, h.filtered, h.malformed,
    h.repeated, h.last_record_at, h.waiting_since
  from public.feeds f join public.classifiers c on c.id = f.classifier_id
  join public.feed_versions v on v.feed_id = f.id and v.version = f.version
  join public.feed_heads h on h.feed_id = f.id`;

/** What is not asked for is not joined: each is found by a unique key. */
const RECORDS = sql`
  create view analytics.feed_records as
  select r.feed_id, f.name as feed, f.classifier_id, c.name as classifier, r.partition, r.position, r.taken_at,
    (r.taken_at at time zone 'UTC')::date as day,
    case when r.outcome <> 'malformed' then r.outcome
      when exists (select from public.feed_dead_letters l
        where l.feed_id = r.feed_id and l.partition = r.partition and l.position = r.position) then 'dead-letter'
      else 'dropped' end as status,
    r.version as feed_version, nullif(r.row_key, '') as row_key, r.batch_id || ':' || r.row_number as prediction_id,
    coalesce((
      select standing.name from public.classes said
      join public.classes standing
        on standing.classifier_id = said.classifier_id and standing.id = coalesce(said.stands_as, said.id)
      where said.classifier_id = p.classifier_id and said.id = p.class_id
    ), p.class) as class, p.confidence::float8 as confidence, b.model_version, r.sequence
  from public.feed_records r join public.feeds f on f.id = r.feed_id join public.classifiers c on c.id = f.classifier_id
  left join public.prediction_batches b on b.id = r.batch_id
  left join public.predictions p
    on p.predicted_at = b.predicted_at and p.batch_id = r.batch_id and p.row_number = r.row_number`;

/** Without their bytes, and without what a parser said of these. */
const DEAD_LETTERS = sql`
  create view analytics.feed_dead_letters as
  select l.feed_id, f.name as feed, f.classifier_id, c.name as classifier, l.number, l.partition, l.position, l.arrived_at,
    (l.arrived_at at time zone 'UTC')::date as day, l.fault ->> 'reason' as reason, l.fault ->> 'field' as field,
    l.fault ->> 'format' as format, l.bytes, l.tries
  from public.feed_dead_letters l join public.feeds f on f.id = l.feed_id join public.classifiers c on c.id = f.classifier_id`;

/** A word that needed approval is its author's, whoever approved it. */
const SENT = sql`
  create view analytics.feed_corrections as
  select s.feed_id, f.name as feed, f.classifier_id, c.name as classifier, s.sequence, s.sent_at,
    (s.sent_at at time zone 'UTC')::date as day, nullif(r.row_key, '') as row_key, s.partition, s.position, s.class_before,
    s.class_after, s.correction, coalesce(judged.person, said.person) as person, cardinality(s.sinks) as sinks
  from public.feed_corrections s join public.feeds f on f.id = s.feed_id join public.classifiers c on c.id = f.classifier_id
  join public.feed_records r on r.feed_id = s.feed_id and r.partition = s.partition and r.position = s.position
  left join public.feedback_events said on said.classifier_id = f.classifier_id and said.sequence = s.correction
  left join public.feedback_events judged on judged.classifier_id = f.classifier_id and judged.sequence = said.judges`;

const DELIVERIES = sql`
  create view analytics.feed_deliveries as
  select d.feed_id, f.name as feed, f.classifier_id, c.name as classifier, d.sink, d.kind, d.place, d.delivered_at,
    (d.delivered_at at time zone 'UTC')::date as day, delivered.sequence,
    case when s.sequence is null then 'record' else 'correction' end as cause, not delivered.sequence = any (d.gone) as is_written,
    coalesce(r.partition, s.partition) as partition, coalesce(r.position, s.position) as position
  from public.feed_deliveries d join public.feeds f on f.id = d.feed_id join public.classifiers c on c.id = f.classifier_id
  cross join lateral unnest(d.sequences) as delivered (sequence)
  left join public.feed_records r on r.feed_id = d.feed_id and r.sequence = delivered.sequence
  left join public.feed_corrections s on s.feed_id = d.feed_id and s.sequence = delivered.sequence`;
