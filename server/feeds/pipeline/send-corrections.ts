import type { Kysely } from 'kysely';
import { labelOf } from '../../../contract/label.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier, type StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { readEvents } from '../../record/feedback/feedback-store.ts';
import { readKeptLabels } from '../../record/labels/label-store.ts';
import type { FeedPlan } from '../mapping/feed-plan.ts';
import type { SinkAnswer } from '../ports/sink.ts';
import {
  insertCorrections,
  lockCorrectedTo,
  moveCorrectedTo,
  noteSaid,
  readAnsweredRows,
  type AnsweredRow,
} from '../delivering/correction-store.ts';
import type { StoredFeed } from '../standing/feed-store.ts';
import { insertOutgoing } from '../delivering/outbox-store.ts';
import { writtenAnswer } from './record-answers.ts';
import { readPayload } from '../delivering/record-payload.ts';
import { eventId } from '../answering/said-labels.ts';
import { planFor } from './take-batch.ts';

const EVENTS_AT_ONCE = 500;

interface Correction {
  readonly row: AnsweredRow;
  readonly answer: SinkAnswer;
  /** The sinks that the row goes to by now, and those of them that are told of corrections. */
  readonly sinks: readonly number[];
  readonly told: readonly number[];
  /** The entry of the log that made it another; null where none is known. */
  readonly by: number | null;
}

/**
 * Sends rows that a feed answered to its sinks once more whose class is another by what was said of them since: to
 * those that had the row, and to those whose condition holds of it now, but to none that takes no corrections. What
 * says the same again changes nothing. What is sent is noted, with the entry of the log behind it.
 *
 * @returns whether there may be more to look at
 * @throws {ProblemError} feed-refused, when the classifier's columns fit the settings no more
 */
export async function sendCorrections(
  { db, clock }: { readonly db: Kysely<Database>; readonly clock: () => Date },
  feed: StoredFeed,
): Promise<boolean> {
  const classifier = await readClassifier(db, feed.classifierId);
  const plan = planFor(feed, { classifier });
  return db.transaction().execute(async (transaction) => {
    const from = await lockCorrectedTo(transaction, feed.id);
    if (from === null) return false;
    const events = await readEvents(transaction, feed.classifierId, from, EVENTS_AT_ONCE);
    if (events.length === 0) return false;
    const keys = new Map<string, Set<string>>();
    for (const { key, id } of events) if (key !== '') keys.set(key, (keys.get(key) ?? new Set()).add(id));
    const rows = await readAnsweredRows(transaction, feed.id, [...keys.keys()]);
    // What a record itself said of its row came with it.
    const said = rows.filter((row) =>
      [...keys.get(row.key)!].some((id) => id !== eventId(feed.id, row.partition, row.position)),
    );
    const corrections = await correct(transaction, classifier, plan, said, clock());
    const last = events.at(-1)!.sequence;
    const first = await moveCorrectedTo(transaction, feed.id, last, corrections.length);
    const sent = corrections.map(({ row: { partition, position, said: before }, answer, told, by }, at) => ({
      ...{ sequence: first + at, partition, position, correction: by ?? last },
      ...{ before, after: answer.class, sinks: told },
    }));
    for (const [at, { row, answer, sinks, told }] of corrections.entries()) {
      const { sequence, partition, position } = sent[at]!;
      const each = { sequence, partition, position, cause: 'correction' as const, payload: null };
      const outgoing = told.map((sink) => ({ ...each, sink, answer: writtenAnswer(answer) }));
      await insertOutgoing(transaction, feed.id, outgoing, clock());
      await noteSaid(transaction, feed.id, row, answer.class, sinks);
    }
    const written = sent.filter(({ sinks }) => sinks.length > 0);
    await insertCorrections(transaction, feed.id, written, clock());
    return events.length === EVENTS_AT_ONCE;
  });
}

async function correct(
  transaction: Kysely<Database>,
  classifier: StoredClassifier,
  plan: FeedPlan,
  rows: readonly AnsweredRow[],
  now: Date,
): Promise<Correction[]> {
  const labels = await readKeptLabels(
    transaction,
    classifier.id,
    rows.map(({ key }) => key),
  );
  const changed = rows.flatMap((row) => {
    const kept = labels.get(row.key);
    const answer = answerBy(kept?.label, row, now);
    return answer.class === row.said ? [] : [{ row, answer, by: kept?.changedSequence ?? null }];
  });
  const asked = changed.map(({ row, answer }) => {
    const { fields, key } = readPayload(row.payload);
    const [sorted] = plan.sort(
      [{ position: row.position, fields, bytes: null, key: null, headers: new Map(), at: null, fault: null }],
      row.partition,
    );
    const cells = sorted?.outcome === 'row' ? sorted.row.cells : plan.columns.map(() => null);
    return { ...answer, cells, key };
  });
  const holds = plan.sinksOf(asked);
  return changed.map((correction, at) => {
    const own = correction.row.sinks.filter((sink) => sink < plan.settings.sinks.length);
    const sinks = [...new Set([...own, ...holds[at]!])].sort((one, other) => one - other);
    return {
      ...{ ...correction, sinks },
      told: sinks.filter((sink) => plan.settings.sinks[sink]!.takesCorrections ?? true),
    };
  });
}

/** A row without a label is what it was answered as. */
function answerBy(label: Parameters<typeof labelOf>[0] | undefined, { answer }: AnsweredRow, now: Date): SinkAnswer {
  const standing = label === undefined ? null : labelOf(label);
  if (standing === null) return { ...answer, answeredAt: new Date(answer.answeredAt) };
  const { unknown: _, ...before } = answer;
  return { ...before, class: standing.class, confidence: 1, source: 'label', answeredAt: now };
}
