import type { JobQueues } from '../jobs/job-queues.ts';
import type { Tracing } from './tracing.ts';

/** The queues, each of whose jobs is done as a span by the name of its kind. */
export function tracedJobs(jobs: JobQueues, tracing: Tracing | null): JobQueues {
  if (tracing === null) return jobs;
  return {
    ...jobs,
    work: (kind, handler) => jobs.work(kind, (job) => tracing.inSpan(`job ${kind.name}`, () => handler(job))),
  };
}
