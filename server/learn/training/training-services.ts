import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from '../../platform/database/schema.ts';
import type { JobQueues } from '../../platform/jobs/job-queues.ts';

/** What training is given by the composition root. */
export interface TrainingServices {
  readonly db: Kysely<Database>;
  readonly jobs: JobQueues;
  readonly clock: () => Date;
  readonly log: Logger;
}
