import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { FeedLearning } from '../../contract/feeds/feed-learning.ts';
import { seededRandom } from '../../ml/random.ts';
import { purchaseDraft, purchases } from '../setup/purchases.ts';
import { createEmptyDatabase } from '../setup/test-database.ts';
import { compileServer, ServerProcess, temporaryFolder } from './server-process.ts';

const KILLS = 20;
const ROWS = 6_000;
const LONGEST_MS = 400;

type Named = Awaited<ReturnType<typeof createEmptyDatabase>>;
let own: Named;
let erp: Named;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let looker: pg.Client;

beforeAll(async () => {
  await compileServer();
  [own, erp] = [await createEmptyDatabase(), await createEmptyDatabase()];
  folder = await temporaryFolder();
  looker = new pg.Client({ connectionString: own.url });
  await looker.connect();
  const writer = new pg.Client({ connectionString: erp.url });
  await writer.connect();
  await writer.query(
    'create table buys (id bigint primary key, merchant text, amount numeric, centre text, account text)',
  );
  const rows = purchases(ROWS, 17).map(({ cells, account }, id) => [id, ...cells, account]);
  await writer.query(
    `insert into buys select (row ->> 0)::bigint, row ->> 1, (row ->> 2)::numeric, row ->> 3, row ->> 4
     from jsonb_array_elements($1::jsonb) as given (row)`,
    [JSON.stringify(rows)],
  );
  await writer.end();
}, 120_000);
afterAll(async () => {
  await ServerProcess.killAll();
  await looker.end();
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

/** A classifier that nobody trained, with a feed that learns from the table. @returns where its feed is */
async function startLearning(server: ServerProcess, name: string, connection: string): Promise<string> {
  const { id: classifier } = await ask<{ id: string }>(server, 'POST', '/api/classifiers', purchaseDraft(name));
  const settings = {
    source: {
      ...{ kind: 'postgres', connection, schema: 'public', table: 'buys', keyColumns: ['id'] },
      ...{ takesPresent: true, takesChanges: false },
    },
    key: ['id'],
    columns: ['Merchant', 'Amount', 'Centre'].map((column) => ({ name: column, from: column.toLowerCase() })),
    learns: { label: 'account', kind: 'class' },
    ...{ malformed: 'dead-letter', sinks: [], actions: [], sendsCorrections: false },
  };
  const at = `/api/classifiers/${classifier}/feeds`;
  const { id: feed } = await ask<{ id: string }>(server, 'POST', at, { name, settings });
  await ask(server, 'POST', `${at}/${feed}/start`, {});
  return `${at}/${feed}`;
}

const lessonsOf = async (feed: string) => {
  const { rows } = await looker.query('select lessons::int from feed_learners where feed_id = $1', [
    feed.split('/').at(-1),
  ]);
  return (rows as { lessons: number }[])[0]?.lessons ?? 0;
};

/** It is looked as often as the machine lets it; the test's own time ends it. */
const untilLearned = async (feed: string) => {
  while ((await lessonsOf(feed)) < ROWS) await delay(100);
};

test('of a server that is killed 20 times while it learns, each label is learned once, as without a kill', async () => {
  const random = seededRandom(20_261_130);
  let server = await startServer();
  const { hostname: host, port, pathname, username: user, password } = new URL(erp.url);
  const { id: connection } = await ask<{ id: string }>(server, 'POST', '/api/connections', {
    name: 'ERP',
    settings: { kind: 'postgres', host, port: Number(port), database: pathname.slice(1), user, password, tls: false },
  });
  const killed = await startLearning(server, 'Killed', connection);
  const seen = new Set<number>();
  for (let kill = 0; kill < KILLS; kill++) {
    // Once it has gone on since the last kill, at any moment of what follows.
    const before = await lessonsOf(killed);
    while (before < ROWS && (await lessonsOf(killed)) === before) await delay(20);
    await delay(random.next() * LONGEST_MS);
    await server.kill();
    seen.add(await lessonsOf(killed));
    // The lease of who was killed ends by itself, after a quarter of a minute; so it does once.
    if (kill > 0) await looker.query('delete from feed_leases');
    server = await startServer();
  }
  expect(seen.size).toBeGreaterThan(2);
  await untilLearned(killed);
  const whole = await startLearning(server, 'Whole', connection);
  await untilLearned(whole);

  const learningOf = async (feed: string) =>
    (await ask<{ learning: FeedLearning }>(server, 'GET', `${feed}/learning`)).learning;
  const [one, other] = [await learningOf(killed), await learningOf(whole)];
  expect(one).toMatchObject({ lessons: ROWS, overall: { rows: ROWS - 1 } });
  expect(one.overall).toEqual(other.overall);
  const sums = await looker.query(
    `select learner.stands -> 'sums' as sums, (select sum(sums[1])::int from feed_lesson_hours hours where hours.feed_id = learner.feed_id) as counted,
       (select count(*)::int from feed_records where feed_records.feed_id = learner.feed_id) as records
     from feed_learners learner`,
  );
  const [first, second] = sums.rows as { sums: number[]; counted: number; records: number }[];
  expect(first).toEqual({ sums: second!.sums, counted: ROWS - 1, records: ROWS });
  expect(await server.interrupt('SIGTERM')).toBe(0);
}, 900_000);
