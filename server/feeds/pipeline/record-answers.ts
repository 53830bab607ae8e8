import type { Kysely } from 'kysely';
import type { LoggedBatch } from '../../answer/predictions/prediction-log-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { writeNoticeTo } from '../../platform/notices/delivery-store.ts';
import { printCondition } from '../../../contract/conditions/print-condition.ts';
import type { SinkAnswer, SinkRecord } from '../ports/sink.ts';
import { digest } from '../delivering/action-store.ts';
import type { AnsweredRecords, Foretold } from '../answering/answer-records.ts';
import type { StoredFeed } from '../standing/feed-store.ts';
import { insertOutgoing, type Outgoing } from '../delivering/outbox-store.ts';
import { writePayload } from '../delivering/record-payload.ts';
import type { TakenRecord } from './record-store.ts';

/** An answer as it is kept for sinks, as text of JSON. */
export function writtenAnswer(answer: SinkAnswer): string {
  return JSON.stringify({ ...answer, answeredAt: answer.answeredAt.toISOString() });
}

/** What is kept of each record that was answered, by the numbers that they were given. */
export function takenRecords(
  { rows, records, foretold, batch, sinks, scores, plan: { settings } }: AnsweredRecords,
  firstSequence: number,
): (TakenRecord & { readonly outgoing: readonly Omit<Outgoing, 'partition'>[] })[] {
  const keeps = settings.sendsCorrections && settings.sinks.length > 0;
  const write = answerWriter(batch, scores);
  return rows.map(({ key, prediction }, row) => {
    const { record, row: mapped } = records[row]!;
    const sequence = firstSequence + row;
    const own = sinks[row]!;
    const needsPayload = keeps || own.length > 0;
    const answer = needsPayload ? write(prediction, foretold[row] ?? null, row) : '';
    const payload = needsPayload ? writePayload(record, mapped.keyCells) : null;
    const kept = keeps ? { answer, said: prediction.class, sinks: own, payload: payload! } : null;
    const { position } = record;
    return {
      position,
      outcome: 'answered',
      answered: { sequence, key, batch: batch.id, row, forCorrections: kept },
      outgoing: own.map((sink) => ({
        ...{ sink, sequence, position, answer, cause: 'record' as const },
        payload: keeps ? null : payload,
      })),
    };
  });
}

/** Writes what {@link writtenAnswer} would of a batch's rows, whose version and time are written once. */
function answerWriter(
  { id, modelVersion, predictedAt }: LoggedBatch,
  scores: AnsweredRecords['scores'],
): (prediction: Prediction, foretold: Foretold | null, row: number) => string {
  const same = `"modelVersion":${modelVersion},"answeredAt":"${predictedAt.toISOString()}"`;
  const scoreOf = (row: number) => (scores === undefined ? '' : `"score":${scores[row]!},`);
  return ({ class: className, confidence, source, unknown }, foretold, row) => {
    const isNew = unknown === true ? '"unknown":true,' : '';
    const number = foretold === null ? '' : `"foretold":${JSON.stringify(foretold)},`;
    return `{"class":${JSON.stringify(className)},"confidence":${confidence},"source":"${source}",${scoreOf(row)}${isNew}${same},${number}"predictionId":"${id}:${row}"}`;
  };
}

type Prediction = AnsweredRecords['rows'][number]['prediction'];

function sinkAnswer(
  {
    batch: { id, modelVersion, predictedAt },
    scores,
    foretold,
  }: Pick<AnsweredRecords, 'batch' | 'scores' | 'foretold'>,
  prediction: Prediction,
  row: number,
): SinkAnswer {
  const { class: className, confidence, source, unknown } = prediction;
  return {
    ...{ class: className, confidence, source, ...(unknown === true ? { unknown } : {}), modelVersion },
    ...(foretold[row] == null ? {} : { foretold: foretold[row] }),
    ...(scores === undefined ? {} : { score: scores[row]! }),
    ...{ answeredAt: predictedAt, predictionId: `${id}:${row}` },
  };
}

/** What a sink is to be given of what was answered, as it reads it from the outbox otherwise. */
export function sinkRecords(
  { rows, records, foretold, batch, sinks, scores }: AnsweredRecords,
  taken: readonly TakenRecord[],
  partition: string,
  sink: number,
): SinkRecord[] {
  return rows.flatMap(({ prediction }, row): SinkRecord[] => {
    if (!sinks[row]!.includes(sink)) return [];
    const { record, row: mapped } = records[row]!;
    const { position, fields, bytes, jsonNames, headers, key: sourceKey } = record;
    const { sequence } = taken[row]!.answered!;
    return [
      {
        ...{ sequence, partition, position, key: mapped.keyCells, fields, bytes, jsonNames, sourceKey, headers },
        ...{ answer: sinkAnswer({ batch, scores, foretold }, prediction, row), cause: 'record' },
      },
    ];
  });
}

/** Of which feed and partition it is, and when. */
interface PassedOn {
  readonly feed: Pick<StoredFeed, 'id' | 'name'>;
  readonly partition: string;
  readonly now: Date;
}

/** Has what was answered go to its sinks, and has the actions tell of it, in the transaction that records it. */
export async function passOn(
  transaction: Kysely<Database>,
  { feed, partition, now }: PassedOn,
  answered: AnsweredRecords,
  taken: ReturnType<typeof takenRecords>,
): Promise<void> {
  const outgoing = taken.flatMap((record) => record.outgoing.map((each) => ({ ...each, partition })));
  await insertOutgoing(transaction, feed.id, outgoing, now);
  for (const action of answered.plan.settings.actions.keys()) {
    const rows = answered.actions.flatMap((own, row) => (own.includes(action) ? [row] : []));
    if (rows.length > 0) await tellOf(transaction, { feed, now, action, rows }, answered, taken);
  }
}

async function tellOf(
  transaction: Kysely<Database>,
  {
    feed,
    now,
    action,
    rows: numbers,
  }: Omit<PassedOn, 'partition'> & { readonly action: number; readonly rows: readonly number[] },
  { plan: { settings }, rows, classifier }: AnsweredRecords,
  taken: ReturnType<typeof takenRecords>,
): Promise<void> {
  const { everyMinutes } = settings.actions[action]!;
  const each = everyMinutes === 0 ? numbers.map((row) => [row]) : [numbers];
  for (const some of each) {
    const classes = new Map<string, number>();
    for (const row of some) {
      const { class: className } = rows[row]!.prediction;
      classes.set(className, (classes.get(className) ?? 0) + 1);
    }
    const told = await digest(transaction, feed.id, action, classes, { now, everyMinutes });
    const occasion = taken[some[0]!]!.answered!.sequence;
    if (told !== null)
      await writeActionNotice(transaction, { ...feed, settings }, classifier, { action, told, occasion, now });
  }
}

/** Tells the channels of an action what it is about. */
export async function writeActionNotice(
  transaction: Kysely<Database>,
  { id, name, settings }: Pick<StoredFeed, 'id' | 'name' | 'settings'>,
  classifier: { readonly name: string },
  {
    action,
    told,
    occasion,
    now,
  }: {
    readonly action: number;
    readonly told: NonNullable<Awaited<ReturnType<typeof digest>>>;
    /** Which occasion it is: nobody is told of one twice. */
    readonly occasion: number;
    readonly now: Date;
  },
): Promise<void> {
  const { when, channels } = settings.actions[action]!;
  const { records, since, classes } = told;
  const values = {
    ...{ classifier: classifier.name, feed: name, condition: printCondition(when), records },
    ...{
      since: since.toISOString(),
      classes: Object.entries(classes).map(([called, count]) => ({ class: called, records: count })),
    },
  };
  await writeNoticeTo(transaction, channels, ['records-match', values], `feed-action:${id}:${action}:${occasion}`, now);
}
