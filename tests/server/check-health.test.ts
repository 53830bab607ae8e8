import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import express from 'express';
import { ownCertificate } from '../../server/platform/http/certificate.ts';
import { listenHttps, type HttpsServer } from '../../server/platform/http/https-server.ts';

let folder: string;
let server: HttpsServer;
let status = 200;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'amend-test-health-'));
  const app = express();
  app.get('/readyz', (_request, response) => response.status(status).end());
  server = await listenHttps(app, await ownCertificate(folder, new Date()), '127.0.0.1', 0);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const check = (port: number) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'server/check-health.ts'], {
    env: { ...process.env, PORT: String(port) },
  });

test('ends well when the server is ready, whoever vouches for its certificate', async () => {
  status = 200;
  expect((await check(server.port)).stdout).toBe('ready\n');
});

test('fails when it is not, or is not there, and says so', async () => {
  status = 503;
  await expect(check(server.port)).rejects.toMatchObject({
    code: 1,
    stderr: `The server at port ${server.port} is not ready: 503.\n`,
  });
  await expect(check(1)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('at port 1 is not ready') });
});
