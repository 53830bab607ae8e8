import { z } from 'zod';
import { boundedList } from './bounded-list.ts';
import { columnName } from './cell.ts';

/** The most pairs of classes with a cost of their own. */
export const MAX_COST_PAIRS = 500;

/** Money, in whole or parts of a currency. */
const money = z.number().min(0).max(1_000_000_000);

/** A currency by its code, such as EUR (ISO 4217). */
const currency = z
  .string()
  .max(3)
  .regex(/^[A-Z]{3}$/);

/**
 * What a wrong answer costs, in money.
 *
 * - By `class`: as much as `usual`, or what `pairs` says of a row that `is` one class and was `answered` another
 * - By `amount`: a `share` (0..1) of the size of the number that stands in a `column` of the row; one without a number
 *   has no price
 *
 * @param className what a class is called
 */
export const errorCostsOf = (className: z.ZodType<string>) =>
  z.discriminatedUnion('by', [
    z.strictObject({
      by: z.literal('class'),
      currency,
      usual: money,
      pairs: boundedList(z.strictObject({ is: className, answered: className, cost: money }), {
        most: MAX_COST_PAIRS,
        of: 'costs',
      }),
    }),
    z.strictObject({ by: z.literal('amount'), currency, column: columnName, share: z.number().min(0).max(1) }),
  ]);
export type ErrorCosts = z.infer<ReturnType<typeof errorCostsOf>>;

/** What the wrong answers of a window cost. */
export const answerCost = z.object({
  /** Of what the amounts are. */
  currency: z.string(),
  /** The column of amounts; null where classes have the prices. */
  column: z.string().nullable(),
  /** What wrong ones of all answers should cost, by their confidences. */
  expected: z.number(),
  /** What the wrong ones of those whose label has come cost; null while none has. */
  realised: z.number().nullable(),
  /** Answers that have no price, because no number stands in the column: they are in neither. */
  unpriced: z.number().int(),
});
export type AnswerCost = z.infer<typeof answerCost>;

/** What the wrong ones of some answers cost, in the currency of the whole. */
export const partCost = answerCost.pick({ expected: true, realised: true, unpriced: true });
export type PartCost = z.infer<typeof partCost>;

/**
 * Parts whose wrong answers have a price, the costliest first: by what they should cost, or by what those with a label
 * are known to have cost where that is more.
 *
 * @example costliestFirst([{ cost: { expected: 1, realised: 9, unpriced: 0 } }, {}]).length // => 1
 */
export function costliestFirst<Part extends { readonly cost?: PartCost | undefined }>(
  parts: readonly Part[],
): (Part & { readonly cost: PartCost })[] {
  const most = ({ expected, realised }: PartCost) => Math.max(expected, realised ?? 0);
  return parts
    .flatMap((part) => (part.cost === undefined ? [] : [{ ...part, cost: part.cost }]))
    .sort((a, b) => most(b.cost) - most(a.cost));
}
