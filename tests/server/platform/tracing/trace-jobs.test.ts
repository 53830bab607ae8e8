import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { startJobQueues, type JobKind } from '../../../../server/platform/jobs/job-queues.ts';
import { tracedJobs } from '../../../../server/platform/tracing/trace-jobs.ts';
import type { Tracing } from '../../../../server/platform/tracing/tracing.ts';
import { SILENT } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const KIND: JobKind<{ word: string }> = {
  ...{ name: 'of-a-test', retryLimit: 0, expireInSeconds: 60 },
  data: z.object({ word: z.string() }),
};
const database = useDatabase();

test('each job is a span by the name of its kind, and is done with what it was sent with', async () => {
  const spans: string[] = [];
  const tracing: Pick<Tracing, 'inSpan'> = {
    inSpan: async (name, story) => {
      spans.push(name);
      return story();
    },
  };
  const queues = await startJobQueues(database.url, SILENT);
  const jobs = tracedJobs(queues, tracing as Tracing);
  const done = new Promise<string>((resolve) => {
    void jobs.work(KIND, async ({ data }) => resolve(data.word));
  });
  await jobs.send(KIND, { word: 'sent' });
  expect(await done).toBe('sent');
  await jobs.stop();
  expect(spans).toEqual(['job of-a-test']);
});

test('without traces the queues are what they were', async () => {
  const queues = await startJobQueues(database.url, SILENT);
  expect(tracedJobs(queues, null)).toBe(queues);
  await queues.stop();
});
