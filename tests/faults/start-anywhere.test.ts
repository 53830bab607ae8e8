import { lstat, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { compileServer, ServerProcess } from './server-process.ts';

const CLASSIFIER = {
  name: 'Cards',
  columns: [{ name: 'Merchant', type: 'text' }],
  keyColumns: ['Id'],
  labelColumn: 'Account',
};
const isRoot = process.getuid?.() === 0;

/** Of mode 0700, as mkdtemp makes folders and as root's home is in every container. */
let folder = '';
beforeAll(async () => {
  await compileServer();
  folder = await mkdtemp(path.join(tmpdir(), 'amend-test-'));
}, 120_000);
afterAll(async () => {
  await ServerProcess.killAll();
  const database = await realpath(path.join(folder, 'postgres'));
  if (!database.startsWith(folder)) await rm(path.dirname(database), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

test('a data folder that only its owner can enter will do; whoever starts it reads where everything is kept, and finds it again', async () => {
  const first = await ServerProcess.start({ DATA_DIR: folder });
  expect((await first.send('POST', '/api/classifiers', CLASSIFIER)).status).toBe(201);
  expect(await first.interrupt()).toBe(0);
  expect((await lstat(path.join(folder, 'postgres'))).isSymbolicLink()).toBe(isRoot);
  const database = await realpath(path.join(folder, 'postgres'));
  expect(first.output).toContain(
    isRoot
      ? `Everything is kept in ${folder}, but the database in ${database}: PostgreSQL's account cannot enter the former.`
      : `Everything is kept in ${folder}.`,
  );

  const second = await ServerProcess.start({ DATA_DIR: folder });
  expect((await second.send('GET', '/api/classifiers')).text).toContain('"name":"Cards"');
  expect(await second.interrupt()).toBe(0);
}, 120_000);
