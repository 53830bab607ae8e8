import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import type { Delivery, SinkRecord } from '../ports/sink.ts';
import { numberLetters } from '../standing/head-store.ts';
import { insertLetters } from './letter-store.ts';
import { noteDelivered, readOutgoingNumbered, type Delivered } from './outbox-store.ts';
import { readPayload } from './record-payload.ts';

/** A sink of a feed, and what it writes to, as it is called there. */
export interface SinkPlace extends Pick<Delivered, 'kind' | 'place'> {
  readonly feedId: string;
  readonly sink: number;
}

/** What was delivered at once. */
export interface Settled {
  /** Of all that is done with by it: of what was erased meanwhile nobody was told. */
  readonly sequences: readonly number[];
  readonly records: readonly Pick<SinkRecord, 'sequence'>[];
}

/**
 * Notes what became of a delivery, in one transaction: what the sink has goes out of the outbox, and where it has it is
 * kept; what it refused for good becomes a dead letter, so that it holds up nothing.
 */
export async function settleDelivery(
  db: Kysely<Database>,
  { feedId, sink, kind, place }: SinkPlace,
  { sequences, records }: Settled,
  outcome: Delivery,
  now: Date,
): Promise<void> {
  const { gone, refused = [] } = outcome;
  await db.transaction().execute(async (transaction) => {
    await keepRefused(transaction, { feedId, sink }, refused, now);
    const sent = new Set(records.map(({ sequence }) => sequence));
    const kept = refused.map(({ sequence }) => sequence);
    const nowhere = [...sequences.filter((sequence) => !sent.has(sequence)), ...gone, ...kept];
    const delivered = { kind, place, sequences, refused: kept, gone: nowhere, places: outcome.places ?? [] };
    await noteDelivered(transaction, feedId, sink, delivered, now);
  });
}

async function keepRefused(
  transaction: Kysely<Database>,
  { feedId, sink }: { readonly feedId: string; readonly sink: number },
  refused: NonNullable<Delivery['refused']>,
  now: Date,
): Promise<void> {
  if (refused.length === 0) return;
  const faults = new Map(refused.map(({ sequence, fault }) => [sequence, fault]));
  const kept = await readOutgoingNumbered(transaction, feedId, sink, [...faults.keys()]);
  // What was erased while it was sent is kept nowhere.
  const waiting = kept.flatMap(({ payload, ...each }) => (payload === null ? [] : [{ ...each, payload }]));
  if (waiting.length === 0) return;
  const first = await numberLetters(transaction, feedId, waiting.length);
  if (first === null) return;
  const letters = waiting.map(({ sequence, partition, position, payload, cause, answer }, at) => {
    const refusedBy = { sink, sequence, cause, answer: JSON.stringify(answer) };
    const bytes = readPayload(payload).bytes?.byteLength ?? 0;
    return { number: first + at, partition, position, fault: faults.get(sequence)!, payload, bytes, refusedBy };
  });
  await insertLetters(transaction, feedId, letters, now);
}
