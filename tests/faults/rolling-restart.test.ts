import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createEmptyDatabase } from '../setup/test-database.ts';
import { PeopleAtWork } from './people-at-work.ts';
import { ReadyProxy } from './ready-proxy.ts';
import { compileServer, ServerProcess, temporaryFolder } from './server-process.ts';

/** How often each of the servers is stopped and started anew; more for a longer look. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 1);

let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
let proxy: ReadyProxy;
const folders: Awaited<ReturnType<typeof temporaryFolder>>[] = [];
beforeAll(async () => {
  await compileServer();
  database = await createEmptyDatabase();
  folders.push(await temporaryFolder(), await temporaryFolder());
  proxy = await ReadyProxy.start();
}, 120_000);
afterAll(async () => {
  await ServerProcess.killAll();
  await proxy.close();
  for (const folder of folders) await folder.remove();
  await database.drop();
});

async function start(number: number): Promise<ServerProcess> {
  const { folder } = folders[number]!;
  const server = await ServerProcess.start({ DATA_DIR: folder, DATABASE_URL: database.url, LEAVE_SECONDS: '1' });
  await proxy.put(number, server, folder);
  return server;
}

test('while two servers are restarted in turn no request fails, and no correction is lost or recorded twice', async () => {
  const servers = [await start(0), await start(1)];
  const people = await PeopleAtWork.begin(proxy);
  for (let round = 0; round < ROUNDS; round++) {
    for (const number of [0, 1]) {
      await people.recovery();
      expect(await servers[number]!.interrupt('SIGTERM')).toBe(0);
      servers[number] = await start(number);
    }
  }
  await people.recovery();
  await people.end();

  expect(people.surprises).toEqual([]);
  // A training is refused while another one runs.
  const failed = people.answers.filter(({ what, status }) => status >= 300 && !(what === 'train' && status === 409));
  expect(failed).toEqual([]);
  expect(new Set(people.answers.map(({ what }) => what))).toEqual(new Set(['post', 'predict', 'train', 'health']));
  const recorded = await people.recorded();
  expect(new Set(recorded).size).toBe(recorded.length);
  expect(new Set(recorded)).toEqual(people.acknowledged);
  const verified = await proxy.send('GET', `/api/classifiers/${people.classifier}/audit/verify`);
  expect(JSON.parse(verified.text)).toMatchObject({ intact: true });
}, 300_000);
