import { sql, type Kysely } from 'kysely';
import type { Batch, Speaker } from '../../../contract/trust.ts';
import type { Database } from '../../platform/database/schema.ts';

/** Posts of at least so many rows are batches; people type fewer at a time. */
const LEAST_OF_BATCH = 10;
const MOST_BATCHES = 5;

interface SpeakerRow {
  readonly person: string;
  readonly events: number;
  readonly lastAt: Date;
  readonly batches: readonly Batch[];
}

/** Who has said something of rows, the busiest first, with their latest batches. One read of the log. */
export async function readSpeakers(db: Kysely<Database>, classifierId: string): Promise<Speaker[]> {
  const { rows } = await sql<SpeakerRow>`
    with posts as (
      select coalesce(person, sent_by) as person, recorded_at, min(sequence) as "from", max(sequence) as "to", count(*)::int as events
      from feedback_events where classifier_id = ${classifierId} and coalesce(person, sent_by) is not null
      group by 1, recorded_at
    ), numbered as (
      select *, row_number() over (partition by person, events >= ${LEAST_OF_BATCH} order by recorded_at desc) as number
      from posts
    )
    select person, sum(events)::int as events, max(recorded_at) as "lastAt",
      coalesce(
        jsonb_agg(
          jsonb_build_object('from', "from", 'to', "to", 'events', events, 'at', recorded_at) order by recorded_at desc
        ) filter (where events >= ${LEAST_OF_BATCH} and number <= ${MOST_BATCHES}), '[]') as batches
    from numbered group by person order by events desc, person`.execute(db);
  return rows.map(({ person, events, lastAt, batches }) => ({
    person,
    events,
    lastAt: lastAt.toISOString(),
    batches: batches.map((each) => ({ ...each, at: new Date(each.at).toISOString() })),
  }));
}

/** Who has said something after an event of the log, null where nobody knows who, and up to which event it is read. */
export async function readSpeakersSince(
  db: Kysely<Database>,
  classifierId: string,
  after: number,
): Promise<{ readonly speakers: readonly (string | null)[]; readonly upTo: number }> {
  const { rows } = await sql<{ speaker: string | null; last: number }>`
    select coalesce(person, sent_by) as speaker, max(sequence) as last from feedback_events
    where classifier_id = ${classifierId} and sequence > ${after} group by 1`.execute(db);
  return { speakers: rows.map(({ speaker }) => speaker), upTo: Math.max(after, ...rows.map(({ last }) => last)) };
}
