import { z } from 'zod';
import type { ProblemKinds } from '../problem-kind.ts';

const names = z.array(z.string()).min(1).readonly();

/** What may be wrong with a classifier, and with a table that is to be one of its. A classifier goes by its name. */
export const CLASSIFIER_PROBLEMS = {
  'unknown-classifier': {
    status: 404,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('malformed'), given: z.string() }),
      /** The id asked for. */
      z.object({ reason: z.literal('none'), classifier: z.string() }),
    ]),
  },
  'classifier-exists': { status: 409, values: z.object({ classifier: z.string() }) },
  'classifier-archived': { status: 409, values: z.object({ classifier: z.string() }) },
  /** It is not archived, as what is to be deleted must be. */
  'classifier-open': { status: 409, values: z.object({ classifier: z.string() }) },
  /** Whoever deletes it named it otherwise. */
  'other-name': { status: 409, values: z.object({ classifier: z.string(), given: z.string() }) },
  'column-missing': { status: 422, values: z.object({ classifier: z.string(), columns: names }) },
  /** `wanted` of the classifier, each of which could be any `present` one of the table. */
  'column-unclear': { status: 422, values: z.object({ wanted: names, present: names }) },
  /** Columns cannot be changed so: nothing of the request was done. */
  'column-fixed': {
    status: 409,
    values: z.discriminatedUnion('reason', [
      /** The columns of a metric are those of its observations. */
      z.object({ reason: z.literal('metric'), classifier: z.string() }),
      z.object({ reason: z.literal('none'), classifier: z.string(), column: z.string() }),
      z.object({ reason: z.literal('there'), classifier: z.string(), column: z.string() }),
      z.object({ reason: z.literal('label'), column: z.string() }),
      z.object({ reason: z.literal('key'), column: z.string() }),
      /** None would be left to decide by. */
      z.object({ reason: z.literal('last'), classifier: z.string(), column: z.string() }),
      /** More are to decide by, or were ever there, than there may be. */
      z.object({ reason: z.enum(['many-used', 'many-kept']), most: z.number().int() }),
      /** It says whose rows are whose. */
      z.object({ reason: z.literal('scope'), column: z.string(), people: names }),
      /** `name` is like the name of another column. */
      z.object({ reason: z.literal('name'), name: z.string(), column: z.string() }),
    ]),
  },
  /** The catalogue is closed, and what was said names a class that it has not. */
  'class-unknown': {
    status: 422,
    values: z.object({
      class: z.string(),
      /** Classes that it may be a slip of. */
      near: z.array(z.string()).readonly(),
      /** The roles that give the right to add it. */
      roles: names,
    }),
  },
  /** The catalogue cannot be changed so: nothing was done. */
  'class-fixed': {
    status: 409,
    values: z.discriminatedUnion('reason', [
      /** A metric decides between two classes of its own; so does what finds unusual rows. */
      z.object({ reason: z.enum(['metric', 'anomalies']), classifier: z.string() }),
      z.object({ reason: z.literal('none'), number: z.number().int() }),
      /** Another class is called so, or was, or differs by its spelling only. */
      z.object({ reason: z.literal('name'), name: z.string(), class: z.string() }),
      /** A class that was called so was removed. */
      z.object({ reason: z.literal('removed'), name: z.string() }),
      z.object({ reason: z.literal('itself'), class: z.string() }),
      z.object({ reason: z.literal('merged'), class: z.string(), into: z.string() }),
      z.object({ reason: z.literal('not-merged'), class: z.string() }),
      z.object({ reason: z.literal('rows'), class: z.string(), rows: z.number().int() }),
      /** Others were merged into it. */
      z.object({ reason: z.literal('joined'), class: z.string(), classes: names }),
    ]),
  },
  'too-many-classes': { status: 422, values: z.object({ classes: z.number().int(), most: z.number().int() }) },
} as const satisfies ProblemKinds;
