import { z } from 'zod';
import type { Endpoints } from './endpoint.ts';
import { isStorable } from './storable-text.ts';
import { refused } from './words/refusal-words.ts';

/** The most live rows that a shadow compares; further ones count as dropped. */
export const MAX_SHADOW_ROWS = 20_000;

/** The most shadows, pairs of classes, and segments that are listed. */
export const MAX_SHADOWS = 20;

/** The most row keys that are named as examples of a pair of classes. */
export const MAX_SHADOW_KEYS = 3;

/** Rows of one class that would have had another. */
export const shadowChange = z.object({
  /** What was answered, and what the shadow would have: as both are called by now. */
  from: z.string(),
  to: z.string(),
  rows: z.number().int(),
  /** Keys of some of the rows, the latest first; those of erased rows are not among them. */
  keys: z.array(z.string()).max(MAX_SHADOW_KEYS),
});
export type ShadowChange = z.infer<typeof shadowChange>;

/** What a shadow came to, in short. A row counts once, however often it was asked about. */
export const shadowSummary = z.object({
  number: z.number().int(),
  /** The version that answers unseen. */
  version: z.number().int(),
  /** The version whose answers went out. */
  beside: z.number().int(),
  startedAt: z.iso.datetime(),
  /** Null while it runs. */
  stoppedAt: z.iso.datetime().nullable(),
  /** Live rows compared: those that the model answered, not a label or a rule, which say the same with any version. */
  rows: z.number().int(),
  /** Of them, those that would have had another class. */
  changed: z.number().int(),
});
export type ShadowSummary = z.infer<typeof shadowSummary>;

/** A challenger that answers live rows unseen, and what it would have changed. */
export const shadow = shadowSummary.extend({
  startedBy: z.string(),
  /** Why it was started; empty when nobody said. */
  because: z.string(),
  /** Null while it runs. */
  stoppedBy: z.string().nullable(),
  /** Whether somebody stopped it, or another version answers since; null while it runs. */
  stoppedFor: z.enum(['person', 'champion']).nullable(),
  /** Rows that were answered and not compared: too many waited, comparing failed, or there was room for no more. */
  droppedRows: z.number().int(),
  /** Most rows first. */
  changes: z.array(shadowChange).max(MAX_SHADOWS),
  /** Changed rows of pairs of classes beyond these. */
  otherChanged: z.number().int(),
  /** By whose values `segments` are; null where the classifier had no segment column as it began. */
  segmentColumn: z.string().nullable(),
  /** Most changed rows first. */
  segments: z
    .array(z.object({ value: z.string(), rows: z.number().int(), changed: z.number().int() }))
    .max(MAX_SHADOWS),
  /** Values of the segment column beyond these. */
  otherSegments: z.number().int(),
});
export type Shadow = z.infer<typeof shadow>;

export const shadowList = z.object({
  /** The latest first, the running one among them. */
  shadows: z.array(shadow).max(MAX_SHADOWS),
});
export type ShadowList = z.infer<typeof shadowList>;

/** Characters of a reason that somebody gives for starting or stopping one. */
const MAX_SHADOW_REASON = 500;

export const shadowRequest = z.strictObject({
  /** The version that is to answer unseen; null stops the one that does. */
  version: z.number().int().min(1).max(999_999_999).nullable(),
  /** Why, for those who read it later. */
  because: z.string().trim().max(MAX_SHADOW_REASON).refine(isStorable, refused('unstorable')).default(''),
});
export type ShadowRequest = z.input<typeof shadowRequest>;

export const shadowEndpoints = {
  listShadows: {
    method: 'get',
    path: '/api/classifiers/:classifier/shadow',
    right: 'read',
    rows: 'whole',
    status: 200,
    answer: shadowList,
    problems: [],
    does: 'Which versions answered live rows unseen, and what each would have changed, by class and by segment.',
  },
  setShadow: {
    method: 'put',
    path: '/api/classifiers/:classifier/shadow',
    right: 'promote',
    rows: 'whole',
    status: 200,
    body: shadowRequest,
    answer: shadowList,
    problems: ['classifier-archived', 'no-champion', 'unknown-version', 'model-gone', 'version-answers'],
    does: 'Lets a version answer live rows unseen, in place of the one that does; or stops it. Its figures are kept.',
    example: { version: 2, because: 'Would it change much?' },
  },
} as const satisfies Endpoints;
