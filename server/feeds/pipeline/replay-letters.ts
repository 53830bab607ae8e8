import type { Kysely } from 'kysely';
import type { RecordFault } from '../../../contract/feeds/feed-fault.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readLastSequence } from '../../record/feedback/feedback-store.ts';
import type { Sorted } from '../mapping/feed-plan.ts';
import { FeedError, type SourceRecord } from '../ports/source.ts';
import { LearnerGone } from '../learning/feed-learners.ts';
import { LearnedMeanwhile, type LearningTurn } from '../learning/learning-turn.ts';
import type { AnsweredRecords } from '../answering/answer-records.ts';
import { openAnswering, inLearningTurn, type RecordAnswering } from '../answering/open-answering.ts';
import { readFeed, type StoredFeed } from '../standing/feed-store.ts';
import { recordOfText } from '../answering/given-record.ts';
import { countBatch } from '../standing/head-store.ts';
import { deleteLetters, noteTry, readLettersByNumber, type StoredLetter } from '../delivering/letter-store.ts';
import { insertOutgoing } from '../delivering/outbox-store.ts';
import { passOn, takenRecords } from './record-answers.ts';
import { readPayload } from '../delivering/record-payload.ts';
import { updateMalformed } from './record-store.ts';
import { labelsOf } from '../answering/said-labels.ts';
import { planFor, type TakingServices } from './take-batch.ts';

/** Whose letters, and which. */
export interface Letters {
  readonly classifierId: string;
  readonly feedId: string;
  readonly numbers: readonly number[];
}

/** Somebody else replayed or dropped one meanwhile. */
class Gone extends Error {
  override readonly name = 'Gone';
}

/**
 * Tries records again that could not be taken: each on its own, and answered once, however often and by however many it
 * is tried.
 *
 * @param text what the record should have been, of one letter alone
 * @throws {ProblemError} unknown-feed, unknown-letter, letter-of-sink, classifier-archived, no-champion,
 *   model-elsewhere, feed-refused
 */
export async function replayLetters(
  services: TakingServices,
  { classifierId, feedId, numbers }: Letters,
  text: string | undefined,
  by: Changing,
): Promise<{ taken: number; refused: number }> {
  const feed = await readFeed(services.db, classifierId, feedId);
  const letters = await readAll(services.db, feedId, numbers);
  const answered = letters.find(({ refusedBy }) => refusedBy !== null);
  if (answered !== undefined && text !== undefined)
    throw new ProblemError('letter-of-sink', { number: answered.number });
  const outcome = { taken: 0, refused: 0 };
  for (const letter of letters) {
    if (letter.refusedBy !== null) {
      outcome[(await sendAgain(services, feed, letter, by)) ? 'taken' : 'refused']++;
      continue;
    }
    const record = text === undefined ? recordOf(letter) : { ...recordOfText(text, letter.position) };
    const isTaken = await replay(services, feed, letter, record, { ...by, text });
    outcome[isTaken ? 'taken' : 'refused']++;
  }
  return outcome;
}

/** Drops records that could not be taken. @throws {ProblemError} unknown-feed, unknown-letter */
export async function discardLetters(
  db: Kysely<Database>,
  { classifierId, feedId, numbers }: Letters,
  because: string,
  { person, at }: Changing,
): Promise<number> {
  await readFeed(db, classifierId, feedId);
  return db.transaction().execute(async (transaction) => {
    const asked = [...new Set(numbers)];
    const gone = new Set(await deleteLetters(transaction, feedId, asked));
    const missing = asked.find((number) => !gone.has(number));
    if (missing !== undefined) throw new ProblemError('unknown-letter', { number: missing });
    const details = { letters: [...gone].sort((one, other) => one - other) };
    const noted = { kind: 'feed-letters-discarded', subject: feedId, author: person, reason: because, details };
    await appendAuditEvent(transaction, classifierId, noted, at);
    return gone.size;
  });
}

async function readAll(db: Kysely<Database>, feedId: string, numbers: readonly number[]): Promise<StoredLetter[]> {
  const letters = await readLettersByNumber(db, feedId, numbers);
  const known = new Set(letters.map(({ number }) => number));
  const missing = numbers.find((number) => !known.has(number));
  if (missing !== undefined) throw new ProblemError('unknown-letter', { number: missing });
  return letters;
}

/** As it came: what its source could not read is read as JSON, if it is that. */
function recordOf({ payload, position, fault }: StoredLetter): SourceRecord {
  const { fields, bytes, sourceKey, headers, at } = readPayload(payload);
  const kept = { position, bytes, key: sourceKey, headers, at };
  if (fields.size > 0) return { ...kept, fields, fault: null };
  const read = bytes === null ? null : recordOfText(Buffer.from(bytes).toString('utf8'), position);
  return read === null || read.fault !== null
    ? { ...kept, fields, fault }
    : { ...kept, fields: read.fields, fault: null };
}

async function replay(
  services: TakingServices,
  feed: StoredFeed,
  letter: StoredLetter,
  record: SourceRecord,
  by: Changing & { readonly text: string | undefined },
): Promise<boolean> {
  const seen = await readLastSequence(services.db, feed.classifierId);
  const answering = await openAnswering(services, feed);
  const [sorted] = planFor(feed, answering).sort([record], letter.partition);
  if (sorted === undefined || sorted.outcome === 'malformed')
    return refuse(services, feed, letter, sorted?.fault ?? letter.fault, by);
  for (;;) {
    try {
      const work = { feed, letter, sorted, seen, answering };
      await inLearningTurn(services, feed, answering, (turn) => takeReplayed(services, work, turn, by));
      return true;
    } catch (error) {
      if (error instanceof LearnerGone) throw new ProblemError('unknown-feed', { reason: 'none', given: feed.id });
      if (!(error instanceof LearnedMeanwhile)) throw error;
    }
  }
}

interface Replayed {
  readonly feed: StoredFeed;
  readonly letter: StoredLetter;
  readonly sorted: Exclude<Sorted, { outcome: 'malformed' }>;
  readonly seen: number;
  readonly answering: RecordAnswering;
}

async function takeReplayed(
  services: TakingServices,
  { feed, letter, sorted, seen, answering }: Replayed,
  turn: LearningTurn | null,
  by: Changing & { readonly text: string | undefined },
): Promise<void> {
  const now = services.clock();
  const answered = await answering.answer(planFor(feed, answering), [sorted], now, turn);
  const { watched, rows, shown } = answered;
  const profiled = watched === null ? null : await services.profile(watched, `${feed.id} replays`);
  await services.readyLog(now);
  const labels = labelsOf(feed, letter.partition, answered);
  let isCommitted = false;
  try {
    await services.recordLabels(feed, labels, async (transaction) => {
      if ((await deleteLetters(transaction, feed.id, [letter.number])).length === 0) throw new Gone();
      await turn?.save(transaction, now);
      if ((await answered.keep?.(transaction)) === false) throw new LearnedMeanwhile();
      if (rows.length > 0) await services.writeLog(transaction, answered.batch);
      await profiled?.save(transaction, now);
      await takeLetter(transaction, feed, letter, { sorted, answered, seen, now });
      await noteReplay(transaction, feed, letter, null, by);
    });
    isCommitted = true;
    answered.settle?.();
  } catch (error) {
    if (error instanceof Gone) throw new ProblemError('unknown-letter', { number: letter.number });
    if (error instanceof FeedError && error.cause instanceof ProblemError) throw error.cause;
    throw error;
  } finally {
    profiled?.settle(isCommitted);
  }
  if (rows.length > 0 && shown !== null) services.onShown(shown);
}

/** What was answered and a sink refused goes to that sink again, as it is; not to one that the feed has no longer. */
async function sendAgain(
  { db, clock }: TakingServices,
  feed: StoredFeed,
  letter: StoredLetter,
  by: Changing,
): Promise<boolean> {
  const { number, partition, position, payload, refusedBy } = letter;
  if (refusedBy === null || refusedBy.sink >= feed.settings.sinks.length) return false;
  await db.transaction().execute(async (transaction) => {
    if ((await deleteLetters(transaction, feed.id, [number])).length === 0)
      throw new ProblemError('unknown-letter', { number });
    await insertOutgoing(transaction, feed.id, [{ ...refusedBy, partition, position, payload }], clock());
    await noteReplay(transaction, feed, letter, null, { ...by, text: undefined });
  });
  return true;
}

async function takeLetter(
  transaction: Kysely<Database>,
  feed: StoredFeed,
  { partition, position }: StoredLetter,
  {
    sorted,
    answered,
    seen,
    now,
  }: {
    readonly sorted: Exclude<Sorted, { outcome: 'malformed' }>;
    readonly answered: AnsweredRecords;
    readonly seen: number;
    readonly now: Date;
  },
): Promise<void> {
  const [answers, told] = [answered.rows.length, answered.taught.length];
  const others = { told, malformed: -1, repeated: 0, letters: 0 };
  const counted = { answered: answers, filtered: sorted.outcome === 'filtered' ? 1 : 0, ...others };
  const numbers = await countBatch(transaction, feed, { ...counted, lastRecordAt: null }, seen);
  if (numbers === null) throw new Gone();
  const taken = takenRecords(answered, numbers.sequence);
  const outcome = told > 0 ? ('told' as const) : ('filtered' as const);
  const kept = taken[0] ?? { position, outcome, answered: null };
  const place = { feedId: feed.id, partition, version: feed.version };
  if (!(await updateMalformed(transaction, place, kept, now))) throw new Gone();
  await passOn(transaction, { feed, partition, now }, answered, taken);
}

async function refuse(
  { db }: TakingServices,
  feed: StoredFeed,
  letter: StoredLetter,
  fault: RecordFault,
  by: Changing & { readonly text: string | undefined },
): Promise<false> {
  await db.transaction().execute(async (transaction) => {
    await noteTry(transaction, feed.id, letter.number, fault);
    await noteReplay(transaction, feed, letter, fault, by);
  });
  return false;
}

/** What the record should have been stays in the log, beside what it was. */
async function noteReplay(
  transaction: Kysely<Database>,
  { id, classifierId }: StoredFeed,
  { number, position, payload }: StoredLetter,
  fault: RecordFault | null,
  { person, at, text }: Changing & { readonly text: string | undefined },
): Promise<void> {
  const given = text === undefined ? {} : { was: shownRecord(payload) ?? '', given: text };
  const details = {
    number,
    position,
    isTaken: fault === null,
    ...(fault === null ? {} : { fault: fault.reason }),
    ...given,
  };
  await appendAuditEvent(
    transaction,
    classifierId,
    { kind: 'feed-letter-replayed', subject: id, author: person, reason: '', details },
    at,
  );
}

const MOST_SHOWN = 100_000;

/** A record as text that people can change: its bytes, else its fields as JSON; null where it is no text. */
export function shownRecord(payload: string): string | null {
  const { bytes, fields } = readPayload(payload);
  if (bytes === null) return JSON.stringify(Object.fromEntries(fields)).slice(0, MOST_SHOWN);
  const text = Buffer.from(bytes).toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) && !text.includes('\u0000') ? text.slice(0, MOST_SHOWN) : null;
}
