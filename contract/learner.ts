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
