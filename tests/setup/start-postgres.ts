import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { findPostgresBinaries, type PostgresBinaries } from '../../server/platform/database/postgres-binaries.ts';
import {
  CLUSTER_USER,
  createCluster,
  freePort,
  startCluster,
  stopCluster,
} from '../../server/platform/database/postgres-cluster.ts';
import { isProcessAlive } from '../../server/platform/database/process-alive.ts';

/** Folders are named for the run's process, so that a later run can tell which ones a killed run has left behind. */
const FOLDER = 'amend-test-postgres-';

declare global {
  /** Stops what {@link startPostgres} started; called by `stop-postgres.ts` in the same process. */
  var stopTestPostgres: (() => Promise<void>) | undefined;
}

/**
 * One real PostgreSQL for the whole run, in a folder that goes away with it; tests find it by `TEST_DATABASE_URL`.
 * If that variable is set already, the server it names is used instead. `TEST_TEMPLATE` is the name of the run's own
 * database with all migrations, which the first test that needs one makes.
 */
export default async function startPostgres(): Promise<void> {
  const template = `template_${randomBytes(8).toString('hex')}`;
  process.env['TEST_TEMPLATE'] = template;
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined) {
    globalThis.stopTestPostgres = () => dropTemplate(given, template);
    return;
  }
  const binaries = await findPostgresBinaries();
  await removeLeftovers(binaries);
  const home = await mkdtemp(path.join(tmpdir(), `${FOLDER}${process.pid}-`));
  if (binaries.account !== null) await chown(home, binaries.account.uid, binaries.account.gid);
  const folder = path.join(home, 'cluster');
  const password = randomBytes(16).toString('hex');
  await createCluster(binaries, { folder, password, durable: false });
  const port = await freePort();
  // Tests do not cut the power, so nothing needs to reach the disk; everything else is as in production.
  await startCluster(binaries, folder, port, { fsync: 'off', full_page_writes: 'off', max_connections: '200' });
  process.env['TEST_DATABASE_URL'] = `postgres://${CLUSTER_USER}:${password}@127.0.0.1:${port}/postgres`;
  globalThis.stopTestPostgres = async () => {
    await stopCluster(binaries, folder, 'immediate');
    await rm(home, { recursive: true, force: true });
  };
}

/** At a server that stays. */
async function dropTemplate(connectionString: string, template: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(`drop database if exists ${template}`);
  await client.end();
}

/** Stops and removes what a run that was killed could not. */
async function removeLeftovers(binaries: PostgresBinaries): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = name.startsWith(FOLDER) ? /^(\d+)-/.exec(name.slice(FOLDER.length))?.[1] : undefined;
    if (owner === undefined || isProcessAlive(Number(owner))) continue;
    const home = path.join(tmpdir(), name);
    const folder = path.join(home, 'cluster');
    if (existsSync(folder))
      await stopCluster(binaries, folder, 'immediate').catch((error: Error) =>
        process.stderr.write(`${error.message}\n`),
      );
    await rm(home, { recursive: true, force: true });
  }
}
