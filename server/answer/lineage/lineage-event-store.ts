import { sql, type Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import type { ToldTraining } from './training-event.ts';

/** An event that was taken to be told, with the attempts at it, this one among them. */
export interface TakenEvent extends ToldTraining {
  readonly attempts: number;
}

/** Notes what there is to tell of the trainings that were begun since a moment; what is noted stays as it is. */
export async function noteEvents(db: Kysely<Database>, since: Date, now: Date): Promise<void> {
  await sql`
    insert into lineage_events (training_id, event, at, next_at)
    select id, 'START', coalesce(begun_at, started_at), ${now}::timestamptz from trainings where started_at >= ${since}
    union all
    select id, case state when 'done' then 'COMPLETE' when 'failed' then 'FAIL' else 'ABORT' end, finished_at, ${now}
    from trainings where started_at >= ${since} and finished_at is not null
    on conflict do nothing`.execute(db);
}

/** Forgets what waits since longer than a moment ago, and what was told before. @returns how many had waited */
export async function dropEvents(db: Kysely<Database>, before: Date): Promise<number> {
  const { rows } = await sql<{ waited: number }>`
    with gone as (delete from lineage_events where at < ${before} returning told_at)
    select count(*) filter (where told_at is null)::int as waited from gone`.execute(db);
  return rows[0]!.waited;
}

/**
 * Takes the first event that is due, for some time: nobody else does meanwhile. The end of a training is not told
 * before its beginning.
 */
export async function takeEvent(db: Kysely<Database>, now: Date, until: Date): Promise<TakenEvent | undefined> {
  const { rows } = await sql<TakenEvent>`
    with due as (
      select training_id, event from lineage_events waiting
      where told_at is null and next_at <= ${now} and (event = 'START' or not exists (
        select from lineage_events first
        where first.training_id = waiting.training_id and first.event = 'START' and first.told_at is null
      ))
      order by at, event desc limit 1 for update skip locked
    ), taken as (
      update lineage_events set next_at = ${until}, attempts = attempts + 1
      where (training_id, event) in (select training_id, event from due)
      returning training_id, event, at, attempts
    )
    select taken.training_id as "trainingId", taken.event, taken.at, taken.attempts, training.classifier_id as "classifierId",
      classifier.name as classifier, training.version, version.fingerprint as "trainingSet", training.problem_code as problem
    from taken join trainings training on training.id = taken.training_id
    join classifiers classifier on classifier.id = training.classifier_id
    left join model_versions version
      on version.classifier_id = training.classifier_id and version.version = training.version`.execute(db);
  return rows[0];
}

/** Notes that an event was told, or when it is tried again and why it was not taken. */
export async function noteOutcome(
  db: Kysely<Database>,
  { trainingId, event }: Pick<ToldTraining, 'trainingId' | 'event'>,
  outcome: { readonly toldAt: Date } | { readonly fault: string; readonly next: Date },
): Promise<void> {
  const set =
    'toldAt' in outcome ? { told_at: outcome.toldAt, fault: null } : { fault: outcome.fault, next_at: outcome.next };
  await db
    .updateTable('lineage_events')
    .set(set)
    .where('training_id', '=', trainingId)
    .where('event', '=', event)
    .execute();
}
