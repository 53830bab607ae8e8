import { z } from 'zod';
import type { ProblemKinds } from '../problem-kind.ts';

/** What of a feed's settings does not go together. */
const refusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.enum(['no-columns', 'two-columns', 'other-type', 'learns-its-label']), column: z.string() }),
  z.object({ reason: z.literal('connection-elsewhere'), connection: z.string() }),
  z.object({ reason: z.literal('connection-kind'), connection: z.string(), kind: z.string() }),
  z.object({ reason: z.literal('key-columns'), sink: z.number().int(), key: z.number().int() }),
  z.object({ reason: z.literal('condition'), where: z.string(), said: z.string() }),
  z.object({ reason: z.literal('cel'), said: z.string() }),
  z.object({ reason: z.literal('channel'), channel: z.string() }),
  z.object({ reason: z.literal('folder'), folder: z.string() }),
  z.object({ reason: z.enum(['registry', 'other-source', 'late-without-key']) }),
]);

/** Why a file is not taken at all: what is wrong within it is said of the file. */
const fileRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('too-large'), most: z.number().int() }),
  z.object({ reason: z.literal('empty') }),
  /** The feed has another source than files that are sent. */
  z.object({ reason: z.literal('other-source'), name: z.string() }),
  /** Another file was sent under the same id. */
  z.object({ reason: z.literal('other-file'), name: z.string() }),
]);

const unknown = z.object({ reason: z.enum(['malformed', 'none']), given: z.string() });

/** What may be wrong with feeds, their connections and their dead letters. */
export const FEED_PROBLEMS = {
  'unknown-feed': { status: 404, values: unknown },
  'unknown-connection': { status: 404, values: unknown },
  'unknown-letter': { status: 404, values: z.object({ number: z.number().int() }) },
  'unknown-feed-file': { status: 404, values: unknown },
  'feed-file-decided': { status: 409, values: z.object({ name: z.string() }) },
  'feed-named': { status: 409, values: z.object({ name: z.string() }) },
  'feed-changed': { status: 409, values: z.object({ name: z.string(), version: z.number().int() }) },
  'feed-running': { status: 409, values: z.object({ name: z.string() }) },
  'feed-without-messages': { status: 409, values: z.object({ name: z.string() }) },
  'feed-gap-changed': { status: 409, values: z.object({ name: z.string() }) },
  'letter-of-sink': { status: 409, values: z.object({ number: z.number().int() }) },
  'feed-refused': { status: 422, values: refusal },
  'feed-file-refused': { status: 422, values: fileRefusal },
  'connection-named': { status: 409, values: z.object({ name: z.string() }) },
  'connection-kind': { status: 409, values: z.object({ name: z.string(), kind: z.string() }) },
  'connection-secret': {
    status: 409,
    values: z.object({ name: z.string(), secret: z.enum(['password', 'registryPassword']) }),
  },
  'connection-used': { status: 409, values: z.object({ name: z.string(), feeds: z.number().int() }) },
  'connection-used-elsewhere': { status: 409, values: z.object({ name: z.string(), feeds: z.number().int() }) },
  'host-not-allowed': { status: 422, values: z.object({ host: z.string() }) },
} as const satisfies ProblemKinds;
