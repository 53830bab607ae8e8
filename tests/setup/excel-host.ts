import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { officeSchemaFrom } from '../../workbench/protocol/office-schema.ts';
import { bundleForBrowser } from './bundle.ts';
import { launchChromium } from './chromium.ts';
import { serveHttps } from './https-page.ts';

export interface ExcelHostTest {
  /** The host's page: `page.evaluate(() => bench.type('A1', [[1]]))`. `bench` is the Bench of excel-host-page.ts. */
  readonly page: Page;
  /** The add-in's pane, with the real Office.js ready: `pane.evaluate(() => Excel.run(async (context) => …))`. */
  readonly pane: Frame;
  /** What the host's and the pane's scripts threw or logged as errors. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

const OFFICE_JS = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');
const CALCULATOR = dirname(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm'));
const HOST_PAGE = fileURLToPath(new URL('excel-host-page.ts', import.meta.url));

/**
 * Opens the emulated Excel with an empty workbook in a real browser, and beside it a pane that loads the unmodified
 * Office.js.
 * @param paneEntry a TypeScript module that the pane runs too (what it needs in tests it puts on `globalThis`)
 */
export async function openExcelHost(paneEntry?: string): Promise<ExcelHostTest> {
  const library = await readFile(join(OFFICE_JS, 'excel-web-16.00.debug.js'), 'utf8');
  const pages = await serveHttps(
    {
      '/host.html':
        '<!doctype html><meta charset="utf-8"><title>Host</title><body><script src="/host.js"></script></body>',
      '/host.js': await bundleForBrowser(HOST_PAGE),
      '/office-schema.json': JSON.stringify(officeSchemaFrom(library)),
      '/pane.html':
        '<!doctype html><meta charset="utf-8"><title>Pane</title><script src="/office-js/office.js"></script><body><script src="/pane.js"></script></body>',
      '/dialog.html':
        '<!doctype html><meta charset="utf-8"><title>Dialog</title><script src="/office-js/office.js"></script><body>Dialog</body>',
      '/sign-in.html':
        '<!doctype html><meta charset="utf-8"><title>Sign in</title><script src="/office-js/office.js"></script><body>Sign in</body>',
      '/pane.js': paneEntry === undefined ? '' : await bundleForBrowser(paneEntry),
    },
    { '/office-js/': OFFICE_JS, '/': CALCULATOR },
  );
  const browser = await launchChromium();
  const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${pages.origin}/host.html`);
  const frame = await (await page.waitForSelector('iframe', { state: 'attached' })).contentFrame();
  if (frame === null) throw new RangeError('openExcelHost requires a page with a pane');
  await frame.waitForFunction(() => 'Office' in globalThis);
  await frame.evaluate(() => Office.onReady().then(() => null));
  return {
    page,
    pane: frame,
    errors,
    async close() {
      await browser.close();
      await pages.close();
    },
  };
}
