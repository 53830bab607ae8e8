import { sql } from 'kysely';
import { connectDatabase, connectPool, queriesOver } from '../../../../server/platform/database/connect.ts';
import { isDatabaseUnavailable } from '../../../../server/platform/database/database-errors.ts';
import { startPausableProxy, type PausableProxy } from '../../../setup/pausable-proxy.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const proxies: PausableProxy[] = [];
const database = useDatabase(async () => void (await Promise.all(proxies.map((proxy) => proxy.close()))));

async function openProxy(): Promise<PausableProxy> {
  const proxy = await startPausableProxy(database.url);
  proxies.push(proxy);
  return proxy;
}

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no failure',
    (error: unknown) => error,
  );

describe('connections to PostgreSQL', () => {
  test('that break while a transaction holds them fail that transaction, and the next one gets another', async () => {
    const errors: string[] = [];
    const db = connectDatabase(database.url, { onError: (error) => errors.push(error.message) });
    const failure = await failureOf(
      db.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
        await sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(database.db);
        // Between two statements nothing listens to the connection but its owner: here the process used to end.
        await new Promise<void>((resolve) => {
          const look = () => (errors.length > 0 ? resolve() : void setImmediate(look));
          look();
        });
        await sql`select 1`.execute(transaction);
      }),
    );
    expect(isDatabaseUnavailable(failure)).toBe(true);
    expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
    await db.destroy();
  });

  // These wait for seconds: side by side.
  test.concurrent(
    'on which nothing arrives any more are given up within ten seconds, old and new, and made again afterwards',
    async () => {
      const proxy = await openProxy();
      const db = connectDatabase(proxy.url, { onError: () => undefined, connections: 2 });
      await sql`select 1`.execute(db);
      proxy.pause();
      const start = performance.now();
      // More than there are connections: the last ones wait for one.
      const failures = await Promise.all(Array.from({ length: 6 }, () => failureOf(sql`select 2`.execute(db))));
      expect(performance.now() - start).toBeLessThan(10_000);
      expect(failures.map(isDatabaseUnavailable)).toEqual(failures.map(() => true));
      proxy.resume();
      expect((await sql<{ three: number }>`select 3 as three`.execute(db)).rows).toEqual([{ three: 3 }]);
      await db.destroy();
    },
  );

  test.concurrent('are kept for a statement that takes long while PostgreSQL answers others', async () => {
    const db = connectDatabase((await openProxy()).url, { onError: () => undefined });
    expect((await sql<{ slept: string }>`select pg_sleep(6)::text as slept`.execute(db)).rows).toEqual([{ slept: '' }]);
    await db.destroy();
  });

  test.concurrent('wait for a lock of another transaction no longer than eight seconds', async () => {
    const db = connectDatabase(database.url, { onError: () => undefined });
    const failure = await db.transaction().execute(async (holder) => {
      await sql`select pg_advisory_xact_lock(7)`.execute(holder);
      return failureOf(sql`select pg_advisory_lock(7)`.execute(db));
    });
    expect(failure).toMatchObject({ code: '55P03' });
    expect(isDatabaseUnavailable(failure)).toBe(true);
    await db.destroy();
  });

  test('lend themselves to queries that join the transaction of their owner', async () => {
    const pool = connectPool(database.url, { onError: () => undefined, connections: 1 });
    const client = await pool.connect();
    await client.query('begin; create table lent (one bigint)');
    const db = queriesOver(client);
    await sql`insert into lent values (${1})`.execute(db);
    expect((await sql<{ one: number }>`select one from lent`.execute(db)).rows).toEqual([{ one: 1 }]);
    await client.query('rollback');
    client.release();
    await pool.end();
    expect((await sql`select to_regclass('lent') as lent`.execute(database.db)).rows).toEqual([{ lent: null }]);
  });
});
