import { z } from 'zod';

/**
 * Why a feed does not go on. What the other side said is cut, and holds no secret.
 *
 * - `host-not-allowed` the server's settings do not name the host
 * - `unreachable` no connection, or one that broke; `slow` no answer in time; `untrusted` a certificate that proves
 *   nothing
 * - `sign-in` name or password were refused; `permission` something may not be done
 * - `missing` there is no such table, column, mailbox, folder or topic
 * - `gap` the source no longer has what comes next: such as a topic that was cut, with how many records are missing, at
 *   most; or one that was made anew, which is not known to have had any
 * - `refused` it answered and refused
 * - `unsupported` something that Amend does not read or write
 * - `answering` the classifier cannot answer: not trained, archived, or its columns are other ones; with the problem's
 *   code
 * - `secret` a secret cannot be read with the key that the server has
 */
export const feedFault = z.discriminatedUnion('reason', [
  z.object({ reason: z.enum(['host-not-allowed', 'unreachable', 'untrusted']), host: z.string(), code: z.string() }),
  z.object({ reason: z.literal('slow'), seconds: z.number() }),
  z.object({ reason: z.literal('sign-in'), said: z.string() }),
  z.object({ reason: z.literal('permission'), what: z.string(), said: z.string() }),
  z.object({
    reason: z.literal('missing'),
    what: z.enum(['database', 'table', 'column', 'mailbox', 'folder', 'topic', 'connection', 'channel']),
    name: z.string(),
  }),
  z.object({
    reason: z.literal('gap'),
    partition: z.string(),
    from: z.string(),
    to: z.string(),
    /** Null where it is not known; faults of earlier releases do not say. */
    records: z.number().int().nullable().optional(),
  }),
  z.object({ reason: z.literal('refused'), said: z.string() }),
  z.object({ reason: z.literal('unsupported'), what: z.string() }),
  z.object({ reason: z.literal('answering'), code: z.string(), detail: z.string() }),
  z.object({ reason: z.literal('secret'), connection: z.string() }),
]);
export type FeedFault = z.infer<typeof feedFault>;

/**
 * Why one record cannot be taken.
 *
 * - `unreadable` its bytes are not what the format says; with what was found, and where
 * - `no-fields` it holds no fields by name, such as JSON that is a list; `too-many-fields`, `too-deep`, `too-large`
 * - `no-key` a field of the row's key is missing or empty; `key-too-long`
 * - `field-missing` a field is missing that a column is made from
 * - `text-too-long` more than a cell of Excel holds
 * - `no-number` the field that says a number says something else
 * - `schema-unknown` the registry knows no schema by that number
 * - `too-large-for-topic` it was answered, and a topic of a sink refuses it; with its bytes as they were sent
 * - `filter-failed` the filter could not be asked of it
 */
export const recordFault = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('unreadable'), format: z.string(), said: z.string() }),
  z.object({ reason: z.enum(['no-fields', 'too-many-fields', 'too-deep']) }),
  z.object({ reason: z.literal('too-large'), bytes: z.number().int(), most: z.number().int() }),
  z.object({
    reason: z.enum(['no-key', 'key-too-long', 'field-missing', 'text-too-long', 'no-number']),
    field: z.string(),
  }),
  z.object({ reason: z.literal('schema-unknown'), schema: z.string() }),
  z.object({ reason: z.literal('filter-failed'), said: z.string() }),
  z.object({ reason: z.literal('too-large-for-topic'), topic: z.string(), bytes: z.number().int() }),
]);
export type RecordFault = z.infer<typeof recordFault>;
