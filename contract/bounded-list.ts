import { z } from 'zod';
import { listNoun, type ListNoun } from './words/list-words.ts';
import { refusalWords } from './words/refusal-words.ts';

/** How many items a list may have, and what they are. */
interface Bounds {
  readonly least?: number;
  readonly most: number;
  readonly of: ListNoun;
}

type ListOf<Item extends z.ZodType> = z.ZodType<z.output<Item>[], z.input<Item>[]>;

/** What is wrong with a value, or null. */
type Complaint = (value: unknown) => string | null;

/**
 * A list in a request. One with too many items is refused before any of them is looked at: to complain of two million
 * items, each for itself, takes seconds.
 *
 * @example boundedList(z.string(), { least: 1, most: 2, of: 'keyColumns' }).safeParse(['a', 'b', 'c']).success // => false
 */
export function boundedList<Item extends z.ZodType>(item: Item, bounds: Bounds): ListOf<Item> {
  const list = z.preprocess((value, context) => {
    const message = complaintOfLength(value, bounds);
    if (message !== null) context.addIssue({ code: 'custom', message, continue: false });
    return value;
  }, z.array(item));
  return list.meta(lengthOf(bounds)) as unknown as ListOf<Item>;
}

/**
 * As {@link boundedList}, of plain values that are looked at by a function: some 5 ns each, where a schema takes 250.
 *
 * @param item the values as JSON Schema has them, for those who read the API's description
 */
export function boundedValues<Value>(
  complaint: Complaint,
  item: z.core.JSONSchema.JSONSchema,
  bounds: Bounds,
): z.ZodType<Value[], Value[]> {
  const described = z.custom<Value[]>().meta({ type: 'array', items: item, ...lengthOf(bounds) });
  return described.superRefine((values: unknown, context) => {
    const wrong = complaintOf(values, complaint, bounds);
    if (wrong !== null) context.addIssue({ code: 'custom', ...wrong, continue: false });
  });
}

/** Of the list itself, or of its first wrong value: a column of 5,000 wrong values is one mistake. */
function complaintOf(
  values: unknown,
  complaint: Complaint,
  bounds: Bounds,
): { message: string; path: number[] } | null {
  const ofLength = complaintOfLength(values, bounds);
  if (ofLength !== null) return { message: ofLength, path: [] };
  const list = values as readonly unknown[];
  for (let at = 0; at < list.length; at++) {
    const message = complaint(list[at]);
    if (message !== null) return { message, path: [at] };
  }
  return null;
}

/** What is wrong with a list before its items are looked at, or null. */
function complaintOfLength(value: unknown, { least = 0, most, of }: Bounds): string | null {
  if (!Array.isArray(value)) return refusalWords('noList', { of: listNoun(of) });
  const count = value.length;
  if (count > most) return refusalWords('tooMany', { count, of: listNoun(of), most });
  return count < least ? refusalWords('tooFew', { count, of: listNoun(of), least }) : null;
}

/** The bounds as JSON Schema has them. */
function lengthOf({ least = 0, most }: Bounds): { minItems: number; maxItems: number } {
  return { minItems: least, maxItems: most };
}
