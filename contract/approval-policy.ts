import { z } from 'zod';
import { boundedList } from './bounded-list.ts';
import { condition } from './conditions/condition.ts';

/** The most classes whose corrections a policy names. */
const MAX_NAMED = 1_000;

/**
 * Which corrections somebody else has to approve before they count, as it was when they were recorded.
 *
 * - `none` count at once, `all` wait
 * - `some` wait: those of rows of which `when` holds, those to or from one of `classes`, and, with `newClasses`, those
 *   of a class that the catalogue has not. Any of them is enough
 *
 * A correction is a class that a person gives a row, or takes from one. An acceptance of Amend's own answer is none
 * unless `acceptances` says so. What the label column says does not wait when who may set the classifier up sends it.
 *
 * @param className what a class is called
 */
export const approvalPolicyOf = (className: z.ZodType<string>) =>
  z.strictObject({
    needs: z.enum(['none', 'all', 'some']),
    when: condition.optional(),
    classes: boundedList(className, { most: MAX_NAMED, of: 'classes' }).optional(),
    newClasses: z.boolean().optional(),
    acceptances: z.boolean().optional(),
  });

export type ApprovalPolicy = z.infer<ReturnType<typeof approvalPolicyOf>>;

/** Whether a policy lets every correction count at once. */
export function needsNoApproval({ needs, when, classes = [], newClasses = false }: ApprovalPolicy): boolean {
  return needs === 'none' || (needs === 'some' && when === undefined && classes.length === 0 && !newClasses);
}
