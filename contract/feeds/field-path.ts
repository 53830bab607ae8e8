import { z } from 'zod';
import { isStorable } from '../storable-text.ts';
import { refused } from '../words/refusal-words.ts';

/**
 * Which field of a record: its name, or for what lies within another the names with dots between, as `user.followers`.
 * A name that holds a dot is met by the same path: the record's own name goes first.
 */
export const fieldPath = z
  .string()
  .trim()
  .min(1, refused('empty'))
  .max(255, refused('tooLong', { most: 255 }))
  .refine(isStorable, refused('unstorable'));
export type FieldPath = z.infer<typeof fieldPath>;

/** How deep fields lie within one another, and how many of them one record may have. */
export const MAX_FIELD_DEPTH = 8;
export const MAX_FIELDS = 2_000;
