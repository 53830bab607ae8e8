import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:https';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createEmptyDatabase } from '../setup/test-database.ts';
import { feedbackBody, words } from './odd-bodies.ts';
import { compileServer, ServerProcess, temporaryFolder } from './server-process.ts';

const ROUNDS = 60;
/** Bodies of some 40, 70, 120 and 200 kB. */
const EVENTS = [120, 210, 360, 600];

let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: ServerProcess;
let certificate: string;
let feedback: string;
beforeAll(async () => {
  await compileServer();
  database = await createEmptyDatabase();
  data = await temporaryFolder();
  server = await ServerProcess.start({ DATA_DIR: data.folder, DATABASE_URL: database.url });
  certificate = await readFile(path.join(data.folder, 'certificate.pem'), 'utf8');
  const made = await server.send('POST', '/api/classifiers', {
    name: 'Notes',
    columns: [{ name: 'Text', type: 'text' }],
    keyColumns: ['Id'],
    labelColumn: 'Label',
  });
  feedback = `/api/classifiers/${(JSON.parse(made.text) as { id: string }).id}/feedback`;
  for (const prefix of ['a', 'b'])
    await server.send(
      'POST',
      feedback,
      JSON.parse(
        feedbackBody(
          110,
          ['Text'],
          () => [words(60)],
          (row) => `class ${row % 3}`,
          prefix,
        ),
      ),
    );
}, 120_000);
afterAll(async () => {
  await ServerProcess.killAll();
  await data.remove();
  await database.drop();
});

/** One connection that is kept: sends one request after the other, and counts how often it had to be opened. */
function keptConnection(
  { address: base, ca }: { readonly address: string; readonly ca: string } = {
    address: server.address,
    ca: certificate,
  },
) {
  const agent = new Agent({ keepAlive: true, ca, maxSockets: 1 });
  let opened = 0;
  const send = (method: string, address: string, body?: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; bytes: number }>((resolve, reject) => {
      const call = request(
        new URL(address, base),
        { method, agent, headers: { 'Content-Type': 'application/json', ...headers } },
        (response) => {
          let bytes = 0;
          response.on('data', (chunk: Buffer) => {
            bytes += chunk.length;
          });
          response.once('end', () => resolve({ status: response.statusCode ?? 0, bytes }));
          response.once('aborted', () => reject(new Error('the answer broke off')));
        },
      );
      call.once('socket', () => {
        if (!call.reusedSocket) opened++;
      });
      call.once('error', reject);
      call.end(body);
    });
  return { send, opened: () => opened, close: () => agent.destroy() };
}

test.each<[string, string, Record<string, string>, number, (body: string) => string]>([
  ['recorded', '', {}, 201, (body) => body],
  ['refused for what it says', '', {}, 422, (body) => body.replace('"correct"', '"wrong"')],
  ['sent to an address where nothing is', '/nothing', {}, 404, (body) => body],
  [
    'sent by another site’s page, and refused before its body was read',
    '',
    { Origin: 'https://elsewhere.example' },
    403,
    (body) => body,
  ],
  [
    'sent in an unknown encoding, and refused before its body was read',
    '',
    { 'Content-Encoding': 'unknown' },
    400,
    (body) => body,
  ],
])(
  'a post of 40 to 200 kB directly after an answer of 60 kB on the same connection is %s, and the connection stays',
  async (_, suffix, headers, status, change) => {
    const connection = keptConnection();
    const bodies = EVENTS.map((events, at) =>
      change(
        feedbackBody(
          events,
          ['Text'],
          () => [words(150)],
          (row) => `class ${row % 3}`,
          `${at} `,
        ),
      ),
    );
    for (let round = 0; round < ROUNDS; round++) {
      const page = await connection.send('GET', `${feedback}?limit=200`);
      expect(page.status).toBe(200);
      expect(page.bytes).toBeGreaterThan(50_000);
      expect(
        (await connection.send('POST', `${feedback}${suffix}`, bodies[round % bodies.length]!, headers)).status,
      ).toBe(status);
    }
    expect(connection.opened()).toBe(1);
    connection.close();
  },
  120_000,
);

test('a post of 200 kB that is one too many in the minute is refused before its body was read, and the connection stays', async () => {
  const folder = await temporaryFolder();
  const limited = await ServerProcess.start({
    DATA_DIR: folder.folder,
    DATABASE_URL: database.url,
    REQUESTS_PER_MINUTE: '60',
  });
  const ca = await readFile(path.join(folder.folder, 'certificate.pem'), 'utf8');
  const connection = keptConnection({ address: limited.address, ca });
  const body = feedbackBody(
    600,
    ['Text'],
    () => [words(150)],
    (row) => `class ${row % 3}`,
    'limited ',
  );
  const statuses: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    statuses.push(
      (await connection.send('GET', `${feedback}?limit=200`)).status,
      (await connection.send('POST', `${feedback}/nothing`, body)).status,
    );
  }
  expect(new Set(statuses)).toEqual(new Set([200, 404, 429]));
  expect(statuses.at(-1)).toBe(429);
  expect(connection.opened()).toBe(1);
  connection.close();
  await folder.remove();
}, 120_000);
