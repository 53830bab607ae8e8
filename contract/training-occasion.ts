import { z } from 'zod';
import { driftHeadline } from './drift-finding.ts';
import { incidentMeasure } from './incident-measure.ts';

const count = z.number().int();
/** The latest version when it was counted; null before the first. */
const since = count.nullable();

/** What set a training off, as data: `code` is its cause. */
export const trainingOccasion = z.discriminatedUnion('code', [
  z.object({ code: z.literal('person'), values: z.object({ person: z.string() }) }),
  z.object({ code: z.literal('corrections'), values: z.object({ corrections: count, since }) }),
  /** So many labels were new. */
  z.object({ code: z.literal('schedule'), values: z.object({ labels: count, since }) }),
  /** What the report says as a whole. */
  z.object({ code: z.literal('drift'), values: z.object({ finding: driftHeadline.optional() }) }),
  /** An incident opened, and the drift policy asks for a training then. */
  z.object({ code: z.literal('incident'), values: z.object({ incident: count, measure: incidentMeasure }) }),
]);
export type TrainingOccasion = z.infer<typeof trainingOccasion>;
