import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { problem } from '../../../../contract/problem.ts';
import { pageRoutes } from '../../../../server/platform/http/pages.ts';
import { installedOfficeJs, projectFolder } from '../../../../server/project-files.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';

describe('pages', () => {
  let web: string;
  let server: TestServer;
  beforeAll(async () => {
    web = await mkdtemp(path.join(tmpdir(), 'amend-pages-'));
    for (const folder of ['pane', 'assets']) await mkdir(path.join(web, folder));
    await writeFile(path.join(web, 'pane', 'taskpane.html'), '<title>pane</title>');
    await writeFile(path.join(web, 'pane', 'sign-in.html'), '<title>sign-in</title>');
    await writeFile(path.join(web, 'pane', 'admin.html'), '<title>admin</title>');
    await writeFile(path.join(web, 'pane', 'pane.0a1b2c3d.js'), '1');

    await writeFile(path.join(web, 'assets', 'icon-32.png'), 'png');
    const pages = pageRoutes(
      { web, officeJs: installedOfficeJs(), manifest: path.join(projectFolder(), 'manifest.xml') },
      () => 'https://localhost:4711',
    );
    server = await startTestServer([], { pages });
  });
  afterAll(async () => {
    await server.close();
    await rm(web, { recursive: true });
  });
  const get = (address: string) => fetch(server.url + address, { redirect: 'manual' });
  const policy = async (address: string) => (await get(address)).headers.get('Content-Security-Policy') ?? '';

  test('the root leads to the workbench', async () => {
    const response = await get('/');
    expect([response.status, response.headers.get('Location')]).toEqual([302, '/workbench/']);
  });

  test('the pane may load Office.js from Microsoft and be framed by Excel on the web', async () => {
    const response = await get('/pane/taskpane.html');
    expect(await response.text()).toContain('pane');
    const csp = await policy('/pane/taskpane.html');
    expect(csp).toMatch(/script-src 'self' https:\/\/appsforoffice\.microsoft\.com/);
    expect(csp).toMatch(/frame-ancestors 'self' [^;]*https:\/\/\*\.officeapps\.live\.com/);
    expect(csp).not.toMatch(/script-src[^;]*unsafe/);
    expect(response.headers.get('X-Frame-Options')).toBeNull();
    expect(response.headers.get('Strict-Transport-Security')).toBeNull();
  });

  test('the dialog that goes to a provider keeps the pane that opened it, and no other page does', async () => {
    const openerPolicy = async (address: string) => (await get(address)).headers.get('Cross-Origin-Opener-Policy');
    expect(await openerPolicy('/pane/sign-in.html')).toBe('unsafe-none');
    expect(await openerPolicy('/pane/taskpane.html')).toBe('same-origin-allow-popups');
  });

  test('the page of admins is framed and scripted by this server alone', async () => {
    const response = await get('/admin');
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'no-cache']);
    expect(await response.text()).toContain('admin');
    expect(await policy('/admin')).toMatch(/script-src 'self';.*frame-ancestors 'self'(;|$)/);
  });

  test('pages are asked for again each time, files named by their content never', async () => {
    expect((await get('/pane/taskpane.html')).headers.get('Cache-Control')).toBe('no-cache');
    expect((await get('/pane/pane.0a1b2c3d.js')).headers.get('Cache-Control')).toBe(
      'public, max-age=31536000, immutable',
    );
  });

  test('Office.js comes from the installed package, and the workbench is framed by itself alone', async () => {
    expect((await get('/office-js/office.js')).status).toBe(200);
    expect(await policy('/workbench/')).toMatch(/frame-ancestors 'self'(;|$)/);
  });

  test('the workbench alone may run WebAssembly, and no page evaluates text', async () => {
    expect(await policy('/workbench/')).toMatch(/script-src 'self' 'wasm-unsafe-eval'(;|$)/);
    for (const address of ['/pane/taskpane.html', '/assets/icon-32.png', '/office-js/office.js'])
      expect(await policy(address)).not.toMatch(/script-src[^;]*unsafe/);
  });

  test('pages that are not built say how to build them', async () => {
    const response = await get('/workbench/');
    expect(response.status).toBe(404);
    expect(problem.parse(await response.json()).detail).toBe(
      'The pages are not built. Run "npm run build" and reload this page.',
    );
  });

  test("the manifest names the server's own address, everywhere", async () => {
    const response = await get('/manifest.xml');
    const text = await response.text();
    expect(response.headers.get('Content-Type')).toMatch('application/xml');
    expect(text).toContain('<SourceLocation DefaultValue="https://localhost:4711/pane/taskpane.html"/>');
    expect(text).not.toContain('localhost:3000');
  });

  test('files outside the folders are not served', async () => {
    for (const address of [
      '/pane/../../package.json',
      '/pane/%2e%2e/%2e%2e/package.json',
      '/assets/..%2f..%2fpackage.json',
      '/office-js/../package.json',
    ]) {
      expect((await get(address)).status).toBeGreaterThanOrEqual(400);
    }
  });
});
