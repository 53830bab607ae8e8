import type { Router } from 'express';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { classifierRoutes } from './classifiers/routes.ts';
import type { Database } from './database/schema.ts';
import { createFeedbackCounter } from './feedback/count-feedback.ts';
import { createFeedbackLog } from './feedback/feedback-log.ts';
import { feedbackRoutes } from './feedback/routes.ts';
import { identityRoutes } from './identity/routes.ts';
import type { JobQueues } from './jobs/job-queues.ts';

/** What the components stand on. */
export interface Platform {
  readonly db: Kysely<Database>;
  /** For connections of one's own, such as `listen`. */
  readonly databaseUrl: string;
  readonly jobs: JobQueues;
  readonly clock: () => Date;
  readonly log: Logger;
}

export interface Components {
  readonly routers: readonly Router[];
  /** Ends background work and writes what is buffered; the database and the jobs are still there. */
  stop(): Promise<void>;
}

/** Builds the components and joins them: the one place that knows how feedback reaches learning and predictions reach monitoring. */
export async function startComponents({ db, clock, log }: Platform): Promise<Components> {
  const feedbackLog = createFeedbackLog(db, clock);
  return {
    routers: [
      identityRoutes(),
      classifierRoutes({ db, clock, countFeedback: createFeedbackCounter(db) }),
      feedbackRoutes({ db, log, feedbackLog, onRecorded: async () => [] }),
    ],
    stop: async () => undefined,
  };
}
