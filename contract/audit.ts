import { z } from 'zod';

/** Which part of a log: the entries after a sequence number. */
export const logPage = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
});

/**
 * Why a chain of hashes breaks: an entry is `missing`; one was `added` before the first; the `chain` breaks, since an
 * entry was changed or moved; its `payload` is another; the `head` says that the log ends elsewhere.
 */
export const chainFault = z.enum(['missing', 'added', 'chain', 'payload', 'head']);
export type ChainFault = z.infer<typeof chainFault>;

/** Whether a log is what was recorded. */
export const chainVerdict = z.union([
  z.object({
    intact: z.literal(true),
    events: z.number().int(),
    /** Of these, those whose payload was erased: that breaks nothing. */
    erased: z.number().int(),
  }),
  z.object({
    intact: z.literal(false),
    /** Those before the break. */
    events: z.number().int(),
    erased: z.number().int(),
    /** Sequence of the first that does not hold. */
    firstBroken: z.number().int(),
    fault: chainFault,
    /** The fault in a sentence. */
    reason: z.string(),
  }),
]);
export type ChainVerdict = z.infer<typeof chainVerdict>;
