import { beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { startJobQueues, type JobKind, type JobQueues } from '../../../../server/platform/jobs/job-queues.ts';
import { readJobState } from '../../../../server/platform/jobs/job-state-store.ts';
import { SILENT } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const KIND: JobKind<object> = { name: 'of-a-test', data: z.object({}), retryLimit: 0, expireInSeconds: 60 };
const HOUR_MS = 3_600_000;

let jobs: JobQueues;
const database = useDatabase();
beforeAll(async () => {
  jobs = await startJobQueues(database.url, SILENT);
});

const at = (hours: number) => new Date(Date.now() + hours * HOUR_MS);

test('jobs wait from when they could begin, and are counted as failed for a day after they failed', async () => {
  expect(await readJobState(database.db, at(0))).toEqual({ waiting: 0, since: null, failed: 0, hours: 24 });
  await jobs.send(KIND, {});
  await jobs.send(KIND, {});
  const waiting = await readJobState(database.db, at(1));
  expect(waiting).toMatchObject({ waiting: 2, failed: 0 });
  expect(Math.abs(waiting.since!.getTime() - Date.now())).toBeLessThan(60_000);

  const failed = new Promise<void>((resolve) => {
    let done = 0;
    void jobs.work(KIND, async () => {
      if (++done === 2) resolve();
      throw new Error('as it should');
    });
  });
  await failed;
  await jobs.stop(); // waits until the end of the last one is noted
  expect(await readJobState(database.db, at(1))).toMatchObject({ waiting: 0, since: null, failed: 2 });
  expect(await readJobState(database.db, at(25))).toMatchObject({ failed: 0 });
});
