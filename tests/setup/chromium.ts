import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

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
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: ARGS });
  const { default: packed } = await import('@sparticuz/chromium');
  // Its own arguments are for servers without processes to spare, and switch web security off: people's browsers do
  // neither.
  return chromium.launch({ executablePath: await packed.executablePath(), args: ARGS });
}
