import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { unpackOnce } from './unpack-once.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACKAGE = join(ROOT, 'node_modules/@sparticuz/chromium');

/** Where browsers of the Chromium family are installed by their own installers. */
const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Nothing but the tests' own pages: no updates, no first-run pages, no shared memory that containers lack. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--ignore-certificate-errors',
  // Dates and numbers are written by the habits of the language that the browser asks for.
  '--accept-lang=en-GB',
];

/** Starts `CHROME_PATH`, an installed Chrome, Edge or Chromium, or else the one that comes with @sparticuz/chromium. */
export async function launchChromium(): Promise<Browser> {
  const installed = process.env['CHROME_PATH'] ?? INSTALLED.find((path) => existsSync(path));
  // The package's own arguments are for servers without processes to spare, and switch web security off: people's
  // browsers do neither.
  return chromium.launch({ executablePath: installed ?? (await unpackedChromium()), args: ARGS });
}

/** The browser of the package. It is unpacked once in a clone. */
async function unpackedChromium(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const folder = await unpackOnce(join(ROOT, 'dist/test-browser', version), unpackPackage);
  return join(folder, 'chromium');
}

/** The package unpacks into the temporary folder of its process, over whatever lies there under its names. */
async function unpackPackage(folder: string): Promise<void> {
  const script = `import('@sparticuz/chromium').then(({ default: packed }) => packed.executablePath())`;
  await promisify(execFile)(process.execPath, ['--eval', script], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder },
  });
}
