import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pg from 'pg';
import { generate } from 'selfsigned';
import type { SourceOf } from '../../../../contract/feeds/feed-source.ts';
import { testPostgres } from '../../../../server/feeds/databases/list-tables.ts';
import { openPostgresSource } from '../../../../server/feeds/databases/open-postgres-source.ts';
import { findPostgresBinaries } from '../../../../server/platform/database/postgres-binaries.ts';
import {
  CLUSTER_USER,
  createCluster,
  freePort,
  startCluster,
  stopCluster,
} from '../../../../server/platform/database/postgres-cluster.ts';
import { createEmptyDatabase } from '../../../setup/test-database.ts';
import { postgresAt, servicesWith } from './feed-services.ts';
import { killTwentyTimes } from './killed-feed.ts';
import { SmallPipeline } from './small-pipeline.ts';

const SETTINGS: SourceOf<'postgres'> = {
  kind: 'postgres',
  connection: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11',
  ...{ schema: 'public', table: 'mails', keyColumns: ['id'], takesPresent: true, takesChanges: false },
};
const TABLE = 'create table mails (id bigint generated always as identity primary key, subject text)';

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** What is held of memory once what is not is given back. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

describe('a source of rows of PostgreSQL, killed', () => {
  let erp: Awaited<ReturnType<typeof createEmptyDatabase>>;
  let writer: pg.Client;
  beforeEach(async () => {
    erp = await createEmptyDatabase();
    writer = await connect(erp.url);
    await writer.query(TABLE);
  });
  afterEach(async () => {
    await writer.end();
    await erp.drop();
  });
  const open = () =>
    openPostgresSource(
      SETTINGS,
      servicesWith(() => postgresAt(erp.url)),
    );

  it('takes every row once, though its process is killed twenty times at any moment', async () => {
    await writer.query(`insert into mails (subject) select 'old ' || i from generate_series(1, 4000) i`);
    const kept = await createEmptyDatabase();
    const late = await connect(erp.url);
    const write = async () => {
      for (let turn = 0; turn < 6; turn++) {
        await late.query('begin');
        await late.query(`insert into mails (subject) select 'late' from generate_series(1, 20)`);
        await writer.query(`insert into mails (subject) select 'new' from generate_series(1, 30)`);
        await late.query('commit');
      }
    };
    const connection = postgresAt(erp.url);
    const source = await open();
    const taken = await killTwentyTimes({ settings: SETTINGS, connection, keptAt: kept.url, source, write });
    const rows = 4_000 + 20 * 6 * 50;
    expect(taken).toEqual({ records: rows, rows, killed: 20 });
    await late.end();
    await kept.drop();
  });

  it('tells how many rows wait behind a transaction that stays open, though there is nothing to take', async () => {
    const pipeline = new SmallPipeline();
    const run = pipeline.start(await open());
    await pipeline.untilIdle();
    const slow = await connect(erp.url);
    await slow.query(`begin; insert into mails (subject) values ('slow')`);
    await writer.query(`insert into mails (subject) values ('waits'), ('waits, too')`);
    await pipeline.until(() => pipeline.batches.at(-1)?.lag === 2);
    expect(pipeline.taken.size).toBe(0);
    await slow.query('commit');
    await slow.end();
    await pipeline.until(() => pipeline.taken.size === 3);
    await run.stop();
  });

  it('reads a hundred thousand rows that come at once in batches, and holds no more than some of them', async () => {
    const pipeline = new SmallPipeline();
    let most = 0;
    let count = 0;
    let heap = 0;
    let batches = 0;
    pipeline.take = (batch) => {
      most = Math.max(most, batch.records.length);
      count += batch.records.length;
      batches++;
      if (batches % 20 === 0) heap = Math.max(heap, heldBytes());
      pipeline.positions.set(batch.partition, batch.next);
    };
    const run = pipeline.start(await open());
    await pipeline.untilIdle();
    const before = heldBytes();
    // 1.6 kB each, 160 MB together.
    await writer.query(
      `insert into mails (subject) select repeat('long ', 320) || i from generate_series(1, 100000) i`,
    );
    while (count < 100_000) await pipeline.untilIdle();
    await run.stop();
    expect(count).toBe(100_000);
    expect(most).toBeLessThanOrEqual(500);
    expect(heap - before).toBeLessThan(20e6);
  });
});

describe('a PostgreSQL that asks for encryption', () => {
  let folder: string;
  let binaries: Awaited<ReturnType<typeof findPostgresBinaries>>;
  let port: number;
  let certificate: string;
  const cluster = () => path.join(folder, 'cluster');
  const settings = () => ({
    ...postgresAt(`postgres://${CLUSTER_USER}:secret@localhost:${port}/postgres`),
    ...{ tls: true, certificateAuthority: certificate },
  });
  const startServer = () =>
    startCluster(binaries, cluster(), port, {
      ...{ ssl: 'on', ssl_cert_file: path.join(folder, 'crt'), ssl_key_file: path.join(folder, 'key') },
    });

  beforeAll(async () => {
    binaries = await findPostgresBinaries();
    folder = await mkdtemp(path.join(tmpdir(), 'amend-test-tls-'));
    const made = await generate([{ name: 'commonName', value: 'localhost' }], {
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
    });
    certificate = made.cert;
    await writeFile(path.join(folder, 'crt'), made.cert);
    await writeFile(path.join(folder, 'key'), made.private, { mode: 0o600 });
    if (binaries.account !== null)
      for (const each of [folder, path.join(folder, 'crt'), path.join(folder, 'key')])
        await chown(each, binaries.account.uid, binaries.account.gid);
    await createCluster(binaries, { folder: cluster(), password: 'secret', durable: true });
    port = await freePort();
    await startServer();
  });
  afterAll(async () => {
    await stopCluster(binaries, cluster(), 'immediate');
    await rm(folder, { recursive: true, force: true });
  });

  it('is trusted by its authority and its own name alone', async () => {
    expect(await testPostgres(settings())).toMatchObject({ fault: null });
    const { certificateAuthority: _, ...others } = settings();
    expect((await testPostgres(others)).fault).toMatchObject({ reason: 'untrusted', host: 'localhost' });
    expect((await testPostgres({ ...settings(), host: '127.0.0.1' })).fault).toMatchObject({
      ...{ reason: 'untrusted', code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    });
  });

  it('loses no row when it is stopped hard and started again in the middle', async () => {
    const writer = await connect(`postgres://${CLUSTER_USER}:secret@localhost:${port}/postgres`);
    await writer.query(TABLE);
    await writer.query(`insert into mails (subject) select 'old ' || i from generate_series(1, 3000) i`);
    const pipeline = new SmallPipeline();
    const source = await openPostgresSource(SETTINGS, servicesWith(settings));
    const first = pipeline.start(source);
    await pipeline.until(() => pipeline.taken.size >= 500);
    await writer.query(`insert into mails (subject) values ('just before')`);
    await stopCluster(binaries, cluster(), 'immediate');
    await expect(first.ended).rejects.toMatchObject({ fault: { reason: 'unreachable' } });
    await startServer();
    const again = await connect(`postgres://${CLUSTER_USER}:secret@localhost:${port}/postgres`);
    await again.query(`insert into mails (subject) values ('after')`);
    const second = pipeline.start(source);
    await pipeline.until(() => pipeline.taken.size === 3_002);
    await second.stop();
    expect(new Set(pipeline.all('id')).size).toBe(3_002);
    expect(pipeline.repeated).toBe(0);
    await again.end();
  });
});
