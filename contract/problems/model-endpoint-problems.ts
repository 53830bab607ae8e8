import { z } from 'zod';
import { ADDRESS_FAULTS } from '../delivery-fault.ts';
import type { ProblemKinds } from '../problem-kind.ts';

/** What may be wrong with a model endpoint. No value holds more of an address than its host. */
export const MODEL_ENDPOINT_PROBLEMS = {
  'endpoint-unfit': { status: 422, values: z.object({ reason: z.enum(ADDRESS_FAULTS), host: z.string() }) },
  /** A kept key would go to another address. */
  'endpoint-key': { status: 422, values: z.object({ host: z.string() }) },
  'endpoint-missing': { status: 409, values: z.object({}) },
  'endpoint-columns': {
    status: 422,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('none') }),
      z.object({ reason: z.literal('unknown'), column: z.string() }),
    ]),
  },
} as const satisfies ProblemKinds;
