import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import type { OnPredicted, OnShown } from '../../answer/predictions/predict-rows.ts';
import type { LoggedBatch } from '../../answer/predictions/prediction-log-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readLastSequence } from '../../record/feedback/feedback-store.ts';
import { LearnerGone } from '../learning/feed-learners.ts';
import { LearnedMeanwhile, type LearningTurn } from '../learning/learning-turn.ts';
import { planFeed, type FeedPlan, type Sorted } from '../mapping/feed-plan.ts';
import { settingsFault } from '../mapping/settings-fault.ts';
import { FeedError, type SourceBatch } from '../ports/source.ts';
import type { AnsweredRecords } from '../answering/answer-records.ts';
import {
  inLearningTurn,
  openAnswering,
  type AnsweringServices,
  type RecordAnswering,
} from '../answering/open-answering.ts';
import type { StoredFeed } from '../standing/feed-store.ts';
import type { FreshRecords } from '../delivering/fresh-records.ts';
import { countBatch, noteRate } from '../standing/head-store.ts';
import { insertLetters } from '../delivering/letter-store.ts';
import { lockPartition, movePosition } from '../standing/position-store.ts';
import { passOn, sinkRecords, takenRecords } from './record-answers.ts';
import { writePayload } from '../delivering/record-payload.ts';
import { insertRecords, readTaken, type TakenRecord } from './record-store.ts';
import { labelsOf, type SaidLabel } from '../answering/said-labels.ts';

/** What is profiled, and waits for the transaction that its rows are recorded in. */
interface Profiled {
  save(transaction: Kysely<Database>, now: Date): Promise<void>;
  settle(isCommitted: boolean): void;
}

export interface TakingServices extends AnsweringServices {
  readonly clock: () => Date;
  /** Readies the log of predictions for a moment. */
  readonly readyLog: (at: Date) => Promise<unknown>;
  /** Writes answers into that log, in a transaction of the caller's. */
  readonly writeLog: (transaction: Kysely<Database>, batch: LoggedBatch) => Promise<void>;
  /** Profiles what was answered, to be saved in a transaction of the caller's; given by whoever watches. */
  readonly profile: (batch: Parameters<OnPredicted>[0], stream: string) => Promise<Profiled | null>;
  /** Has another version answer the rows unseen. */
  readonly onShown: OnShown;
  /**
   * Records the classes that records say they have as the feed's word, and what else is done, in one transaction;
   * without any, in one of its own.
   */
  readonly recordLabels: RecordLabels;
  /** Handed what goes to sinks, once it is recorded. */
  readonly fresh: FreshRecords;
  /** Told of records that could not be taken, where the feed's settings have it. */
  readonly warn: (feed: StoredFeed, malformed: number, sample: string) => void;
}

export type RecordLabels = (
  feed: StoredFeed,
  labels: readonly SaidLabel[],
  also: (transaction: Kysely<Database>) => Promise<void>,
) => Promise<void>;

/** Another run has the partition by now, or the feed was changed or is no more: nothing of the batch was recorded. */
export class PartitionMoved extends Error {
  override readonly name = 'PartitionMoved';
}

/** Somebody recorded or learned some of the records meanwhile: it is looked once more which are left. */
class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/**
 * Takes a batch: answers its records and records answers, profile, labels, dead letters, what goes to sinks, counts and
 * the position in one transaction. What was taken before changes nothing, and counts as repeated.
 *
 * @param holder the run that claimed the partition
 * @throws {PartitionMoved}
 * @throws {FeedError} answering, when the classifier cannot answer
 */
export async function takeBatch(
  services: TakingServices,
  feed: StoredFeed,
  batch: SourceBatch,
  holder: string,
): Promise<void> {
  for (;;) {
    try {
      return await tryToTake(services, feed, batch, holder);
    } catch (error) {
      if (error instanceof Overtaken || error instanceof LearnedMeanwhile) continue;
      if (error instanceof LearnerGone) throw new PartitionMoved();
      if (error instanceof ProblemError) throw notAnswering(error);
      throw error;
    }
  }
}

/** Why rows cannot be answered, as a feed says it. */
export function notAnswering(error: ProblemError): FeedError {
  return new FeedError({ reason: 'answering', code: error.code, detail: error.message }, { cause: error });
}

async function tryToTake(
  services: TakingServices,
  feed: StoredFeed,
  batch: SourceBatch,
  holder: string,
): Promise<void> {
  const { db } = services;
  const place = { feedId: feed.id, partition: batch.partition };
  const before = await readTaken(
    db,
    place,
    batch.records.map(({ position }) => position),
  );
  const fresh = firstOfEach(batch.records, before);
  const seen = await readLastSequence(db, feed.classifierId);
  const answering = await openAnswering(services, feed);
  const plan = planFor(feed, answering);
  const sorted = plan.sort(fresh, batch.partition);
  const repeated = batch.records.length - fresh.length;
  const mapped = { feed, batch, sorted, repeated, seen, plan, answering };
  const teaches = sorted.some(({ outcome }) => outcome === 'row' || outcome === 'told');
  if (teaches)
    await inLearningTurn(services, feed, answering, (turn) => answerAndRecord(services, mapped, holder, turn));
  else await answerAndRecord(services, mapped, holder, null);
  const malformed = sorted.filter(isMalformed);
  if (malformed.length > 0 && feed.settings.malformed === 'warn')
    services.warn(feed, malformed.length, malformed[0]!.record.position);
}

/** @param turn in which the feed learns; null where it does not, or has nothing to learn of */
async function answerAndRecord(
  services: TakingServices,
  { plan, answering, ...mapped }: Mapped,
  holder: string,
  turn: LearningTurn | null,
): Promise<void> {
  const { feed, batch, sorted } = mapped;
  const now = services.clock();
  const answered = await answering.answer(plan, sorted, now, turn);
  const stream = `${feed.id}/${batch.partition}`;
  const profiled = answered.watched === null ? null : await services.profile(answered.watched, stream);
  await services.readyLog(now);
  const work = { ...mapped, answered, now };
  let taken: readonly TakenRecord[] = [];
  try {
    await services.recordLabels(feed, labelsOf(feed, batch.partition, answered), async (transaction) => {
      const place = { feedId: feed.id, partition: batch.partition };
      if (!(await lockPartition(transaction, place, holder))) throw new PartitionMoved();
      await turn?.save(transaction, now);
      if ((await answered.keep?.(transaction)) === false) throw new LearnedMeanwhile();
      if (answered.rows.length > 0) await services.writeLog(transaction, answered.batch);
      await profiled?.save(transaction, now);
      taken = await recordBatch(transaction, work);
    });
  } catch (error) {
    profiled?.settle(false);
    throw error;
  }
  profiled?.settle(true);
  answered.settle?.();
  handOver(services.fresh, work, taken);
  if (answered.rows.length > 0 && answered.shown !== null) services.onShown(answered.shown);
}

function handOver(fresh: FreshRecords, { feed, batch, answered }: Work, taken: readonly TakenRecord[]): void {
  const sinks = feed.settings.sinks.length;
  if (!fresh.isOpen(feed.id, sinks)) return;
  for (let sink = 0; sink < sinks; sink++)
    fresh.add(feed.id, sink, sinkRecords(answered, taken, batch.partition, sink));
}

/** @throws {ProblemError} feed-refused, when the classifier's columns have changed so that the settings fit no more */
export function planFor(
  feed: Pick<StoredFeed, 'settings'>,
  { classifier }: Pick<RecordAnswering, 'classifier'>,
): FeedPlan {
  const fault = settingsFault(feed.settings, classifier);
  if (fault !== null) throw new ProblemError('feed-refused', fault);
  return planFeed(feed.settings, classifier);
}

/** A source that sends a record twice in a batch has sent it once. */
function firstOfEach(records: SourceBatch['records'], taken: ReadonlySet<string>): SourceBatch['records'] {
  const seen = new Set(taken);
  return records.filter(({ position }) => seen.size < seen.add(position).size);
}

/** A batch, sorted into what becomes of its records, and who answers them. */
interface Mapped {
  readonly feed: StoredFeed;
  readonly batch: SourceBatch;
  readonly sorted: readonly Sorted[];
  readonly repeated: number;
  readonly seen: number;
  readonly plan: FeedPlan;
  readonly answering: RecordAnswering;
}

interface Work extends Omit<Mapped, 'plan' | 'answering'> {
  readonly answered: AnsweredRecords;
  readonly now: Date;
}

/** @returns of what was answered, what is kept of it */
async function recordBatch(
  transaction: Kysely<Database>,
  { feed, batch, sorted, answered, repeated, seen, now }: Work,
): Promise<readonly TakenRecord[]> {
  const place = { feedId: feed.id, partition: batch.partition };
  const malformed = sorted.filter(isMalformed);
  const kept = feed.settings.malformed === 'dead-letter' ? malformed : [];
  const counted = {
    answered: answered.rows.length,
    filtered: sorted.filter(({ outcome }) => outcome === 'filtered').length,
    ...{ malformed: malformed.length, told: answered.taught.length },
    ...{ repeated, letters: kept.length },
    lastRecordAt: sorted.length === 0 ? null : now,
  };
  const numbers = await countBatch(transaction, feed, counted, seen);
  if (numbers === null) throw new PartitionMoved();
  const taken = takenRecords(answered, numbers.sequence);
  const others = [
    ...sorted.flatMap(({ outcome, record: { position } }) =>
      outcome === 'filtered' || outcome === 'malformed' ? [{ position, outcome, answered: null }] : [],
    ),
    ...answered.taught.map(({ record: { position } }) => ({ position, outcome: 'told' as const, answered: null })),
  ];
  const mapped = { ...place, version: feed.version };
  if ((await insertRecords(transaction, mapped, [...taken, ...others], now)) < sorted.length) throw new Overtaken();
  await insertLetters(
    transaction,
    feed.id,
    kept.map(({ record, fault }, at) => ({
      ...{ number: numbers.letter + at, partition: batch.partition, position: record.position, fault },
      ...{ payload: writePayload(record), bytes: record.bytes?.byteLength ?? 0, refusedBy: null },
    })),
    now,
  );
  await passOn(transaction, { feed, partition: batch.partition, now }, answered, taken);
  await noteRate(transaction, feed.id, sorted.length, now);
  const last = batch.records.at(-1);
  const moved = { next: batch.next, position: last?.position ?? null, recordAt: last?.at ?? null, lag: batch.lag };
  await movePosition(transaction, place, moved, now);
  return taken;
}

function isMalformed(sorted: Sorted): sorted is Extract<Sorted, { outcome: 'malformed' }> {
  return sorted.outcome === 'malformed';
}
