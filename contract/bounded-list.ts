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
 * @example boundedList(z.string(), { least: 1, most: 2, of: 'key columns' }).safeParse(['a', 'b', 'c']).success // => false
 */
export function boundedList<Item extends z.ZodType>(item: Item, { least = 0, most, of }: Bounds): z.ZodType<z.output<Item>[], z.input<Item>[]> {
  return listWithin<z.input<Item>>({ least, most, of }).pipe(z.array(item)).meta({ most }) as z.ZodType<z.output<Item>[], z.input<Item>[]>;
}

/**
 * As {@link boundedList}, of plain values that are looked at by a function: some 5 ns each, where a schema takes 250.
 *
 * @param complaint what is wrong with a value, or null
 */
export function boundedValues<Value>(complaint: (value: unknown) => string | null, bounds: Bounds): z.ZodType<Value[], Value[]> {
  return listWithin<Value>(bounds)
    .superRefine((values, context) => {
      if (!Array.isArray(values)) return;
      for (let at = 0; at < values.length; at++) {
        const message = complaint(values[at]);
        if (message === null) continue;
        context.addIssue({ code: 'custom', path: [at], message, continue: false });
        return; // the first is enough: a column of 5,000 wrong values is one mistake
      }
    })
    .meta({ most: bounds.most });
}

function listWithin<Value>({ least = 0, most, of }: Bounds): z.ZodType<Value[], Value[]> {
  return z.custom<Value[]>().superRefine((value: unknown, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', message, continue: false });
    if (!Array.isArray(value)) complain(`This must be a list of ${of}.`);
    else if (value.length > most) complain(`There are ${value.length.toLocaleString('en-GB')} ${of}; ${most.toLocaleString('en-GB')} is the most.`);
    else if (value.length < least) complain(`There are ${value.length} ${of}; ${least} is the least.`);
  });
}
