import { z } from 'zod';
import { DEFAULT_HOURS, MOST_HOURS } from './drift.ts';
import type { Endpoints } from './endpoint.ts';
import { measuredShare } from './training.ts';

/** How often people gave answers another class, of the answers that they spoke of in a time. */
export const overrideRates = z.object({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  /** Null while nobody has spoken of an answer. */
  all: measuredShare.nullable(),
  /** By whose word stands, the highest share first. */
  people: z.array(z.object({ person: z.string(), overridden: measuredShare })),
  /** By the class that was answered, the highest share first. */
  classes: z.array(z.object({ class: z.string(), overridden: measuredShare })),
  /** By when it was said, oldest first; spans in which nobody spoke are left out. */
  periods: z.array(z.object({ from: z.iso.datetime(), to: z.iso.datetime(), overridden: measuredShare })),
});
export type OverrideRates = z.infer<typeof overrideRates>;

export const overrideEndpoints = {
  readOverrides: {
    method: 'get',
    path: '/api/classifiers/:classifier/overrides',
    right: 'approve',
    rows: 'kept',
    status: 200,
    query: z.strictObject({ hours: z.coerce.number().int().min(1).max(MOST_HOURS).default(DEFAULT_HOURS) }),
    answer: overrideRates,
    problems: [],
    does: 'How often people gave answers of the model another class in the last hours: by person, by the class answered and over time; of their own rows for whoever sees some rows only.',
  },
} as const satisfies Endpoints;
