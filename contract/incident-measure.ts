import { z } from 'zod';

/** What reports compare: columns by their types, and what the model itself says. */
export const driftColumnType = z.enum(['text', 'category', 'number', 'date', 'boolean', 'prediction', 'confidence']);
export type DriftColumnType = z.infer<typeof driftColumnType>;

/** Rows that are told apart: those answered one class, or those with one value of the segment column. */
export const watchedPart = z.discriminatedUnion('of', [
  z.object({ of: z.literal('class'), class: z.string() }),
  z.object({ of: z.literal('segment'), column: z.string(), value: z.string() }),
]);
export type WatchedPart = z.infer<typeof watchedPart>;

/**
 * What is watched of such a part: answers that labels call wrong, answers that people change, what wrong answers cost,
 * and its share of all answers.
 */
export const partKind = z.enum(['part-accuracy', 'part-overrides', 'part-cost', 'part-share']);
export type PartKind = z.infer<typeof partKind>;

/** What an incident is about: a column, how good the answers are, or one class or segment of them. */
export const incidentMeasure = z.discriminatedUnion('kind', [
  /** It has drifted, or it is empty more often. */
  z.object({ kind: z.enum(['drift', 'missing']), column: z.string(), type: driftColumnType }),
  /**
   * Too few answers are right by the audit sample, or should be by their confidences; or labels contradict answers more
   * than before, so that what rows mean may have changed.
   */
  z.object({ kind: z.enum(['accuracy', 'expected-accuracy', 'concept']) }),
  z.object({ kind: partKind, part: watchedPart }),
]);
export type IncidentMeasure = z.infer<typeof incidentMeasure>;
