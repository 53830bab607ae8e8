import { setTimeout as delay } from 'node:timers/promises';
import { CompiledQuery, type Kysely } from 'kysely';
import PgBoss from 'pg-boss';
import type { Logger } from 'pino';
import type { z } from 'zod';
import { connectPool } from '../database/connect.ts';
import { untilAvailable } from '../database/until-available.ts';
import type { Database } from '../database/schema.ts';
import { readGivenUpJobs, type GivenUpJob } from './given-up-store.ts';
import { JobWorker } from './job-worker.ts';

/** A named kind of work with the shape of its data. One per kind, next to the story that does the work. */
export interface JobKind<Data extends object> {
  /** Letters, digits, `-` and `_`. */
  readonly name: string;
  readonly data: z.ZodType<Data>;
  /** Further tries after a failure or a killed worker. */
  readonly retryLimit: number;
  /** A job that has run longer is given to another worker; longer than the longest honest run. */
  readonly expireInSeconds: number;
  /** What it leaves undone is seen to by whoever sent it: nobody need be told when it is given up. */
  readonly isSeenTo?: true;
}

/** A kind of work without its data. */
type QueueSettings = Omit<JobKind<object>, 'data'>;

export interface JobToDo<Data> {
  readonly id: string;
  readonly data: Data;
}

export interface JobQueues {
  /**
   * Puts a job into its queue; within a transaction it appears with the transaction's commit, or never.
   *
   * @returns the job's id
   */
  send<Data extends object>(kind: JobKind<Data>, data: Data, transaction?: Kysely<Database>): Promise<string>;
  /** Does the jobs of a kind, one at a time, until {@link JobQueues.stop}. A handler that throws fails its job. */
  work<Data extends object>(kind: JobKind<Data>, handler: (job: JobToDo<Data>) => Promise<void>): Promise<void>;
  /** Lets this process's worker look into its queue now: after the commit of a transaction that sent a job. */
  wake(kind: QueueSettings): void;
  /** Takes a job back that has not begun; one under way is told by its own means. */
  cancel(kind: QueueSettings, jobId: string): Promise<void>;
  /** The jobs that have not begun, of all processes, in the queues that this one has used. */
  sizes(): Promise<{ readonly queue: string; readonly waiting: number }[]>;
  /**
   * The jobs that were tried for the last time, in the queues that this process has used, for half a day after; but for
   * those that are seen to.
   */
  givenUp(): Promise<GivenUpJob[]>;
  /** Lets jobs under way end for some seconds, then leaves them to their retry. */
  stop(): Promise<void>;
}

/** How long `stop` waits for jobs under way. */
const STOP_TIMEOUT_MS = 5_000;

/**
 * Starts the job queues (pg-boss), which live in the same database as everything else, in the schema `pgboss`. Safe
 * when several processes start together; each job is done by one of them.
 */
export async function startJobQueues(url: string, log: Logger): Promise<JobQueues> {
  const pool = connectPool(url, {
    name: 'amend jobs',
    connections: 3,
    onError: (error) => log.warn({ err: error }, 'a connection of the job queues broke'),
  });
  const boss = new PgBoss({ db: { executeSql: (text, values) => pool.query(text, values) }, schedule: false });
  // Without a listener an error event would end the process. pg-boss goes on by itself when the database is back.
  boss.on('error', (error) => log.warn({ err: error }, 'job queue'));
  await boss.start();
  const workers = new Map<string, JobWorker>();
  const queues = new Map<string, Promise<void>>();
  const told = new Set<string>();
  const ensureQueue = async ({ name, retryLimit, expireInSeconds, isSeenTo }: QueueSettings): Promise<void> => {
    const queue = queues.get(name) ?? boss.createQueue(name, { name, retryLimit, expireInSeconds });
    queues.set(name, queue);
    if (isSeenTo !== true) told.add(name);
    await queue.catch((error: unknown) => {
      queues.delete(name); // tried again with the next job
      throw error;
    });
  };
  const stopping = new AbortController();
  const wake = ({ name }: QueueSettings): void => workers.get(name)?.wake();
  return {
    send: async (kind, data, transaction) => {
      await ensureQueue(kind);
      const id = await boss.send(
        kind.name,
        data,
        transaction === undefined ? {} : { db: joinTransaction(transaction) },
      );
      if (id === null) throw new Error(`The job queue "${kind.name}" did not take the job.`);
      if (transaction === undefined) wake(kind);
      return id;
    },
    work: async (kind, handler) => {
      // A break of the database at this very moment is no reason not to work.
      await untilAvailable(() => ensureQueue(kind), stopping.signal);
      workers.set(
        kind.name,
        new JobWorker(boss, kind.name, ({ id, data }) => handler({ id, data: kind.data.parse(data) }), log),
      );
    },
    wake,
    cancel: (kind, jobId) => boss.cancel(kind.name, jobId),
    sizes: () =>
      Promise.all(
        [...queues.keys()].map(async (queue) => ({ queue, waiting: Number(await boss.getQueueSize(queue)) })),
      ),
    givenUp: () => readGivenUpJobs(pool, [...told]),
    stop: async () => {
      stopping.abort();
      const ended = Promise.all([...workers.values()].map((worker) => worker.stop()));
      await Promise.race([ended, delay(STOP_TIMEOUT_MS, undefined, { ref: false })]);
      await boss.stop({ graceful: false });
      await pool.end();
    },
  };
}

/** Lets pg-boss write through a transaction of ours. */
function joinTransaction(transaction: Kysely<Database>): PgBoss.Db {
  return {
    executeSql: async (text, values) => {
      const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, values));
      return { rows };
    },
  };
}
