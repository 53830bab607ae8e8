import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { connectDatabase } from '../../server/platform/database/connect.ts';
import { migrate } from '../../server/platform/database/migrations.ts';
import type { Database } from '../../server/platform/database/schema.ts';

export interface TestDatabase {
  readonly db: Kysely<Database>;
  readonly url: string;
  /** Ends the connections and removes the database. */
  drop(): Promise<void>;
}

/** Connections that are being closed are gone by then; those that a test left open are cut off. */
const CLOSING_MS = 500;
/** Of all that work at one PostgreSQL. */
const TEMPLATE_LOCK = 7_463_124;
const LOUD = { onError: (error: Error) => void process.stderr.write(`${error.message}\n`) };

/** A new database on the run's PostgreSQL, migrations applied: copied from the first that was made. Some 50 ms. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, drop } = await copyMigrated();
  const db = connectDatabase(url, LOUD);
  return {
    db,
    url,
    drop: async () => {
      await db.destroy();
      await drop();
    },
  };
}

/** A new database without tables, for tests of the migrations and of a server's start. */
export function createEmptyDatabase(): Promise<NamedDatabase> {
  return administer((client) => create(client, 'template1'));
}

interface NamedDatabase {
  readonly name: string;
  readonly url: string;
  drop(): Promise<void>;
}

/** So many applications of all migrations would be a good part of the whole run. */
function copyMigrated(): Promise<NamedDatabase> {
  const template = fromSetup('TEST_TEMPLATE');
  return administer(async (client) => {
    // One test file makes it; others that come at the same time wait.
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) await makeTemplate(client, template);
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
    return create(client, template);
  });
}

/** Under its name it is whole, and nobody is connected to it. */
async function makeTemplate(client: pg.Client, template: string): Promise<void> {
  const { name, url } = await create(client, 'template1');
  const db = connectDatabase(url, LOUD);
  await migrate(db);
  await db.destroy();
  await client.query(`alter database ${name} rename to ${template}`);
}

async function create(client: pg.Client, template: string): Promise<NamedDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await client.query(`create database ${name} template ${template} strategy file_copy`);
  const url = new URL(fromSetup('TEST_DATABASE_URL'));
  url.pathname = `/${name}`;
  return { name, url: url.href, drop: () => administer((dropping) => dropWhenLeft(dropping, name)) };
}

/** PostgreSQL tells what is connected that it is cut off, which is an error in the eyes of a connection that closes. */
async function dropWhenLeft(client: pg.Client, name: string): Promise<void> {
  const isUsed = async () => {
    const { rowCount } = await client.query('select from pg_stat_activity where datname = $1 limit 1', [name]);
    return rowCount !== 0;
  };
  const end = performance.now() + CLOSING_MS;
  while ((await isUsed()) && performance.now() < end) await setTimeout(10);
  await client.query(`drop database ${name} with (force)`);
}

async function administer<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: fromSetup('TEST_DATABASE_URL') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function fromSetup(name: 'TEST_DATABASE_URL' | 'TEST_TEMPLATE'): string {
  const set = process.env[name];
  if (set === undefined)
    throw new Error(`${name} is not set: run the tests through jest, whose global setup starts PostgreSQL`);
  return set;
}
