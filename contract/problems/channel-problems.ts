import { z } from 'zod';
import { ADDRESS_FAULTS } from '../delivery-fault.ts';
import type { ProblemKinds } from '../problem-kind.ts';

/** A path that names nothing: not an id at all, or the id of nothing. */
const unknown = z.object({ reason: z.enum(['malformed', 'none']), given: z.string() });

/** What may be wrong with where notices go. No value holds more of an address than its host. */
export const CHANNEL_PROBLEMS = {
  'unknown-channel': { status: 404, values: unknown },
  'unknown-delivery': { status: 404, values: unknown },
  'channel-unfit': {
    status: 422,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.enum(ADDRESS_FAULTS), host: z.string() }),
      z.object({ reason: z.literal('mail-address') }),
    ]),
  },
  'too-many-channels': { status: 409, values: z.object({ most: z.number().int() }) },
  'mail-off': { status: 409, values: z.object({}) },
} as const satisfies ProblemKinds;
