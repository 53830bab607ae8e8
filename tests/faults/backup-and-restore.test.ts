import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { compileServer, ServerProcess, temporaryFolder } from './server-process.ts';

const CLASSIFIER = {
  name: 'Cards',
  columns: [{ name: 'Merchant', type: 'text' }],
  keyColumns: ['Id'],
  labelColumn: 'Account',
};

let first: Awaited<ReturnType<typeof temporaryFolder>>;
let second: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  await compileServer();
  first = await temporaryFolder();
  second = await temporaryFolder();
}, 120_000);
afterAll(async () => {
  await ServerProcess.killAll();
  await first.remove();
  await second.remove();
});

/** Runs a command as npm does. */
const run = (command: 'backup' | 'restore', dataFolder: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, [path.join('dist', 'server', `${command}.js`), ...args], {
    env: { ...process.env, DATA_DIR: dataFolder },
  });

test('a backup is taken beside a server that runs, and restored into another data folder, whose server goes on with it', async () => {
  const file = path.join(first.folder, 'cards.backup');
  const server = await ServerProcess.start({ DATA_DIR: first.folder });
  expect((await server.send('POST', '/api/classifiers', CLASSIFIER)).status).toBe(201);
  const made = await run('backup', first.folder, '--to', file);
  expect(made.stdout).toMatch(/^Wrote .*cards\.backup: \d+ tables with \d+ rows, \d+ kB, at level \d{3}-/);
  expect((await server.send('GET', '/api/classifiers')).status).toBe(200);
  // A data folder in use is not restored into.
  await expect(run('restore', first.folder, '--from', file)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('is using the data folder'),
  });
  expect(await server.interrupt()).toBe(0);

  const done = await run('restore', second.folder, '--from', file);
  expect(done.stdout).toMatch(/Restored .*cards\.backup, made \d{4}-\d\d-\d\d \d\d:\d\d UTC by Amend/);
  expect(done.stdout).toContain('The logs and models of 1 classifier were hashed again: all are what was recorded.');
  const other = await ServerProcess.start({ DATA_DIR: second.folder });
  expect((await other.send('GET', '/api/classifiers')).text).toContain('"name":"Cards"');
  expect(await other.interrupt()).toBe(0);
}, 180_000);

test('a command without its file says how it is given', async () => {
  await expect(run('backup', second.folder)).rejects.toMatchObject({
    code: 1,
    stderr: 'Say which file to write. Usage: node dist/server/backup.js --to FILE\n',
  });
});
