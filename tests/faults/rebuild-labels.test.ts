import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createFeedbackLog } from '../../server/record/feedback/feedback-log.ts';
import { storedClassifier } from '../setup/stored-classifier.ts';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.ts';
import { aFeedbackDraft } from '../fixtures/feedback-draft.ts';
import { compileServer, temporaryFolder } from './server-process.ts';

const NOW = new Date('2026-11-02T09:00:00Z');
const SCRIPT = path.join(process.cwd(), 'dist', 'server', 'rebuild-labels.js');

let database: TestDatabase;
let data: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  await compileServer();
  database = await createTestDatabase();
  data = await temporaryFolder();
}, 120_000);
afterAll(async () => {
  await data.remove();
  await database.drop();
});

const rebuild = async (url = database.url) =>
  (
    await promisify(execFile)(process.execPath, [SCRIPT], {
      env: { ...process.env, DATABASE_URL: url, DATA_DIR: data.folder },
    })
  ).stdout.trim();

test('labels:rebuild says of every classifier whether its labels are what the log says, and mends those that are not', async () => {
  expect(await rebuild()).toBe('Nothing has been said of any row yet.');
  const classifier = await storedClassifier(database.db);
  const drafts = ['a', 'b'].map((key) => aFeedbackDraft({ key, saidAt: NOW }));
  await createFeedbackLog(database.db, () => NOW).append(classifier, drafts);
  expect(await rebuild()).toBe(`The labels of classifier ${classifier} (2 rows) are what its log says.`);
  await database.db.updateTable('labels').set({ class_id: 2 }).where('row_key', '=', 'b').execute();
  expect(await rebuild()).toBe(
    `The labels of classifier ${classifier} (2 rows) differed from its log and were made anew: "b".`,
  );
  expect(await rebuild()).toBe(`The labels of classifier ${classifier} (2 rows) are what its log says.`);
}, 60_000);

test('a database that is not there is said in a sentence, and the command fails', async () => {
  await expect(rebuild('postgresql://amend@127.0.0.1:1/amend')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('127.0.0.1:1'),
  });
}, 60_000);
