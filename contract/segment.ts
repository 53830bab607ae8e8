import { z } from 'zod';
import { columnName } from './cell.ts';
import { MAX_TEXT } from './conditions/condition.ts';
import { isStorable } from './storable-text.ts';
import { refused } from './words/refusal-words.ts';

/** The most values of a segment column that profiles are kept for. */
export const MAX_SEGMENTS = 50;

/** A value of the segment column, as one writes it: what is compared of it is said at `Condition`. */
export const segmentValue = z.string().trim().min(1).max(MAX_TEXT).refine(isStorable, refused('unstorable'));

/** The rows whose segment column has a value. */
export const segment = z.object({ column: columnName, value: z.string() });
export type Segment = z.infer<typeof segment>;
