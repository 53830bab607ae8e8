import { z } from 'zod';
import { boundedList } from '../bounded-list.ts';
import { isStorable } from '../storable-text.ts';
import { refused } from '../words/refusal-words.ts';

const name = (most = 255) =>
  z.string().min(1, refused('empty')).max(most, refused('tooLong', { most })).refine(isStorable, refused('unstorable'));

/** A table in a database; of MySQL and MariaDB, the schema is the database. */
export const tableName = z.strictObject({ schema: name(), table: name() });
export type TableName = z.infer<typeof tableName>;

const table = {
  connection: z.uuid(),
  ...tableName.shape,
  /** The columns that tell its rows apart: the primary key, or another unique one. */
  keyColumns: boundedList(name(), { least: 1, most: 16, of: 'keyColumns' }),
};

/** How a text file is read. What is left out is recognised by the first file, and kept. */
export const csvFormat = z.strictObject({
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
  decimal: z.enum(['.', ',']).optional(),
  /** In which order days, months and years stand. */
  dates: z.enum(['iso', 'day-first', 'month-first']).optional(),
});
export type CsvFormat = z.infer<typeof csvFormat>;

/** Where a feed's records come from. */
export const feedSource = z.discriminatedUnion('kind', [
  /** New rows of a table, told by the table itself: a trigger that Amend puts there, or whoever may. */
  z.strictObject({
    kind: z.literal('postgres'),
    ...table,
    /** Rows that are there when it first starts are taken, too. */
    takesPresent: z.boolean(),
    /** A row that is changed is taken again. */
    takesChanges: z.boolean(),
  }),
  /** New rows of a table, looked for: by a column that grows, with an overlap for those that were committed late. */
  z.strictObject({
    kind: z.literal('mysql'),
    ...table,
    cursorColumn: name(),
    everySeconds: z.number().int().min(1).max(86_400).default(10),
    /** Rows that were committed so long after others with higher numbers are still found. */
    overlapSeconds: z.number().int().min(1).max(86_400).default(300),
    takesPresent: z.boolean(),
  }),
  /** New mails of a mailbox. */
  z.strictObject({
    kind: z.literal('imap'),
    connection: z.uuid(),
    mailbox: name(),
    takesPresent: z.boolean(),
    /** A mail is marked as seen once it is answered. */
    marksSeen: z.boolean(),
  }),
  /** Text files that people upload to the feed. */
  z.strictObject({ kind: z.literal('file'), format: csvFormat }),
  /** Text files that come into a folder of the server's machine: one of those that its settings name. */
  z.strictObject({
    kind: z.literal('folder'),
    folder: name(),
    /** What their names end with. */
    suffix: name(20).default('.csv'),
    format: csvFormat,
    everySeconds: z.number().int().min(1).max(86_400).default(10),
  }),
  /** Records of a topic. */
  z.strictObject({
    kind: z.literal('kafka'),
    connection: z.uuid(),
    topic: name(249),
    /** Processes of one group share the partitions. */
    group: name(),
    format: z.enum(['json', 'avro', 'text']),
    /** Where it begins that has no position yet. */
    from: z.enum(['earliest', 'latest']),
    /** The most records at once, and how long the broker may wait for more, in milliseconds. */
    chunk: z.number().int().min(1).max(5_000).default(2_000),
    waitMs: z.number().int().min(1).max(60_000).default(200),
  }),
]);
export type FeedSource = z.infer<typeof feedSource>;
export type SourceKind = FeedSource['kind'];
export type SourceOf<Kind extends SourceKind> = Extract<FeedSource, { kind: Kind }>;
