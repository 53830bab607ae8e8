import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { z } from 'zod';
import { startJobQueues, type JobKind, type JobQueues } from '../../../../server/platform/jobs/job-queues.ts';
import { SILENT } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const count: JobKind<{ number: number }> = {
  name: 'count',
  data: z.object({ number: z.number() }),
  retryLimit: 0,
  expireInSeconds: 60,
};
const fragile: JobKind<{ text: string }> = {
  name: 'fragile',
  data: z.object({ text: z.string() }),
  retryLimit: 1,
  expireInSeconds: 60,
};

/** Resolves once `done` holds; `ring` asks again. */
function signal(done: () => boolean): { ring: () => void; reached: Promise<void> } {
  let resolve: () => void;
  const reached = new Promise<void>((give) => {
    resolve = give;
  });
  return {
    ring: () => {
      if (done()) resolve();
    },
    reached,
  };
}

describe('job queues', () => {
  let processes: JobQueues[];
  const database = useDatabase(async () => void (await Promise.all(processes.map((jobs) => jobs.stop()))));
  beforeAll(async () => {
    processes = await Promise.all([startJobQueues(database.url, SILENT), startJobQueues(database.url, SILENT)]);
  });

  test('two processes that start together share the queues, and each job is done once', async () => {
    const done: number[] = [];
    const all = signal(() => done.length === 10);
    for (const jobs of processes) {
      await jobs.work(count, async ({ data }) => {
        done.push(data.number);
        all.ring();
      });
    }
    await Promise.all(Array.from({ length: 10 }, (_, number) => processes[number % 2]!.send(count, { number })));
    await all.reached;
    expect(done.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('a job sent in a transaction appears with its commit or never', async () => {
    const [jobs] = processes;
    const seen: string[] = [];
    const once = signal(() => seen.length === 1);
    const later: JobKind<{ text: string }> = { ...fragile, name: 'later' };
    await expect(
      database.db.transaction().execute(async (transaction) => {
        await jobs!.send(later, { text: 'rolled back' }, transaction);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await database.db.transaction().execute((transaction) => jobs!.send(later, { text: 'committed' }, transaction));
    await jobs!.work(later, async ({ data }) => {
      seen.push(data.text);
      once.ring();
    });
    await once.reached;
    expect(seen).toEqual(['committed']);
  });

  test('a break of the database at the moment a job ends costs nothing but that note', async () => {
    const done: number[] = [];
    const both = signal(() => done.length === 2);
    const kind = { ...count, name: 'broken' };
    await processes[0]!.work(kind, async ({ data }) => {
      done.push(data.number);
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'amend jobs' and datname = current_database()`.execute(
        database.db,
      );
      both.ring();
    });
    for (const number of [1, 2])
      await database.db.transaction().execute((transaction) => processes[0]!.send(kind, { number }, transaction));
    await both.reached;
    expect(done.sort()).toEqual([1, 2]);
  });

  test('a job that fails is tried again as often as its kind says', async () => {
    const tries: string[] = [];
    const twice = signal(() => tries.length === 2);
    await processes[0]!.work(fragile, async ({ id }) => {
      tries.push(id);
      twice.ring();
      throw new Error('not today');
    });
    const id = await processes[0]!.send(fragile, { text: 'x' });
    await twice.reached;
    expect(tries).toEqual([id, id]);
  });

  test('say which jobs were given up, but not those that whoever sent them sees to', async () => {
    const kind = { ...fragile, name: 'doomed' };
    const seenTo = { ...count, name: 'seen-to', isSeenTo: true as const };
    const jobs = processes[0]!;
    let tries = 0;
    const all = signal(() => tries === 3);
    const fail = async () => {
      tries++;
      all.ring();
      throw new Error('never');
    };
    await jobs.work(kind, fail);
    await jobs.work(seenTo, fail);
    const id = await jobs.send(kind, { text: 'x' });
    await jobs.send(seenTo, { number: 1 });
    await all.reached;
    // The last attempt is noted once its handler has ended.
    const given = async () => (await jobs.givenUp()).filter(({ queue }) => ['doomed', 'seen-to'].includes(queue));
    while ((await given()).length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(await given()).toEqual([{ queue: 'doomed', id }]);
  });

  test('say how many jobs wait in the queues that this process has used, whoever sent them', async () => {
    const kind = { ...count, name: 'unworked' };
    await processes[0]!.send(kind, { number: 1 });
    await processes[1]!.send(kind, { number: 2 });
    expect(await processes[0]!.sizes()).toContainEqual({ queue: 'unworked', waiting: 2 });
    expect((await processes[0]!.sizes()).map(({ queue }) => queue)).not.toContain('train');
  });
});
