import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkPane } from '../../../../server/platform/self-check/check-pane.ts';

let folder: string;
let page: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'amend-test-pane-'));
  page = path.join(folder, 'taskpane.html');
});
afterAll(() => rm(folder, { recursive: true }));

test('pages that were never built are missing', async () => {
  expect(await checkPane(page, '1.2.3')).toEqual({ code: 'pane-missing', values: {} });
});

test.each([
  ['<meta name="amend-version" content="1.2.3" />', { code: 'pane-fits', values: { version: '1.2.3' } }],
  ['<meta name=amend-version content=1.2.3><title>', { code: 'pane-fits', values: { version: '1.2.3' } }],
  [
    '<meta name="amend-version" content="1.2.2">',
    { code: 'pane-differs', values: { version: '1.2.2', server: '1.2.3' } },
  ],
  ['<title>Amend</title>', { code: 'pane-differs', values: { version: 'unknown', server: '1.2.3' } }],
])('pages that say %s', async (head, finding) => {
  await writeFile(page, `<!doctype html><head>${head}</head>`);
  expect(await checkPane(page, '1.2.3')).toEqual(finding);
});
