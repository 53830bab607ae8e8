import { z } from 'zod';
import type { JobKind } from '../../platform/jobs/job-queues.ts';

/**
 * The job that carries a training out. A job whose server was killed is not tried again by the queue, which would
 * notice only when it expires: the training runner notices at once.
 */
export const TRAINING_JOB: JobKind<{ training: string }> = {
  name: 'train',
  data: z.object({ training: z.uuid() }),
  retryLimit: 0,
  expireInSeconds: 12 * 3_600,
  isSeenTo: true,
};
