import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { loadFeedKey } from '../../server/feed-key.ts';

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), 'amend-test-key-'));
});
afterEach(() => rm(dataFolder, { recursive: true, force: true }));

test('the key of secrets is made once, whoever starts beside, and read by the account of the server alone', async () => {
  const keys = await Promise.all([1, 2, 3].map(() => loadFeedKey({ feedKeyFile: null, dataFolder })));
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  expect(keys[0]).toHaveLength(32);
  expect(await readdir(dataFolder)).toEqual(['feed-key']);
  expect((await stat(path.join(dataFolder, 'feed-key'))).mode & 0o777).toBe(0o600);
});

test('it is that of the file that is named, which must hold one', async () => {
  const feedKeyFile = path.join(dataFolder, 'own');
  await expect(loadFeedKey({ feedKeyFile, dataFolder })).rejects.toThrow(/cannot be read as a key of 32 bytes/);
  await writeFile(feedKeyFile, `${Buffer.alloc(32, 5).toString('base64')}\n`);
  expect(await loadFeedKey({ feedKeyFile, dataFolder })).toEqual(Buffer.alloc(32, 5));
  await writeFile(feedKeyFile, 'c2hvcnQ=');
  await expect(loadFeedKey({ feedKeyFile, dataFolder })).rejects.toThrow(/it holds 5/);
});
