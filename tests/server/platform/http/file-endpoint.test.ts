import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Router } from 'express';
import { ENDPOINTS } from '../../../../contract/endpoints.ts';
import { filledPath } from '../../../../contract/endpoint.ts';
import { ProblemError } from '../../../../contract/problem.ts';
import { downloadEndpoint } from '../../../../server/platform/http/file-endpoint.ts';
import { withTemporaryFile } from '../../../../server/platform/http/temporary-file.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';

const CLASSIFIER = '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10';
let written = '';
let server: TestServer;
beforeAll(async () => {
  const router = Router();
  downloadEndpoint(router, 'exportAudit', async ({ query: { format } }, path) => {
    written = path;
    await writeFile(path, 'all of it');
    if (format === 'xlsx') throw new ProblemError('export-too-large', { most: 3 });
    return `log.${format}`;
  });
  server = await startTestServer([router]);
});
afterAll(() => server.close());

const download = (format: string) =>
  fetch(`${server.url}${filledPath(ENDPOINTS.exportAudit.path, { classifier: CLASSIFIER })}?format=${format}`);

test('a file is sent whole, with its name', async () => {
  const response = await download('csv');
  expect(await response.text()).toBe('all of it');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename=log.csv');
});

test('what goes wrong while it is written is answered as a problem, and nothing of it stays', async () => {
  const response = await download('xlsx');
  expect([response.status, await response.json()]).toMatchObject([409, { code: 'export-too-large' }]);
  expect(existsSync(written)).toBe(false);
});

test('a temporary file is gone when its work is done', async () => {
  const path = await withTemporaryFile(async (file) => {
    await writeFile(file, 'x');
    return file;
  });
  expect(existsSync(path)).toBe(false);
});
