import { z } from 'zod';
import type { Endpoints } from '../endpoint.ts';
import { csvFormat } from './feed-source.ts';
import { cleanFileName } from './file-name.ts';

/** The most faults of one file that are kept; beyond them only their number is. */
export const MOST_FILE_FAULTS = 100;

/**
 * What of a file keeps it from being taken, with its line, from 1.
 *
 * - `cells` a row has more or fewer cells than there are headers
 * - `open-quote` a quotation mark is opened in the row that begins there, and never closed
 * - `encoding` bytes that the encoding does not have
 * - `unstorable` a character that no database holds: NUL, half of a surrogate pair
 * - `no-rows` there are no headers at all
 * - `text-too-long` more than a cell of Excel holds; `line-too-long` a row of more bytes than are read at once
 * - `too-many-columns` more than are read; `too-large` the whole file has more bytes than any may
 */
export const fileFault = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('cells'), found: z.number().int(), expected: z.number().int() }),
  z.object({ reason: z.enum(['open-quote', 'unstorable', 'no-rows']) }),
  z.object({ reason: z.literal('encoding'), encoding: z.string() }),
  z.object({ reason: z.literal('text-too-long'), column: z.string(), length: z.number().int() }),
  z.object({ reason: z.literal('too-large'), bytes: z.number().int(), most: z.number().int() }),
  z.object({ reason: z.literal('line-too-long'), most: z.number().int() }),
  z.object({ reason: z.literal('too-many-columns'), columns: z.number().int(), most: z.number().int() }),
]);
export type FileFault = z.infer<typeof fileFault>;

/**
 * How a file stands: nothing of it is read yet; somebody is asked whether it is to be, since it has the bytes of one of
 * another name; all of it is; it has faults, and nothing of it was read; or it came once more, and is not read again.
 */
export const fileState = z.enum(['waiting', 'asked', 'read', 'refused', 'repeated']);
export type FileState = z.infer<typeof fileState>;

export const feedFile = z.object({
  id: z.uuid(),
  name: z.string(),
  bytes: z.number().int(),
  /** SHA-256 of its bytes, in hexadecimal digits; empty of one that is too large to be read. */
  hash: z.string(),
  /** Somebody sent it; or it came into the feed’s folder. */
  origin: z.enum(['upload', 'folder']),
  state: fileState,
  /** The file of another name that has the same bytes; null where none is known. */
  sameAs: z.object({ name: z.string(), putAt: z.iso.datetime(), putBy: z.string().nullable() }).nullable(),
  /** Below its headers; null while it is waiting. */
  rows: z.number().int().nullable(),
  /** How it was read; null while it is waiting. */
  format: csvFormat.nullable(),
  /** The first of them; none where nothing is wrong. */
  faults: z.array(z.object({ line: z.number().int(), fault: fileFault, detail: z.string() })),
  /** How many there are in all. */
  faultCount: z.number().int(),
  /** Who sent it; null where it came by a folder. */
  putBy: z.string().nullable(),
  putAt: z.iso.datetime(),
  /** When it was read or refused. */
  settledAt: z.iso.datetime().nullable(),
});
export type FeedFile = z.infer<typeof feedFile>;

export const feedFileEndpoints = {
  uploadFeedFile: {
    method: 'post',
    path: '/api/classifiers/:classifier/feeds/:feed/files',
    right: 'feeds',
    rows: 'whole',
    status: 201,
    query: z.strictObject({
      /** Of whoever sends it: sent again under the same id, it is the same file. */
      id: z.uuid(),
      name: z
        .string()
        .max(1_000)
        .transform((name) => cleanFileName(name) || 'file.csv'),
    }),
    takesFile: true,
    answer: feedFile,
    problems: ['classifier-archived', 'feed-file-refused'],
    does: 'Sends a text file to a feed that reads such files. It waits until the feed reads it: whole, or not at all where a row is wrong.',
  },
  listFeedFiles: {
    method: 'get',
    path: '/api/classifiers/:classifier/feeds/:feed/files',
    right: 'read',
    rows: 'whole',
    status: 200,
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
    answer: z.object({ files: z.array(feedFile), total: z.number().int() }),
    problems: [],
    does: 'The files that came to a feed, the latest first, with how each stands and what is wrong in it.',
  },
  decideFeedFile: {
    method: 'put',
    path: '/api/classifiers/:classifier/feeds/:feed/files/:file/decision',
    right: 'feeds',
    rows: 'whole',
    status: 200,
    body: z.strictObject({
      /** It is read, beside the one whose bytes it has; or it is left, and nothing of it is kept. */
      reads: z.boolean(),
    }),
    example: { reads: false },
    answer: feedFile,
    problems: ['classifier-archived', 'feed-file-decided'],
    does: 'Says of a file that has the bytes of one of another name whether it is read all the same.',
  },
} as const satisfies Endpoints;
