import { z } from 'zod';
import type { ProblemKinds } from '../problem-kind.ts';

/** What may be wrong with exporting logs, and with erasing what is in them. */
export const AUDIT_PROBLEMS = {
  'export-too-large': { status: 409, values: z.object({ most: z.number().int() }) },
  /**
   * Nothing was ever said of such a row, or answered; or an early entry of it is chained so that nothing of it
   * can go.
   */
  'erasure-refused': { status: 409, values: z.object({ reason: z.enum(['unknown', 'too-old']), key: z.string() }) },
  'other-person': { status: 409, values: z.object({ name: z.string(), given: z.string() }) },
} as const satisfies ProblemKinds;
