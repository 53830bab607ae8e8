import { z } from 'zod';
import { comparedValues, testedColumn } from './conditions/condition.ts';

/** The most values of one scope. */
export const MAX_SCOPE_VALUES = 100;

/**
 * The rows of a classifier that somebody is given a role for: those whose column has one of these values, such as one's
 * own cost centre. How cells are compared with them is said at `Condition`.
 */
export const rowScope = z.strictObject({ column: testedColumn, values: comparedValues(MAX_SCOPE_VALUES) });
export type RowScope = z.infer<typeof rowScope>;
