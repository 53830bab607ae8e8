import { z } from 'zod';
import { because } from '../classifier-life.ts';
import type { Endpoints } from '../endpoint.ts';
import { feedFault, recordFault } from './feed-fault.ts';

/** A partition of a feed's source: what it holds now, and how far the feed is. */
export const feedPartition = z.object({
  partition: z.string(),
  /** The first that is there. */
  first: z.string(),
  /** One after the last; the same as `first` where there are none. */
  end: z.string(),
  /** Where the feed goes on; null where it has not begun. */
  next: z.string().nullable(),
});
export type FeedPartition = z.infer<typeof feedPartition>;

/** Where one sink of the feed has a record, or a correction of it. */
export const messageSink = z.object({
  /** By its number in the settings. */
  sink: z.number().int(),
  /** By which a reader of the sink tells repeats. */
  sequence: z.number().int(),
  cause: z.enum(['record', 'correction']),
  state: z.enum(['waiting', 'delivered', 'refused']),
  /** The partition and the position that the sink itself gave it; null where it has none, such as a table. */
  partition: z.string().nullable(),
  position: z.string().nullable(),
  /** When it was delivered; null while it is not. */
  at: z.iso.datetime().nullable(),
});
export type MessageSink = z.infer<typeof messageSink>;

/** A message of a feed's source as it came, and what Amend made of it. */
export const feedMessage = z.object({
  partition: z.string(),
  position: z.string(),
  /** When its producer, or the broker, says that it came to be. */
  at: z.iso.datetime().nullable(),
  /** Null where it has none, or where it is no text. */
  key: z.string().nullable(),
  /** In their order, names and values cut; the value is null where it is no text. */
  headers: z.array(z.object({ name: z.string(), value: z.string().nullable(), bytes: z.number().int() })),
  /** Its bytes as text, cut; null where they are no text. */
  text: z.string().nullable(),
  bytes: z.number().int(),
  /** Null where the feed has not taken it, or what became of it is kept no longer. */
  outcome: z.enum(['answered', 'filtered', 'malformed', 'told']).nullable(),
  takenAt: z.iso.datetime().nullable(),
  /** Of what was answered. */
  rowKey: z.string().nullable(),
  class: z.string().nullable(),
  /** In 0..1. */
  confidence: z.number().nullable(),
  modelVersion: z.number().int().nullable(),
  predictionId: z.string().nullable(),
  /** Why it could not be taken; null where it could, or where it is kept no longer. */
  fault: recordFault.nullable(),
  detail: z.string().nullable(),
  /** Its number among the dead letters, while it waits there. */
  letter: z.number().int().nullable(),
  /** In the order in which it went to them; corrections after the record. */
  sinks: z.array(messageSink),
});
export type FeedMessage = z.infer<typeof feedMessage>;

/** '' where a source has only one. */
const partition = z.string().max(200);

export const feedMessageEndpoints = {
  browseFeedMessages: {
    method: 'get',
    path: '/api/classifiers/:classifier/feeds/:feed/messages',
    right: 'feeds',
    rows: 'whole',
    status: 200,
    query: z.strictObject({
      /** As the answer names them, such as `tweets-0`; left out, the first. */
      partition: partition.optional(),
      /** The position of the first message, of Kafka its offset; left out, the last messages. */
      offset: z
        .string()
        .regex(/^(\d{1,9}:)?\d{1,18}$/)
        .optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    answer: z.object({
      partitions: z.array(feedPartition),
      /** Which of them the messages are of; null where there is none of that name. */
      partition: z.string().nullable(),
      messages: z.array(feedMessage),
      /** Why there are none to be read; null where all went well. */
      fault: feedFault.nullable(),
      detail: z.string().nullable(),
    }),
    problems: ['feed-without-messages'],
    does: 'The messages of a partition as they stand in the source, and what the feed made of each: its answer, why it was not taken, and where in each sink it is. Read beside the feed: nothing is taken, and no other reader is held up.',
  },
  passFeedGap: {
    method: 'post',
    path: '/api/classifiers/:classifier/feeds/:feed/gaps',
    right: 'feeds',
    rows: 'whole',
    status: 200,
    body: z.strictObject({
      partition,
      /** Both as the feed’s fault has them. */
      from: z.string().min(1).max(200),
      to: z.string().min(1).max(200),
      because,
    }),
    answer: z.object({
      /** Records that are lost to the feed, at most; null where a source that was made anew does not say. */
      lost: z.number().int().nullable(),
    }),
    problems: ['feed-gap-changed'],
    does: 'Has a feed whose source no longer has what comes next go on from the earliest that is there. What lies between is lost to it: counted, and noted in the log.',
    example: {
      partition: 'tweets-0',
      from: '1200',
      to: '4000',
      because: 'The topic keeps a week; we were away for two.',
    },
  },
} as const satisfies Endpoints;
