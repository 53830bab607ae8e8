import { z } from 'zod';

/** What reports compare: columns by their types, and what the model itself says. */
export const driftColumnType = z.enum(['text', 'category', 'number', 'date', 'boolean', 'prediction', 'confidence']);
export type DriftColumnType = z.infer<typeof driftColumnType>;

/** What an incident is about: a column, or how good the answers are. */
export const incidentMeasure = z.discriminatedUnion('kind', [
  /** It has drifted, or it is empty more often. */
  z.object({ kind: z.enum(['drift', 'missing']), column: z.string(), type: driftColumnType }),
  /**
   * Too few answers are right by the audit sample, or should be by their confidences; or labels contradict answers more
   * than before, so that what rows mean may have changed.
   */
  z.object({ kind: z.enum(['accuracy', 'expected-accuracy', 'concept']) }),
]);
export type IncidentMeasure = z.infer<typeof incidentMeasure>;
