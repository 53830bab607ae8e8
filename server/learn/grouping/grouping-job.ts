import { z } from 'zod';
import type { JobKind } from '../../platform/jobs/job-queues.ts';

/** The job that finds the groups of rows. One whose server was killed is begun again as a server starts. */
export const GROUPING_JOB: JobKind<{ classifier: string; grouping: number }> = {
  name: 'group',
  data: z.object({ classifier: z.uuid(), grouping: z.number().int() }),
  retryLimit: 0,
  expireInSeconds: 3 * 3_600,
  isSeenTo: true,
};
