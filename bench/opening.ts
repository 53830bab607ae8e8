import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../tests/setup/chromium.ts';
import { longestGapMs, watchFrames } from '../tests/setup/frame-gaps.ts';
import { formulasWithoutResults, largeCsv, largeWorkbook } from '../tests/setup/large-files.ts';
import { atMost, median, type Benchmark, type Figure } from './figure.ts';
import { startAmendProcess } from './rig/amend-process.ts';

const RUNS = 3;
/** What a person takes for an answer at once. */
const MOST_GAP_MS = 100;
const MOST_WAIT_MS = 300_000;

const FILES: Readonly<Record<string, () => string | Uint8Array>> = {
  'purchases.csv': () => largeCsv(49_000_000),
  'formulas.xlsx': () => formulasWithoutResults(100_000),
  'table.xlsx': () => largeWorkbook(200_000),
};
const TITLES: Readonly<Record<string, string>> = {
  'purchases.csv': '.csv of 49 MB',
  'formulas.xlsx': '100,000 formulas without results',
  'table.xlsx': '.xlsx of 200,000 rows × 10 columns',
};

/**
 * Large files opened in the workbench, in a real browser: how long it takes until the workbook is on the page, and the
 * longest time between two frames meanwhile, in which the page answers nobody.
 *
 * Does not show: a machine with more than two cores, where page and worker do not share them with the server.
 */
export const benchmark: Benchmark = {
  about: 'large .csv and .xlsx files opened in the workbench: seconds, and the longest time without a frame',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'amend-bench-opening-'));
    const amend = await startAmendProcess();
    let browser: Browser | undefined;
    try {
      browser = await launchChromium();
      const figures: Figure[] = [];
      for (const [name, make] of Object.entries(FILES)) {
        const file = join(folder, name);
        writeFileSync(file, make());
        const runs: Opened[] = [];
        for (let run = 0; run < RUNS; run += 1) runs.push(await open(browser, amend.address, file, name));
        const title = TITLES[name] ?? name;
        figures.push(
          { name: `${title}: until it is shown`, value: median(runs.map(({ seconds }) => seconds)), unit: 's' },
          atMost(`${title}: longest time without a frame`, median(runs.map(({ gapMs }) => gapMs)), 'ms', MOST_GAP_MS),
        );
      }
      return figures;
    } finally {
      await browser?.close();
      await amend.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Opened {
  readonly seconds: number;
  readonly gapMs: number;
}

/** Opens a file in a page of its own. */
async function open(browser: Browser, address: string, file: string, name: string): Promise<Opened> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 860 } });
  try {
    const page: Page = await context.newPage();
    page.setDefaultTimeout(MOST_WAIT_MS);
    await page.goto(`${address}/workbench/`);
    await page.frameLocator('.pane iframe').getByRole('button').first().waitFor();
    await watchFrames(page);
    const began = performance.now();
    await page.getByLabel('File to open').setInputFiles(file);
    await page.waitForFunction((title) => document.title.startsWith(title), name);
    const seconds = (performance.now() - began) / 1_000;
    // The pane of the new workbook starts, too.
    await page.frameLocator('.pane iframe').getByRole('button').first().waitFor();
    return { seconds, gapMs: await longestGapMs(page) };
  } finally {
    await context.close();
  }
}
