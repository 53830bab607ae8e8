import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { seededRandom } from '../../ml/random.ts';
import { purchaseDraft, purchases } from '../setup/purchases.ts';
import { createEmptyDatabase } from '../setup/test-database.ts';
import { compileServer, ServerProcess, temporaryFolder } from './server-process.ts';

const KILLS = 20;
/** In each of two transactions that overlap, while the server runs and while it is dead. */
const ROWS_AT_ONCE = 5;
const LONGEST_MS = 1_000;

type Named = Awaited<ReturnType<typeof createEmptyDatabase>>;
let own: Named;
let erp: Named;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let writer: pg.Client;
let late: pg.Client;
let looker: pg.Client;
const connect = async (url: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
};

beforeAll(async () => {
  await compileServer();
  [own, erp] = [await createEmptyDatabase(), await createEmptyDatabase()];
  folder = await temporaryFolder();
  [writer, late, looker] = [await connect(erp.url), await connect(erp.url), await connect(own.url)];
  await writer.query(`
    create table buys (id bigint generated always as identity primary key, merchant text, amount numeric, centre text);
    create table answers (id bigint primary key, class text, confidence float8)`);
}, 120_000);
afterAll(async () => {
  await ServerProcess.killAll();
  await Promise.all([writer, late, looker].map((client) => client.end()));
  await folder.remove();
  await own.drop();
  await erp.drop();
});

const startServer = () => ServerProcess.start({ DATA_DIR: folder.folder, DATABASE_URL: own.url });

async function ask<Result>(server: ServerProcess, method: string, address: string, body?: unknown): Promise<Result> {
  const { status, text } = await server.send(method, address, body);
  if (status >= 300) throw new Error(`${method} ${address} answered ${status}: ${text}`);
  return JSON.parse(text) as Result;
}

/** A classifier that has learned, with a feed of one table whose answers go to another one. */
async function startFeed(server: ServerProcess): Promise<string> {
  const { id: classifier } = await ask<{ id: string }>(server, 'POST', '/api/classifiers', purchaseDraft('Buys'));
  const at = `/api/classifiers/${classifier}`;
  const events = purchases(200, 91).map(({ key, cells, account }) => ({
    ...{ id: randomUUID(), kind: 'correct', origin: 'label-column', key, cells, class: account },
    saidAt: '2026-11-02T09:00:00.000Z',
  }));
  await ask(server, 'POST', `${at}/feedback`, { columns: ['Merchant', 'Amount', 'Centre'], events });
  type Training = { id: string; state: string };
  let training = await ask<Training>(server, 'POST', `${at}/trainings`, { learner: 'linear' });
  while (training.state === 'running') training = await ask(server, 'GET', `${at}/trainings/${training.id}`);
  const { hostname: host, port, pathname, username: user, password } = new URL(erp.url);
  const { id: connection } = await ask<{ id: string }>(server, 'POST', '/api/connections', {
    name: 'ERP',
    settings: { kind: 'postgres', host, port: Number(port), database: pathname.slice(1), user, password, tls: false },
  });
  const settings = {
    source: {
      ...{ kind: 'postgres', connection, schema: 'public', table: 'buys', keyColumns: ['id'] },
      ...{ takesPresent: true, takesChanges: false },
    },
    key: ['id'],
    columns: ['Merchant', 'Amount', 'Centre'].map((name) => ({ name, from: name.toLowerCase() })),
    malformed: 'dead-letter',
    sinks: [
      {
        ...{ kind: 'postgres', connection, schema: 'public', table: 'answers', keyColumns: ['id'], addsRows: true },
        answer: { class: 'class', confidence: 'confidence' },
      },
    ],
    ...{ actions: [], sendsCorrections: true },
  };
  const { id: feed } = await ask<{ id: string }>(server, 'POST', `${at}/feeds`, { name: 'Buys', settings });
  await ask(server, 'POST', `${at}/feeds/${feed}/start`, {});
  return feed;
}

const insert = (client: pg.Client) =>
  client.query(
    `insert into buys (merchant, amount, centre)
     select (array['City Cabs', 'Bistro Verde', 'Toner Warehouse', 'Mapmaker licence'])[1 + i % 4] || ' ' || i, i, 'CC' || i % 5
     from generate_series(1, ${ROWS_AT_ONCE}) i`,
  );

/** Rows of two transactions, of which the one that began first is committed last. */
async function write(): Promise<void> {
  await late.query('begin');
  await insert(late);
  await insert(writer);
  await late.query('commit');
}

const numberIn = async (client: pg.Client, query: string, values: unknown[] = []) =>
  Number(((await client.query(query, values)).rows as { count: string }[])[0]!.count);

test('of a server that is killed 20 times while rows come, every row has its class once, and the other table has them all', async () => {
  const random = seededRandom(20_261_130);
  let server = await startServer();
  const feed = await startFeed(server);
  let writes = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    let isWriting = true;
    const writing = (async () => {
      for (; isWriting; writes++) await write();
    })();
    await delay(random.next() * LONGEST_MS);
    await server.kill();
    isWriting = false;
    await writing;
    await write();
    writes++;
    // The lease of who was killed ends by itself, after a quarter of a minute; so it does once.
    if (kill > 0) await looker.query('delete from feed_leases');
    server = await startServer();
  }
  const rows = writes * 2 * ROWS_AT_ONCE;
  expect(await numberIn(writer, 'select count(*) from buys')).toBe(rows);
  // It is looked as often as the machine lets it; the test's own time ends it.
  while ((await numberIn(looker, 'select count(*) from feed_outbox')) > 0 || (await answered()) < rows)
    await delay(100);

  const { rows: found } = await looker.query(
    `select (select count(*)::int from feed_records where feed_id = $1) as records,
       (select count(*)::int from feed_records where feed_id = $1 and outcome <> 'answered') as others,
       (select count(distinct row_key)::int from feed_records where feed_id = $1) as keys,
       (select count(*)::int from predictions) as predictions,
       (select count(distinct row_key)::int from predictions) as predicted,
       (select sum(rows)::int from profiles) as profiled,
       (select answered::int from feed_heads where feed_id = $1) as counted`,
    [feed],
  );
  expect(found).toEqual([
    { records: rows, others: 0, keys: rows, predictions: rows, predicted: rows, profiled: rows, counted: rows },
  ]);
  const said = await looker.query(
    `select row_key as id, coalesce(named.name, p.class) as class, confidence::float8 as confidence
     from predictions p left join classes named on named.id = p.class_id order by row_key::bigint`,
  );
  const kept = await writer.query(
    `select id::text as id, class, confidence::real::float8 as confidence from answers order by id`,
  );
  const written = new Map((kept.rows as { id: string }[]).map((row) => [row.id, JSON.stringify(row)]));
  expect(written.size).toBe(rows);
  const others = (said.rows as { id: string }[]).filter((row) => written.get(row.id) !== JSON.stringify(row));
  expect(others.slice(0, 3)).toEqual([]);
  // Killed or not, the table keeps changes for one reader, which has them all.
  const readers = await writer.query(
    `select tablename from pg_tables where schemaname = 'amend_feed' and tablename like '%_readers'`,
  );
  const [{ tablename }] = readers.rows as [{ tablename: string }];
  expect(await numberIn(writer, `select count(*) from amend_feed.${tablename}`)).toBe(1);
  expect(await server.interrupt('SIGTERM')).toBe(0);

  function answered(): Promise<number> {
    return numberIn(looker, 'select answered as count from feed_heads where feed_id = $1', [feed]);
  }
}, 900_000);
