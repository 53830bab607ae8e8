import { chromium, type Browser } from 'playwright-core';
import { chromiumPath } from './chromium-path.ts';

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

/** Starts the browser; of the one that is unpacked, see {@link chromiumPath}, not by its own arguments. */
export async function launchChromium(): Promise<Browser> {
  // Those are for servers without processes to spare, and switch web security off: people's browsers do neither.
  return chromium.launch({ executablePath: await chromiumPath(), args: ARGS });
}
