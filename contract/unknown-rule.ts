import { z } from 'zod';

/**
 * By which rule a version calls rows unknown, so that none of its classes may be right: those less familiar than the
 * threshold, see `ml/evaluation/unknown-rule.ts`. Found at its training.
 */
export const unknownRule = z.object({
  /** In 0..1: how sure an answer is, taken for less the more of the row is new. */
  threshold: z.number(),
  /** Share of rows of known classes that may be called so by mistake, as the policy was. */
  share: z.number(),
  /** Rows not learned from that the threshold was found on. */
  rows: z.number().int(),
});
export type UnknownRule = z.infer<typeof unknownRule>;

/** The most of the rows of known classes that may be called unknown. */
export const MOST_UNKNOWN_SHARE = 0.5;

/** What an owner accepts: the share of rows of known classes that are called unknown by mistake; 0 calls none so. */
export const unknownShare = z.number().min(0).max(MOST_UNKNOWN_SHARE);
