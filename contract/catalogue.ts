import { z } from 'zod';
import { classDescription, className } from './classifier.ts';
import { because } from './classifier-life.ts';
import type { Endpoints } from './endpoint.ts';

/**
 * How a class of a catalogue stands: `active`; `retired`, when it is no longer offered or predicted, and keeps its
 * labels; `merged`, when what was said of it stands as another class; `removed`, a slip that no row has. None is ever
 * deleted, since the log points to it.
 */
export const classState = z.enum(['active', 'retired', 'merged', 'removed']);
export type ClassState = z.infer<typeof classState>;

/** A class by its number in the catalogue, which stays when it is renamed. */
const classId = z.number().int().min(1).max(32_767);

/** One change of a classifier's catalogue. */
export const classChange = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('add'), name: className, description: classDescription.default('') }),
  z.strictObject({ do: z.literal('describe'), class: classId, description: classDescription }),
  /** Its name until now goes on meaning it. */
  z.strictObject({ do: z.literal('rename'), class: classId, name: className }),
  /** What was said of a class stands as another one. */
  z.strictObject({ do: z.literal('merge'), class: classId, into: classId }),
  /** Takes a merge back: the class stands as itself again, with what was said of it. */
  z.strictObject({ do: z.literal('part'), class: classId }),
  z.strictObject({ do: z.literal('retire'), class: classId }),
  z.strictObject({ do: z.literal('reopen'), class: classId }),
  /** Only when no row has it. Added or said again, it comes back. */
  z.strictObject({ do: z.literal('remove'), class: classId }),
]);
export type ClassChange = z.input<typeof classChange>;

export const classChangeRequest = z.strictObject({ change: classChange, because });
export type ClassChangeRequest = z.input<typeof classChangeRequest>;

/** A class with what it comes to. */
export const listedClass = z.object({
  id: z.number().int(),
  name: z.string(),
  description: z.string(),
  /** Other words that mean it, in alphabetical order: what it was called before, spellings of its name. */
  aliases: z.array(z.string()),
  state: classState,
  /** Of a merged class: the number of the one that it was merged into. */
  mergedInto: z.number().int().nullable(),
  /** Rows whose label it is, and says something of them; of a merged class 0, since they are those of the other one. */
  rows: z.number().int(),
  /** Of a merged class: the rows that would be its again if the merge were taken back. Of every other, as `rows`. */
  saidOf: z.number().int(),
  /** When it was recorded for the first and the last time; null when it never was. */
  firstSaid: z.iso.datetime().nullable(),
  lastSaid: z.iso.datetime().nullable(),
});
export type ListedClass = z.infer<typeof listedClass>;

export const classCatalogue = z.object({
  /** How often it was changed by other than what was said of rows. */
  changes: z.number().int(),
  /** In the order of first use; those that were removed are not among them. */
  classes: z.array(listedClass),
});
export type ClassCatalogue = z.infer<typeof classCatalogue>;

export const classChangeEndpoints = {
  listClasses: {
    method: 'get',
    path: '/api/classifiers/:classifier/classes',
    right: 'read',
    rows: 'kept',
    status: 200,
    answer: classCatalogue,
    problems: [],
    does: 'Its catalogue of classes: what each is called, means and comes to. Whoever may see some rows only is told of the classes of these, and their rows are counted.',
  },
  changeClass: {
    method: 'post',
    path: '/api/classifiers/:classifier/class-changes',
    right: 'manage-classes',
    rows: 'whole',
    status: 200,
    body: classChangeRequest,
    answer: classCatalogue,
    problems: ['classifier-archived', 'class-fixed', 'too-many-classes'],
    does: 'Adds, describes, renames, merges, retires, reopens or removes a class. Labels, answers and lists follow; what was said keeps the word that was said, which goes on meaning the class.',
    example: { change: { do: 'rename', class: 1, name: 'Travel' }, because: 'A slip.' },
  },
} as const satisfies Endpoints;
