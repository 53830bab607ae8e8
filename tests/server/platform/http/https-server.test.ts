import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import express, { type Response } from 'express';
import { ownCertificate, type Certificate } from '../../../../server/platform/http/certificate.ts';
import { listenHttps, type HttpsServer } from '../../../../server/platform/http/https-server.ts';

let folder: string;
let certificate: Certificate;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'amend-test-https-'));
  certificate = await ownCertificate(folder, new Date());
});
afterAll(() => rm(folder, { recursive: true }));

let server: HttpsServer;
let agent: Agent;
/** The answer to /slow, which a test ends. */
let slow: Promise<Response>;
beforeEach(async () => {
  const app = express();
  slow = new Promise((resolve) => app.get('/slow', (_request, response) => resolve(response)));
  app.get('/', (_request, response) => void response.send('here'));
  server = await listenHttps(app, certificate, '127.0.0.1', 0);
  agent = new Agent({ keepAlive: true, ca: certificate.cert, maxSockets: 1 });
});
afterEach(() => agent.destroy());

/** Asks on the one connection that is kept. */
function ask(address: string): Promise<{ status: number | undefined; connection: string | undefined }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      new URL(address, `https://localhost:${server.port}`),
      { agent },
      (answer: IncomingMessage) => {
        answer
          .resume()
          .once('end', () => resolve({ status: answer.statusCode, connection: answer.headers.connection }));
      },
    );
    asked.once('error', reject);
    asked.end();
  });
}

test('connections are kept from one answer to the next', async () => {
  expect(await ask('/')).toEqual({ status: 200, connection: 'keep-alive' });
  await server.close();
});

test('a server that leaves takes requests as before, and each answer is the last of its connection', async () => {
  const left = server.leave(20);
  expect(await ask('/')).toEqual({ status: 200, connection: 'close' });
  expect(await ask('/')).toEqual({ status: 200, connection: 'close' });
  await left;
  await server.close();
  await expect(ask('/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('an answer that is under way when the server closes is the last of its connection, and not waited for twice', async () => {
  const asked = ask('/slow');
  const response = await slow;
  const closed = server.close();
  const before = performance.now();
  response.send('at last');
  expect(await asked).toEqual({ status: 200, connection: 'close' });
  await closed;
  // A connection that were kept would be cut after five seconds.
  expect(performance.now() - before).toBeLessThan(3_000);
});
