import { z } from 'zod';
import { combinedRefusal, smallForestRefusal } from '../learner.ts';
import type { ProblemKinds } from '../problem-kind.ts';

const count = z.number().int();
const malformed = z.object({ reason: z.literal('malformed'), given: z.string() });
const ofVersion = { classifier: z.string(), version: count };

/** What may be wrong with trainings, and with the versions that they make. A classifier goes by its name. */
export const TRAINING_PROBLEMS = {
  'unknown-version': {
    status: 404,
    values: z.discriminatedUnion('reason', [
      malformed,
      /** There is none; it is gone; or what its rows are compared with is gone with it. */
      z.object({ reason: z.enum(['none', 'gone', 'reference-gone']), ...ofVersion }),
    ]),
  },
  'model-gone': { status: 409, values: z.object(ofVersion) },
  /** It is the version in use, beside which it is to answer. */
  'version-answers': { status: 409, values: z.object(ofVersion) },
  'unknown-training': {
    status: 404,
    values: z.discriminatedUnion('reason', [
      malformed,
      /** The id asked for. */
      z.object({ reason: z.literal('none'), training: z.string() }),
    ]),
  },
  /** Its model is not Amend's, so that Amend neither trains one nor answers. */
  'model-elsewhere': { status: 409, values: z.object({ classifier: z.string() }) },
  /** It finds unusual rows, and has no model of classes. */
  'finds-anomalies': { status: 409, values: z.object({ classifier: z.string() }) },
  /** It answers classes that labels teach, and scores nothing. */
  'labels-needed': { status: 409, values: z.object({ classifier: z.string() }) },
  /** Amend has trained a model of it, so that no other is watched in its place. */
  'model-own': { status: 409, values: z.object({ classifier: z.string() }) },
  'model-declared': { status: 409, values: z.object({ classifier: z.string(), model: z.string() }) },
  'model-unknown': { status: 404, values: z.object({ classifier: z.string(), model: z.string() }) },
  /** Of the answers that a reference is to be made of. */
  'too-few-answers': { status: 409, values: z.object({ rows: count, least: count }) },
  /** Answers are not of the future, nor older than the longest window. */
  'answered-when': { status: 422, values: z.object({ answeredAt: z.iso.datetime(), days: count }) },
  /** Other answers were logged under the same id. */
  'id-used': { status: 409, values: z.object({ id: z.string() }) },
  'no-champion': {
    status: 409,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('untrained') }),
      /** Nothing was trained, and there is nothing to give first answers by. */
      z.object({ reason: z.enum(['too-few-classes', 'no-words']), classifier: z.string() }),
      z.object({ reason: z.literal('labels-enough'), classifier: z.string(), labels: count }),
      z.object({ reason: z.literal('nothing-to-compare'), classifier: z.string() }),
      /** Made by another release, so that this one cannot read it. */
      z.object({ reason: z.literal('unreadable'), classifier: z.string() }),
    ]),
  },
  'too-few-labels': {
    status: 409,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('labels'), labels: count, least: count }),
      /** Of the classes, so many have the least number of rows; two such are needed. */
      z.object({ reason: z.literal('rows-of-classes'), classes: count, usable: count, leastRows: count }),
      /** But for the rows that are kept for measuring, one class has labels, or none. */
      z.object({ reason: z.literal('kept-for-measuring'), class: z.string().nullable() }),
    ]),
  },
  'one-class': { status: 409, values: z.object({ labels: count, class: z.string() }) },
  /** So many of the labels occur once. */
  'labels-differ': { status: 409, values: z.object({ once: count, labels: count }) },
  'training-running': { status: 409, values: z.object({ classifier: z.string() }) },
  'table-too-large': {
    status: 422,
    values: z.discriminatedUnion('reason', [z.object({ reason: z.literal('memory') }), smallForestRefusal]),
  },
  'learner-unsuited': { status: 422, values: combinedRefusal },
} as const satisfies ProblemKinds;
