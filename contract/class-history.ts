import { z } from 'zod';

/** What has become of a classifier's catalogue of classes since it was set up; all of it absent where nothing has. */
export const classHistory = z.object({
  /** How often it was changed by other than what was said of rows. */
  classChanges: z.number().int().optional(),
  /** Those of `classes` that are no longer offered, nor predicted. */
  retiredClasses: z.array(z.string()).optional(),
  /** What is written of classes, by name. */
  classDescriptions: z.record(z.string(), z.string()).optional(),
  /** Words that mean a class and are no spelling of its name: what it was called before, what was merged into it. */
  classWords: z.array(z.object({ word: z.string(), class: z.string() })).optional(),
});
export type ClassHistory = z.infer<typeof classHistory>;

/**
 * The classes that people are offered: all but the retired ones.
 * @example offeredClasses({ classes: ['Food', 'Fuel'], retiredClasses: ['Fuel'] }) // => ['Food']
 */
export function offeredClasses({
  classes,
  retiredClasses = [],
}: Pick<ClassHistory, 'retiredClasses'> & { readonly classes: readonly string[] }): readonly string[] {
  return retiredClasses.length === 0 ? classes : classes.filter((name) => !retiredClasses.includes(name));
}
