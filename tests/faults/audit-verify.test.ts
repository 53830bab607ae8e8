import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { purchases } from '../setup/purchases.ts';
import { record, storedClassifier } from '../setup/stored-classifier.ts';
import { useDatabase } from '../setup/use-database.ts';
import { compileServer, temporaryFolder } from './server-process.ts';

const database = useDatabase();
let data: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  await compileServer();
  data = await temporaryFolder();
}, 120_000);
afterAll(() => data.remove());

/** Runs the command as npm does. */
const verify = () =>
  promisify(execFile)(process.execPath, [path.join('dist', 'server', 'audit-verify.js')], {
    env: { ...process.env, DATABASE_URL: database.url, DATA_DIR: data.folder },
  });

test('npm run audit:verify ends with 0 while the logs are what was recorded, and with 1 once one is not, naming it', async () => {
  const classifier = await storedClassifier(database.db);
  await record(database.db, classifier, purchases(5, 1));
  expect((await verify()).stdout).toMatch(/^\d+ logs with 6 entries are what was recorded/m);
  await database.db.transaction().execute(async (transaction) => {
    await sql`set local session_replication_role = replica`.execute(transaction);
    await sql`update feedback_events set class = 'gifts' where sequence = 3`.execute(transaction);
  });
  await expect(verify()).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`feedback/${classifier}: sequence 3, fault “payload”`),
  });
}, 180_000);
