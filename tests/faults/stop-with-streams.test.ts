import { readFile } from 'node:fs/promises';
import { request } from 'node:https';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createEmptyDatabase } from '../setup/test-database.ts';
import { compileServer, ServerProcess, temporaryFolder } from './server-process.ts';

let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
let data: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  await compileServer();
  database = await createEmptyDatabase();
  data = await temporaryFolder();
}, 120_000);
afterAll(async () => {
  await ServerProcess.killAll();
  await data.remove();
  await database.drop();
});

/** Opens a stream; resolves at its first message, with how it will end. */
function openStream(
  server: ServerProcess,
  ca: string,
  address: string,
): Promise<{ end: Promise<'ended' | 'broken off'> }> {
  return new Promise((resolve, reject) => {
    const call = request(new URL(address, server.address), { ca, agent: false }, (response) => {
      const end = new Promise<'ended' | 'broken off'>((tell) => {
        response.once('end', () => tell('ended'));
        response.once('error', () => tell('broken off'));
      });
      response.once('data', () => resolve({ end }));
      response.resume();
    });
    call.once('error', reject);
    call.end();
  });
}

test('a server that is asked to stop ends its streams, and is not held up by them', async () => {
  const server = await ServerProcess.start({ DATA_DIR: data.folder, DATABASE_URL: database.url });
  const certificate = await readFile(path.join(data.folder, 'certificate.pem'), 'utf8');
  const made = await server.send('POST', '/api/classifiers', {
    name: 'Notes',
    columns: [{ name: 'Text', type: 'text' }],
    keyColumns: ['Id'],
    labelColumn: 'Label',
  });
  const { id } = JSON.parse(made.text) as { id: string };
  const streams = [
    await openStream(server, certificate, `/api/classifiers/${id}/events`),
    await openStream(server, certificate, `/api/classifiers/${id}/events`),
  ];
  expect(await server.interrupt()).toBe(0);
  // Connections that are still open after five seconds are broken off.
  expect(await Promise.all(streams.map(({ end }) => end))).toEqual(['ended', 'ended']);
}, 60_000);
