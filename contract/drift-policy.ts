import { z } from 'zod';
import { boundedList } from './bounded-list.ts';
import { className, MAX_CLASSES } from './classifier.ts';
import { because } from './classifier-life.ts';

/** Answers of which classes an incident keeps from being taken without a look; null is all. */
const stopped = z.object({ classes: z.array(z.string()).nullable() });
export type StoppedClasses = z.infer<typeof stopped>;

/** What an incident sets off by itself, from the moment at which it opens. */
export const driftPolicy = z.object({
  /** It starts one training, whose version takes over if it passes the gate. Never for empty cells alone. */
  retrains: z.boolean(),
  /** It stops automatic acceptance until it closes or somebody gives it back; null: it does not. */
  stops: stopped.nullable(),
});
export type DriftPolicy = z.infer<typeof driftPolicy>;

export const driftPolicyRequest = z.strictObject({
  retrains: z.boolean(),
  stops: z
    .strictObject({ classes: boundedList(className, { least: 1, most: MAX_CLASSES, of: 'classes' }).nullable() })
    .nullable(),
  because,
});
export type DriftPolicyRequest = z.input<typeof driftPolicyRequest>;
