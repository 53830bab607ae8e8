import { z } from 'zod';
import { condition } from '../conditions/condition.ts';
import { boundedList } from '../bounded-list.ts';
import { isStorable } from '../storable-text.ts';
import { refused } from '../words/refusal-words.ts';
import { tableName } from './feed-source.ts';
import { fieldPath } from './field-path.ts';

const name = (most = 255) =>
  z.string().min(1, refused('empty')).max(most, refused('tooLong', { most })).refine(isStorable, refused('unstorable'));

/**
 * What conditions of sinks and actions may ask for beside the columns and fields of the record: the class that was
 * answered, and its probability, 0..1. Called as the columns of the sheet are.
 */
export const ANSWER_COLUMNS = { class: 'Amend class', confidence: 'Amend confidence' } as const;

const going = {
  /** Which records go there: those of which it holds. Left out, all. */
  when: condition.optional(),
  /** Whether corrections go there, of a feed that sends such. Left out, they do. */
  takesCorrections: z.boolean().optional(),
};

/** Columns that the answer is written to; what is left out is not written. */
export const answerColumns = z.strictObject({
  class: name(),
  confidence: name().optional(),
  /** Of the model. */
  version: name().optional(),
  answeredAt: name().optional(),
  /** How unusual the row is; empty where classes are answered. */
  score: name().optional(),
});
export type AnswerColumns = z.infer<typeof answerColumns>;

/** A field of the record, and the column of the table that it is written to. */
export const writtenField = z.strictObject({ from: fieldPath, column: name() });
export type WrittenField = z.infer<typeof writtenField>;

/** Where a feed's answers go, beside the log of predictions, which has them all. */
export const feedSink = z.discriminatedUnion('kind', [
  /** Columns of the very row that the record came from, or of a row with its key in another table of the database. */
  z.strictObject({
    kind: z.enum(['postgres', 'mysql']),
    connection: z.uuid(),
    ...tableName.shape,
    /** The columns by which the row is found, in the order of the feed's key; in a side table its unique key. */
    keyColumns: boundedList(name(), { least: 1, most: 16, of: 'keyColumns' }),
    answer: answerColumns,
    /** A row that is not there is added: for a side table. */
    addsRows: z.boolean(),
    /** What of the record is written into a row that is added; in a row that is there it is left as it stands. */
    fields: boundedList(writtenField, { most: 500, of: 'columns' }).optional(),
    ...going,
  }),
  /** A topic: the record as it came with the answer beside, or as it came and no more. */
  z.strictObject({
    kind: z.literal('kafka'),
    connection: z.uuid(),
    topic: name(249),
    format: z.enum(['json', 'avro']),
    what: z.enum(['enriched', 'raw']),
    /** How records are compressed on their way; left out, not at all. */
    compression: z.enum(['gzip']).optional(),
    ...going,
  }),
]);
export type FeedSink = z.infer<typeof feedSink>;
export type SinkKind = FeedSink['kind'];
export type SinkOf<Kind extends SinkKind> = Extract<FeedSink, { kind: Kind }>;

/** What people are told when a record is answered of which a condition holds. */
export const feedAction = z.strictObject({
  when: condition,
  /** Where it is told: channels of notices. */
  channels: boundedList(z.uuid(), { least: 1, most: 20, of: 'channels' }),
  /** One notice in so many minutes tells of all that came meanwhile; 0 is one for each record. */
  everyMinutes: z.number().int().min(0).max(10_080).default(60),
});
export type FeedAction = z.infer<typeof feedAction>;
