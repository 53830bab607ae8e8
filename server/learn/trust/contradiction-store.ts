import { sql, type Kysely } from 'kysely';
import { feedbackOrigin } from '../../../contract/feedback.ts';
import { isOfTable } from '../../../contract/label.ts';
import { CONFIDENT, type HeldBecause } from '../../../contract/held-words.ts';
import type { Database } from '../../platform/database/schema.ts';
import { joinClass } from '../../record/classes/class-store.ts';

/** Answers of before are looked for so many days back. */
const ANSWERS_DAYS = 7;

/** What somebody said of rows lately, but for what waits for somebody else's approval. */
const WORDS = sql`kind in ('correct', 'accept', 'withdraw') and not needs_approval`;

/**
 * How somebody says something. What they correct, the labels that they send and what they send in nobody's name are
 * counted apart: many words of one way that contradict nobody would hide those of another that do.
 */
export type Way = 'by-hand' | 'label-column' | 'found';

/** Of a word, which way it was said. */
const WAY = sql<Way>`case origin when 'label-column' then 'label-column' when 'found' then 'found' else 'by-hand' end`;

/** The origins by which the table itself speaks. */
const TABLE_ORIGINS = feedbackOrigin.options.filter(isOfTable);

/** Whose a word is: its author's, or whoever's who sent it in nobody's name. */
const SPEAKER = sql<string | null>`coalesce(person, sent_by)`;

/** Somebody, and a way in which they spoke of many rows. */
export interface Busy {
  readonly person: string;
  readonly way: Way;
}

/**
 * People who have spoken of so many rows in one way since a moment, whom no doubt in force excludes from now on. One
 * read of what was said since.
 */
export async function readBusyPeople(
  db: Kysely<Database>,
  classifierId: string,
  since: Date,
  least: number,
): Promise<Busy[]> {
  const { rows } = await sql<Busy>`
    select ${SPEAKER} as person, ${WAY} as way from feedback_events
    where classifier_id = ${classifierId} and recorded_at > ${since} and ${SPEAKER} is not null and ${WORDS}
      and not exists (
        select from doubts doubt
        where doubt.classifier_id = feedback_events.classifier_id and doubt.person = coalesce(feedback_events.person, feedback_events.sent_by)
          and doubt.lifted_change is null and doubt.weight = 0 and doubt.to_sequence is null
      )
    group by 1, 2 having count(distinct row_key) >= ${least} order by 1, 2`.execute(db);
  return rows;
}

/** How far somebody contradicted what others, or confident answers, had said. */
export interface Contradictions extends HeldBecause {
  /** The first event that contradicts; null when none does. */
  readonly from: number | null;
}

/**
 * Counts the rows that somebody spoke of since a moment, and those where they contradicted the last word of another, or
 * of the table, or else an answer that was sure. Labels of the label column contradict others' words alone: they are
 * what answers are measured by, and where rows are not what they were, many answers are wrong that were sure. What an
 * approver has decided about already is not counted again. Two reads of the log, and one of a week's answers.
 */
export async function countContradictions(
  db: Kysely<Database>,
  classifierId: string,
  { person, way }: Busy,
  since: Date,
): Promise<Contradictions> {
  const ofTable = way === 'label-column';
  const spoken = await readSpoken(db, classifierId, { person, way }, since);
  const before = await readWordsOfOthers(db, classifierId, { person, way }, spoken);
  const unlabelled = ofTable ? [] : spoken.filter(({ key }) => !before.has(key));
  const answers = await readSureAnswers(db, classifierId, unlabelled, since);
  const counted = sumUp(
    spoken.map(({ key, sequence, class: now }) => ({
      sequence,
      isLabelled: before.has(key),
      was: before.get(key) ?? answers.get(key) ?? null,
      now: now ?? '',
    })),
  );
  if (ofTable) return { ...counted, inLabelColumn: true };
  return way === 'found' ? { ...counted, inNobodysName: true } : counted;
}

/**
 * The last word of others on rows before somebody spoke of them, by key; for whoever does not speak as the table, also
 * what the table said in their own name. What is approved was said by whom it approves. One indexed read, of as many
 * rows as there are words of others.
 */
async function readWordsOfOthers(
  db: Kysely<Database>,
  classifierId: string,
  { person, way }: Busy,
  spoken: readonly SpokenRow[],
): Promise<ReadonlyMap<string, string | null>> {
  const keys = spoken.map(({ key }) => key);
  const { rows } = await sql<{ key: string; class: string | null }>`
    select distinct on (event.row_key) event.row_key as key, coalesce(named.name, event.class) as class
    from unnest(${keys}::text[], ${spoken.map(({ sequence }) => sequence)}::bigint[]) as spoken (row_key, sequence)
    join feedback_events event on event.classifier_id = ${classifierId} and event.sequence < spoken.sequence
      and hashtextextended(event.row_key, 0) = hashtextextended(spoken.row_key, 0) and event.row_key = spoken.row_key
    left join feedback_events judged on event.kind = 'approve' and judged.classifier_id = event.classifier_id
      and judged.sequence = event.judges ${joinClass('event')}
    where event.kind in ('correct', 'accept', 'approve') and not event.needs_approval
      and (
        case event.kind when 'approve' then coalesce(judged.person, judged.sent_by) else coalesce(event.person, event.sent_by) end
          is distinct from ${person}
        ${way === 'label-column' ? sql`` : sql`or event.origin = any(${TABLE_ORIGINS}::text[])`}
      )
    order by event.row_key, event.sequence desc`.execute(db);
  return new Map(rows.map((row) => [row.key, row.class]));
}

interface SpokenRow {
  readonly sequence: number;
  readonly key: string;
  readonly rowHash: string;
  /** Null of a withdrawal. */
  readonly class: string | null;
  readonly recordedAt: Date;
}

/** The last word of somebody on each row since a moment, but for those that an approver has decided about. */
async function readSpoken(
  db: Kysely<Database>,
  classifierId: string,
  { person, way }: Busy,
  since: Date,
): Promise<readonly SpokenRow[]> {
  const { rows } = await sql<SpokenRow>`
    select distinct on (row_key) sequence, row_key as key, row_hash as "rowHash", coalesce(named.name, class) as class,
      recorded_at as "recordedAt"
    from feedback_events ${joinClass('feedback_events')}
    where feedback_events.classifier_id = ${classifierId} and ${SPEAKER} = ${person} and recorded_at > ${since} and ${WORDS}
      and ${WAY} = ${way} and sequence > (
        select coalesce(max(to_sequence), 0) from doubts
        where classifier_id = ${classifierId} and person = ${person} and lifted_change is not null
      )
    order by row_key, sequence desc`.execute(db);
  return rows;
}

/** What was last answered with certainty of rows, before somebody spoke of them; by key. */
async function readSureAnswers(
  db: Kysely<Database>,
  classifierId: string,
  spoken: readonly SpokenRow[],
  since: Date,
): Promise<ReadonlyMap<string, string>> {
  if (spoken.length === 0) return new Map();
  const byKey = new Map(spoken.map((row) => [row.key, row]));
  const from = new Date(since.getTime() - ANSWERS_DAYS * 86_400_000);
  const { rows } = await sql<{ key: string; rowHash: string; class: string; predictedAt: Date }>`
    select p.row_key as key, p.row_hash as "rowHash", coalesce(answered.name, p.class) as class,
      p.predicted_at as "predictedAt"
    from predictions p ${joinClass('p', 'answered')}
    where p.classifier_id = ${classifierId} and p.predicted_at > ${from} and p.source = 'model'
      and p.confidence >= ${CONFIDENT} and p.row_key = any(${[...byKey.keys()]}::text[])
    order by p.predicted_at`.execute(db);
  const answers = new Map<string, string>();
  for (const { key, rowHash, class: name, predictedAt } of rows) {
    const row = byKey.get(key)!;
    if (row.rowHash === rowHash && predictedAt <= row.recordedAt) answers.set(key, name);
  }
  return answers;
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
