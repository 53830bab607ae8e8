import { sql, type Kysely } from 'kysely';
import { CONFIDENT, type HeldBecause } from '../../../contract/trust.ts';
import { isKey } from '../../platform/database/long-keys.ts';
import type { Database } from '../../platform/database/schema.ts';

/** Answers of before are looked for so many days back. */
const ANSWERS_DAYS = 7;

/** What somebody said of rows lately; of each row, the last word. */
const WORDS = sql`kind in ('correct', 'accept', 'withdraw') and origin <> 'label-column'`;

/**
 * People who have spoken of so many rows since a moment, whom no doubt in force excludes from now on. One read of what
 * was said since.
 */
export async function readBusyPeople(
  db: Kysely<Database>,
  classifierId: string,
  since: Date,
  least: number,
): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select person from feedback_events
    where classifier_id = ${classifierId} and recorded_at > ${since} and person is not null and ${WORDS}
      and not exists (
        select from doubts doubt
        where doubt.classifier_id = feedback_events.classifier_id and doubt.person = feedback_events.person
          and doubt.lifted_change is null and doubt.weight = 0 and doubt.to_sequence is null
      )
    group by person having count(distinct row_key) >= ${least} order by person`.execute(db);
  return rows.map(({ person }) => person);
}

/** How far somebody contradicted what others, or confident answers, had said. */
export interface Contradictions extends HeldBecause {
  /** The first event that contradicts; null when none does. */
  readonly from: number | null;
}

/**
 * Counts the rows that somebody spoke of since a moment, and those where they contradicted the last word of another, or
 * of the table, or else an answer that was sure. What an approver has decided about already is not counted again. One
 * indexed look a row, and one read of a week's answers.
 */
export async function countContradictions(
  db: Kysely<Database>,
  classifierId: string,
  person: string,
  since: Date,
): Promise<Contradictions> {
  const answersSince = new Date(since.getTime() - ANSWERS_DAYS * 86_400_000);
  const { rows } = await sql<ContradictedRow>`
    with spoken as (
      select distinct on (row_key) sequence, row_key, row_hash, class_id, recorded_at from feedback_events
      where classifier_id = ${classifierId} and person = ${person} and recorded_at > ${since} and ${WORDS}
        and sequence > (
          select coalesce(max(to_sequence), 0) from doubts
          where classifier_id = ${classifierId} and person = ${person} and lifted_change is not null
        )
      order by row_key, sequence desc
    ), answered as (
      select distinct on (p.row_key) p.row_key, p.class_id, p.class from predictions p
      join spoken on spoken.row_key = p.row_key and spoken.row_hash = p.row_hash
      where p.classifier_id = ${classifierId} and p.predicted_at > ${answersSince}
        and p.predicted_at <= spoken.recorded_at and p.source = 'model' and p.confidence >= ${CONFIDENT}
      order by p.row_key, p.predicted_at desc
    )
    select spoken.sequence, before.class_id is not null as "isLabelled",
      coalesce(was.name, answered.class) as was, coalesce(now.name, '') as now
    from spoken
    left join lateral (
      select earlier.class_id from feedback_events earlier
      where earlier.classifier_id = ${classifierId} and ${isKey(sql.ref('earlier.row_key'), sql.ref('spoken.row_key'))}
        and earlier.sequence < spoken.sequence and earlier.kind in ('correct', 'accept')
        and (earlier.person is distinct from ${person} or earlier.origin = 'label-column')
      order by earlier.sequence desc limit 1
    ) before on true
    left join answered on answered.row_key = spoken.row_key
    left join classes was
      on was.classifier_id = ${classifierId} and was.id = coalesce(before.class_id, answered.class_id)
    left join classes now on now.classifier_id = ${classifierId} and now.id = spoken.class_id`.execute(db);
  return sumUp(rows);
}

interface ContradictedRow {
  readonly sequence: number;
  /** Somebody else, or the table, had said something of the row. */
  readonly isLabelled: boolean;
  /** What they had said, or what was answered with certainty; null of neither. */
  readonly was: string | null;
  /** Empty of a withdrawal. */
  readonly now: string;
}

function sumUp(rows: readonly ContradictedRow[]): Contradictions {
  const changes = new Map<string, { from: string; to: string; rows: number }>();
  const contradicting = rows.filter(
    ({ was, now, isLabelled }) => was !== null && was !== now && (isLabelled || now !== ''),
  );
  for (const { was, now } of contradicting) {
    const name = JSON.stringify([was, now]);
    const change = changes.get(name) ?? { from: was!, to: now, rows: 0 };
    change.rows++;
    changes.set(name, change);
  }
  const labels = contradicting.filter(({ isLabelled }) => isLabelled).length;
  const [most = { from: '', to: '', rows: 0 }] = [...changes.values()].sort((a, b) => b.rows - a.rows);
  return {
    rows: rows.length,
    labels,
    answers: contradicting.length - labels,
    most,
    from: contradicting.length === 0 ? null : Math.min(...contradicting.map(({ sequence }) => sequence)),
  };
}
