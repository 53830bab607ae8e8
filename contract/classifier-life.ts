import { z } from 'zod';
import { classifier, classifierName } from './classifier.ts';
import type { Endpoints } from './endpoint.ts';
import { shelf } from './shelf.ts';
import { isStorable } from './storable-text.ts';
import { refused } from './words/refusal-words.ts';

/** Only those on this shelf; without one, whichever they are on. */
const onShelf = z.string().max(100).optional();

/** Which classifiers are listed, and which part of these. */
export const classifierQuery = z.strictObject({
  /** A part of the name, in capital or small letters. */
  name: z.string().max(100).default(''),
  category: onShelf,
  project: onShelf,
  origin: onShelf,
  /** Those whose rows are observations with a decision, see `observation.ts`; or all. */
  kind: z.enum(['any', 'metric']).default('any'),
  state: z.enum(['open', 'archived', 'any']).default('open'),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  /** Without one, all from the offset on. */
  limit: z.coerce.number().int().min(1).max(1_000).optional(),
});
export type ClassifierQuery = z.input<typeof classifierQuery>;

export const classifierList = z.object({
  /** Oldest first. */
  classifiers: z.array(classifier),
  /** Of how many that the filters let through they are a part. */
  total: z.number().int(),
  /** What can be filtered by: of all of this kind and state that one may see, in the order of the alphabet. */
  shelves: z.object({ categories: z.array(z.string()), projects: z.array(z.string()), origins: z.array(z.string()) }),
});
export type ClassifierList = z.infer<typeof classifierList>;

/** Characters of a reason. */
const MAX_REASON = 500;
/** Why, in somebody's words, for those who read it later. */
export const because = z.string().trim().max(MAX_REASON).refine(isStorable, refused('unstorable')).default('');

/** What a classifier is called, and where it is put. */
export const classifierPlace = z.strictObject({
  name: classifierName,
  category: shelf.default(''),
  project: shelf.default(''),
  origin: shelf.default(''),
});
export type ClassifierPlace = z.input<typeof classifierPlace>;

export const archiving = z.strictObject({ archived: z.boolean(), because });
export type Archiving = z.input<typeof archiving>;

/** The name is asked for so that nobody deletes another one than they mean. */
export const deletion = z.strictObject({ name: z.string().max(200), because });
export type Deletion = z.input<typeof deletion>;

/** What is left of a deleted classifier, beside its audit log. */
export const deletedClassifier = z.object({
  id: z.uuid(),
  name: z.string(),
  category: z.string(),
  project: z.string(),
  origin: z.string(),
  /** What went with it: rows that had a label, versions, and events of the feedback log. */
  labels: z.number().int(),
  versions: z.number().int(),
  events: z.number().int(),
  /** The hash that its feedback log ended with: whoever kept a copy of the log can show that it is this one. */
  lastHash: z.string(),
  deletedBy: z.string().nullable(),
  deletedAt: z.iso.datetime(),
  because: z.string(),
});
export type DeletedClassifier = z.infer<typeof deletedClassifier>;

export const deletedClassifiers = z.object({ classifiers: z.array(deletedClassifier) });

const PLACE_EXAMPLE = { name: 'Checkout errors', category: 'Errors', project: 'Shop', origin: 'Grafana' };

export const classifierLifeEndpoints = {
  listClassifiers: {
    method: 'get',
    path: '/api/classifiers',
    right: 'read',
    rows: 'kept',
    anywhere: true,
    status: 200,
    query: classifierQuery,
    answer: classifierList,
    problems: [],
    does: 'Lists the classifiers that one may see, filtered and in pages; archived ones only if asked for.',
  },
  setPlace: {
    method: 'put',
    path: '/api/classifiers/:classifier/place',
    right: 'set-up',
    rows: 'whole',
    status: 200,
    body: classifierPlace,
    answer: classifier,
    problems: ['classifier-exists', 'classifier-archived'],
    does: 'Renames it, and says its category, project and origin. Another project needs the role for every classifier: whoever has a role for that project has it for what comes into it.',
    example: PLACE_EXAMPLE,
  },
  setArchived: {
    method: 'put',
    path: '/api/classifiers/:classifier/archived',
    right: 'set-up',
    rows: 'whole',
    status: 200,
    body: archiving,
    answer: classifier,
    problems: [],
    does: 'Archives it, so that it can be read and takes nothing new; or opens it again.',
    example: { archived: true, because: 'The service was switched off.' },
  },
  deleteClassifier: {
    method: 'delete',
    path: '/api/classifiers/:classifier',
    right: 'set-up',
    rows: 'whole',
    status: 200,
    body: deletion,
    answer: deletedClassifier,
    problems: ['classifier-open', 'other-name'],
    does: 'Deletes an archived one with its labels, feedback log, versions, answers and reports. Its audit log stays, and says what went.',
    example: { name: 'Checkout errors', because: 'Made twice.' },
  },
  listDeletedClassifiers: {
    method: 'get',
    path: '/api/deleted-classifiers',
    right: 'read',
    rows: 'none',
    status: 200,
    answer: deletedClassifiers,
    problems: [],
    does: 'The classifiers that were deleted, by whom, when and why, latest first; at most 1,000.',
  },
} as const satisfies Endpoints;
