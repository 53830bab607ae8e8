import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { feedMessageEndpoints, FeedMessage, MessageSink } from '../../../contract/feeds/feed-message.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { feedFaultWords, recordFaultWords } from '../../../contract/words/feed-fault-words.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readFeed } from '../standing/feed-store.ts';
import { readPlaces } from '../standing/position-store.ts';
import type { OpenAnySource } from '../administering/try-feed.ts';
import { FeedError, type Browsed, type SourceRecord } from '../ports/source.ts';
import {
  readFates,
  readLettersOf,
  readSinkFates,
  type SinkFate,
  type StoredFate,
  type WaitingLetter,
} from './fate-store.ts';

export interface BrowsingServices {
  readonly db: Kysely<Database>;
  readonly openSource: OpenAnySource;
}

type Endpoint = (typeof feedMessageEndpoints)['browseFeedMessages'];
type Asked = z.output<Endpoint['query']>;
type Answered = z.output<Endpoint['answer']>;

const LIMIT_MS = 20_000;
/** Characters shown of a message, of its key, and of a header. */
const MOST_TEXT = 100_000;
const MOST_WORD = 1_000;

/**
 * Messages of a feed's source as they stand there, and what the feed made of each. Reads beside the feed.
 *
 * @throws {ProblemError} unknown-feed, feed-without-messages
 */
export async function browseMessages(
  { db, openSource }: BrowsingServices,
  classifierId: string,
  feedId: string,
  { partition, offset, limit }: Asked,
  signal: AbortSignal,
): Promise<Answered> {
  const feed = await readFeed(db, classifierId, feedId);
  const places = await readPlaces(db, feedId);
  const placeOf = (name: string) => places.get(name) ?? null;
  let found: Browsed;
  try {
    const source = await openSource(feed);
    if (source.browse === undefined) throw new ProblemError('feed-without-messages', { name: feed.name });
    const ending = AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]);
    found = await source.browse(
      { partition: partition ?? null, position: offset ?? null, count: limit, placeOf },
      ending,
    );
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return { partitions: [], partition: null, messages: [], fault: error.fault, detail: feedFaultWords(error.fault) };
  }
  return {
    partitions: found.partitions.map((each) => ({ ...each, next: placeOf(each.partition) })),
    partition: found.partition,
    messages: found.partition === null ? [] : await withFates(db, feedId, found.partition, found.records),
    ...{ fault: null, detail: null },
  };
}

async function withFates(
  db: Kysely<Database>,
  feedId: string,
  partition: string,
  records: readonly SourceRecord[],
): Promise<FeedMessage[]> {
  const of = { feedId, partition, positions: records.map(({ position }) => position) };
  const fates = await readFates(db, of);
  const answered = fates.flatMap(({ position, sequence }) => (sequence === null ? [] : [{ position, sequence }]));
  const letters = await readLettersOf(db, of);
  const sinks = await readSinkFates(db, of, answered);
  return records.map((record) => {
    const isIts = ({ position }: { readonly position: string }) => position === record.position;
    return {
      ...asItStands(partition, record),
      ...fateOf(fates.find(isIts), record, letters.filter(isIts)),
      sinks: sinksOf(sinks.filter(isIts), letters.filter(isIts)),
    };
  });
}

function asItStands(partition: string, { position, at, key, headers, bytes }: SourceRecord) {
  return {
    ...{ partition, position, at: at?.toISOString() ?? null },
    key: key === null ? null : textOf(key, MOST_WORD),
    headers: [...headers].map(([name, value]) => ({
      ...{ name: name.slice(0, MOST_WORD), value: textOf(value, MOST_WORD), bytes: value.byteLength },
    })),
    text: bytes === null ? null : textOf(bytes, MOST_TEXT),
    bytes: bytes?.byteLength ?? 0,
  };
}

function fateOf(fate: StoredFate | undefined, record: SourceRecord, letters: readonly WaitingLetter[]) {
  const letter = letters.find(({ sink }) => sink === null) ?? letters[0];
  const isRefused = fate?.outcome === 'malformed' || letter !== undefined;
  const fault = isRefused ? (letter?.fault ?? record.fault) : null;
  return {
    outcome: fate?.outcome ?? null,
    takenAt: fate?.takenAt.toISOString() ?? null,
    rowKey: fate?.rowKey ?? null,
    class: fate?.class ?? null,
    confidence: fate?.confidence ?? null,
    modelVersion: fate?.modelVersion ?? null,
    predictionId: fate?.predictionId ?? null,
    ...{ fault, detail: fault === null ? null : recordFaultWords(fault), letter: letter?.number ?? null },
  };
}

function sinksOf(fates: readonly SinkFate[], letters: readonly WaitingLetter[]): MessageSink[] {
  const told = fates.map(({ sink, sequence, cause, deliveredAt, partition, sinkPosition }): MessageSink => {
    const state = deliveredAt === null ? 'waiting' : 'delivered';
    const at = deliveredAt?.toISOString() ?? null;
    return { sink, sequence, cause, state, partition, position: sinkPosition, at };
  });
  const refused = letters.flatMap(({ sink, sequence, cause }): MessageSink[] => {
    if (sink === null || sequence === null || cause === null) return [];
    return [{ sink, sequence, cause, state: 'refused', partition: null, position: null, at: null }];
  });
  return [...told, ...refused].sort((one, other) => one.sequence - other.sequence || one.sink - other.sink);
}

/** Cut; null where it is no text. */
function textOf(bytes: Uint8Array, most: number): string | null {
  const text = Buffer.from(bytes).toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) && !text.includes('\u0000') ? text.slice(0, most) : null;
}
