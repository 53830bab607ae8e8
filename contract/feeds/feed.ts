import { z } from 'zod';
import { boundedList } from '../bounded-list.ts';
import { columnName, rowKey } from '../cell.ts';
import { because } from '../classifier-life.ts';
import { columnType } from '../classifier.ts';
import { condition } from '../conditions/condition.ts';
import type { Endpoints } from '../endpoint.ts';
import { isStorable } from '../storable-text.ts';
import { refused } from '../words/refusal-words.ts';
import { feedFault, recordFault } from './feed-fault.ts';
import { feedLearns } from './feed-learning.ts';
import { feedAction, feedSink } from './feed-sink.ts';
import { feedSource } from './feed-source.ts';
import { fieldPath } from './field-path.ts';

/**
 * What is done to a text before it is a cell, in the order given: blanks at either end taken away; every run of blanks
 * made one; tags of HTML taken away; addresses of the web, names with an "@" before them, or "#" before words, taken
 * away; small letters.
 */
export const cleaningStep = z.enum([
  'trim',
  'one-blank',
  'no-html',
  'no-links',
  'no-mentions',
  'no-hash',
  'lower-case',
]);
export type CleaningStep = z.infer<typeof cleaningStep>;

/**
 * A column made of a field. One with the name of a column of the classifier is that column; another is carried along:
 * conditions may ask for it and sinks have it, the model does not see it, and its type is said here.
 */
export const mappedColumn = z.strictObject({
  name: columnName,
  from: fieldPath,
  type: columnType.optional(),
  clean: boundedList(cleaningStep, { most: 10, of: 'steps' }).default([]),
});
export type MappedColumn = z.infer<typeof mappedColumn>;

/** Which records are taken: of which a condition holds, on the columns; or an expression of CEL, on `record`. */
export const feedFilter = z.union([
  z.strictObject({ condition }),
  z.strictObject({ cel: z.string().trim().min(1).max(2_000).refine(isStorable, refused('unstorable')) }),
]);
export type FeedFilter = z.infer<typeof feedFilter>;

/**
 * When the feed's owner is told that it lags: more records wait than so many, or the last one that was read is older
 * than so many minutes while others wait. Told once, and once more when the feed has caught up to a half of both.
 */
export const lagAlert = z
  .strictObject({
    records: z.number().int().min(1).max(1_000_000_000).optional(),
    minutes: z.number().int().min(1).max(10_080).optional(),
  })
  .refine(({ records, minutes }) => records !== undefined || minutes !== undefined, refused('empty'));
export type LagAlert = z.infer<typeof lagAlert>;

/** The most columns that a feed maps. */
export const MOST_MAPPED_COLUMNS = 500;

export const feedSettings = z.strictObject({
  source: feedSource,
  /** The fields that make the row's key together. Left out, a row is known by its record's place in the source. */
  key: boundedList(fieldPath, { least: 1, most: 16, of: 'keyColumns' }).optional(),
  columns: boundedList(mappedColumn, { least: 1, most: MOST_MAPPED_COLUMNS, of: 'columns' }),
  /** A field that says the row's class: it is recorded as the feed's word. */
  label: fieldPath.optional(),
  /** Left out, the feed learns nothing by itself. */
  learns: feedLearns.optional(),
  filter: feedFilter.optional(),
  /** What becomes of a record that cannot be taken: counted and told; counted; kept, with its reason and its bytes. */
  malformed: z.enum(['warn', 'drop', 'dead-letter']),
  sinks: boundedList(feedSink, { most: 10, of: 'sinks' }),
  actions: boundedList(feedAction, { most: 10, of: 'actions' }),
  /** Whether a correction made elsewhere goes to the sinks, too. */
  sendsCorrections: z.boolean(),
  /** Left out, nobody is told of lag. */
  lagAlert: lagAlert.optional(),
});
export type FeedSettings = z.output<typeof feedSettings>;

const feedName = z
  .string()
  .trim()
  .min(1, refused('empty'))
  .max(100, refused('tooLong', { most: 100 }))
  .refine(isStorable, refused('unstorable'));

export const feedDraft = z.strictObject({ name: feedName, settings: feedSettings, because });
export type FeedDraft = z.input<typeof feedDraft>;

/** How a feed stands: nobody started it; it runs; it was started, and waits for something that is away. */
export const feedState = z.enum(['paused', 'running', 'waiting']);
export type FeedState = z.infer<typeof feedState>;

const faultNow = z.object({ fault: feedFault, detail: z.string(), at: z.iso.datetime() });

/** How one sink of a feed stands. */
export const sinkStatus = z.object({
  /** By its number in the settings. */
  sink: z.number().int(),
  /** Records that are still to be delivered, and since when the first waits. */
  waiting: z.number().int(),
  waitingSince: z.iso.datetime().nullable(),
  delivered: z.number().int(),
  lastDeliveredAt: z.iso.datetime().nullable(),
  /** Why it is not delivered to now; null where nothing is wrong. */
  fault: faultNow.nullable(),
});

export const feedStatus = z.object({
  state: feedState,
  /** Since the feed was made. A record is read once however often the source sent it; `repeated` counts those again. */
  read: z.number().int(),
  answered: z.number().int(),
  /** Left out by the filter. */
  filtered: z.number().int(),
  malformed: z.number().int(),
  /** Records that were not answered: they only said the label of an earlier one, or no class was known yet. */
  told: z.number().int(),
  repeated: z.number().int(),
  /** Records that were no longer in the source when the feed came to them, at most. */
  lost: z.number().int(),
  /** Records that wait in the dead letters. */
  deadLetters: z.number().int(),
  /** Records a second, over the last minute. */
  rate: z.number(),
  /** Records that the source has and the feed has not read; null where the source does not say. */
  lag: z.number().int().nullable(),
  lastRecordAt: z.iso.datetime().nullable(),
  /** Why it waits; null where nothing is wrong. */
  fault: faultNow.nullable(),
  /** When it is tried again; null where it is not waiting. */
  nextTryAt: z.iso.datetime().nullable(),
  sinks: z.array(sinkStatus),
  /** How far each partition of the source is read. */
  positions: z.array(z.object({ partition: z.string(), position: z.string() })),
});
export type FeedStatus = z.infer<typeof feedStatus>;

export const feed = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Of its settings: each change is another, from 1. */
  version: z.number().int(),
  settings: feedSettings,
  /** Who is told when it does not go on: whoever started it last. */
  owner: z.string(),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  changedBy: z.string(),
  changedAt: z.iso.datetime(),
  because: z.string(),
  status: feedStatus,
});
export type Feed = z.infer<typeof feed>;

/** What one record would become. */
export const triedRecord = z.object({
  /** Where it stands in the source. */
  position: z.string(),
  /** The record's own fields, as they came; cut where it has many. */
  fields: z.array(z.object({ name: z.string(), value: z.string() })),
  key: rowKey.nullable(),
  cells: z.array(z.object({ name: z.string(), value: z.string() })),
  /** Why it cannot be taken; null where it can. */
  fault: recordFault.nullable(),
  detail: z.string().nullable(),
  isFiltered: z.boolean(),
  /** What would be answered; null where it is not taken, or the classifier cannot answer yet. */
  class: z.string().nullable(),
  confidence: z.number().nullable(),
  /** The sinks and actions that it would go to, by their numbers. */
  sinks: z.array(z.number().int()),
  actions: z.array(z.number().int()),
});
export type TriedRecord = z.infer<typeof triedRecord>;

export const feedTrial = z.object({
  records: z.array(triedRecord),
  /** Why the source gave none, or nothing was answered; null where all went well. */
  fault: feedFault.nullable(),
  detail: z.string().nullable(),
});
export type FeedTrial = z.infer<typeof feedTrial>;

const EXAMPLE: z.input<typeof feedSettings> = {
  source: {
    kind: 'postgres',
    connection: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11',
    ...{ schema: 'public', table: 'mails', keyColumns: ['id'], takesPresent: true, takesChanges: false },
  },
  key: ['id'],
  columns: [
    { name: 'Subject', from: 'subject', clean: ['trim'] },
    { name: 'Text', from: 'body', clean: ['no-html', 'one-blank'] },
  ],
  malformed: 'dead-letter',
  sinks: [],
  actions: [],
  sendsCorrections: true,
};

const OF_SETTINGS = ['feed-refused', 'finds-anomalies', 'unknown-connection'] as const;

export const feedEndpoints = {
  listFeeds: {
    method: 'get',
    path: '/api/classifiers/:classifier/feeds',
    right: 'read',
    rows: 'whole',
    status: 200,
    answer: z.object({ feeds: z.array(feed) }),
    problems: [],
    does: 'The feeds of a classifier, with how each stands.',
  },
  makeFeed: {
    method: 'post',
    path: '/api/classifiers/:classifier/feeds',
    right: 'feeds',
    rows: 'whole',
    status: 201,
    body: feedDraft,
    answer: feed,
    problems: ['classifier-archived', 'feed-named', ...OF_SETTINGS],
    does: 'Sets a feed up. It reads nothing before it is started.',
    example: { name: 'Mails', settings: EXAMPLE },
  },
  changeFeed: {
    method: 'put',
    path: '/api/classifiers/:classifier/feeds/:feed',
    right: 'feeds',
    rows: 'whole',
    status: 200,
    body: feedDraft.extend({
      /** The version that was seen: another by now is not changed. */
      version: z.number().int().min(1).max(1_000_000),
    }),
    answer: feed,
    problems: ['classifier-archived', 'feed-named', 'feed-changed', ...OF_SETTINGS],
    does: 'Changes a feed: another version of its settings, by which it goes on where it is.',
    example: { name: 'Mails', settings: EXAMPLE, version: 1 },
  },
  startFeed: {
    method: 'post',
    path: '/api/classifiers/:classifier/feeds/:feed/start',
    right: 'feeds',
    rows: 'whole',
    status: 200,
    body: z.strictObject({}),
    answer: feed,
    problems: ['classifier-archived', 'no-champion', 'model-elsewhere'],
    does: 'Starts a feed where it was paused, or at its beginning. Whoever starts it is its owner.',
    example: {},
  },
  pauseFeed: {
    method: 'post',
    path: '/api/classifiers/:classifier/feeds/:feed/pause',
    right: 'feeds',
    rows: 'whole',
    status: 200,
    body: z.strictObject({}),
    answer: feed,
    problems: [],
    does: 'Pauses a feed after the records that it has in hand. What is still to be delivered is.',
    example: {},
  },
  deleteFeed: {
    method: 'delete',
    path: '/api/classifiers/:classifier/feeds/:feed',
    right: 'feeds',
    rows: 'whole',
    status: 200,
    answer: z.object({}),
    problems: ['feed-running'],
    does: 'Forgets a feed that is paused, with its dead letters and what was still to be delivered. What it answered stays.',
  },
  tryFeed: {
    method: 'post',
    path: '/api/classifiers/:classifier/feed-trials',
    right: 'feeds',
    rows: 'whole',
    status: 200,
    body: z.strictObject({
      settings: feedSettings,
      /** At most so many records of the source. */
      records: z.number().int().min(1).max(20).default(5),
      /** Instead of the source’s own: a record as text, such as one line of JSON. */
      given: z.string().max(100_000).optional(),
    }),
    answer: feedTrial,
    problems: OF_SETTINGS,
    does: 'What some records of the source would become. Nothing is recorded, delivered or marked as read.',
    example: { settings: EXAMPLE, records: 5 },
  },
} as const satisfies Endpoints;
