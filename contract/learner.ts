import { z } from 'zod';

/**
 * The learners a person may choose. `combined` joins the linear learner, for the texts, with the best learner of trees,
 * for the other columns.
 */
export const learnerName = z.enum([
  'linear',
  'gradient-boosting',
  'random-forest',
  'decision-tree',
  'ml-random-forest',
  'combined',
]);
export type LearnerName = z.infer<typeof learnerName>;

/** `auto` lets the server pick by progressive validation and say why. */
export const learnerChoice = z.union([z.literal('auto'), learnerName]);
export type LearnerChoice = z.infer<typeof learnerChoice>;

const count = z.number().int();
export const smallForestRefusal = z.object({ reason: z.literal('small-forest'), rows: count, most: count });
export const combinedRefusal = z.object({ reason: z.literal('not-texts-and-others') });

/** Why a learner was not tried, or cannot be: see `NotTried` of `ml/learners/compare-learners.ts`. */
export const notTried = z.discriminatedUnion('reason', [
  smallForestRefusal,
  combinedRefusal,
  z.object({ reason: z.enum(['one-class', 'only-texts', 'too-few-rows', 'another-by-hand']) }),
  z.object({ reason: z.literal('many-rows'), most: count }),
  z.object({ reason: z.literal('many-classes'), classes: count }),
]);
export type NotTried = z.infer<typeof notTried>;

const result = { learner: learnerName, accuracy: z.number(), rows: count };

/** Why a learner was chosen, by the share that it got right of rows that it had not seen. */
export const learnerReason = z.discriminatedUnion('code', [
  /** By a person; `linear` is the share of the linear learner, where it is another. */
  z.object({ code: z.literal('by-hand'), values: z.object({ ...result, linear: z.number().nullable() }) }),
  z.object({ code: z.literal('no-other-suits'), values: z.object(result) }),
  /** Against the linear learner, or the best of the others: on a near tie as the simpler, or by its probabilities. */
  z.object({
    code: z.literal('compared'),
    values: z.object({
      ...result,
      rival: learnerName,
      rivalAccuracy: z.number(),
      by: z.enum(['log-loss', 'simplicity', 'probabilities']),
      /** Rows that those near each other learned from in a final; null without one, left out by earlier releases. */
      final: count.nullable().optional(),
    }),
  }),
  /** There were too few rows to compare by. */
  z.object({ code: z.literal('too-few-rows'), values: z.object({ learner: learnerName, byHand: z.boolean() }) }),
]);
export type LearnerReason = z.infer<typeof learnerReason>;
