import { z } from 'zod';

/** How many items a list may have, and what they are called in the sentence that refuses more. */
interface Bounds {
  readonly least?: number;
  readonly most: number;
  /** In the plural: "events". */
  readonly of: string;
}

/**
 * A list in a request. One with too many items is refused before any of them is looked at: to complain of two million items,
 * each for itself, takes seconds.
 *
 * @example boundedList(columnName, { least: 1, most: 10, of: 'key columns' })
 */
export function boundedList<Item extends z.ZodType>(item: Item, bounds: Bounds): z.ZodType<z.output<Item>[], z.input<Item>[]> {
  const list = z.preprocess((value, context) => {
    const message = complaintOfLength(value, bounds);
    if (message !== null) context.addIssue({ code: 'custom', message, continue: false });
    return value;
  }, z.array(item));
  return list.meta(lengthOf(bounds)) as unknown as z.ZodType<z.output<Item>[], z.input<Item>[]>;
}

/**
 * As {@link boundedList}, of plain values that are looked at by a function: some 5 ns each, where a schema takes 250.
 *
 * @param complaint what is wrong with a value, or null
 * @param item the values as JSON Schema has them, for those who read the API's description
 */
export function boundedValues<Value>(
  complaint: (value: unknown) => string | null, item: z.core.JSONSchema.JSONSchema, bounds: Bounds,
): z.ZodType<Value[], Value[]> {
  const described = z.custom<Value[]>().meta({ type: 'array', items: item, ...lengthOf(bounds) });
  return described.superRefine((values: unknown, context) => {
    const complain = (message: string, path: number[] = []) => context.addIssue({ code: 'custom', message, path, continue: false });
    const message = complaintOfLength(values, bounds);
    if (message !== null) return complain(message);
    const wrong = firstComplaint(values as unknown[], complaint);
    if (wrong !== null) complain(wrong.message, [wrong.at]); // the first is enough: a column of 5,000 wrong values is one mistake
  });
}

function firstComplaint(values: readonly unknown[], complaint: (value: unknown) => string | null): { at: number; message: string } | null {
  for (let at = 0; at < values.length; at++) {
    const message = complaint(values[at]);
    if (message !== null) return { at, message };
  }
  return null;
}

/** What is wrong with a list before its items are looked at, or null. */
function complaintOfLength(value: unknown, { least = 0, most, of }: Bounds): string | null {
  if (!Array.isArray(value)) return `This must be a list of ${of}.`;
  if (value.length > most) return `There are ${value.length.toLocaleString('en-GB')} ${of}; ${most.toLocaleString('en-GB')} is the most.`;
  return value.length < least ? `There are ${value.length} ${of}; ${least} is the least.` : null;
}

/** The bounds as JSON Schema has them. */
function lengthOf({ least = 0, most }: Bounds): { minItems: number; maxItems: number } {
  return { minItems: least, maxItems: most };
}
