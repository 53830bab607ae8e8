import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../tests/setup/chromium.ts';
import { formulasWithoutResults, largeCsv, largeWorkbook } from '../tests/setup/large-files.ts';
import { longestTaskMs } from '../tests/setup/page-tasks.ts';
import { atMost, median, type Benchmark, type Figure } from './figure.ts';
import { startAmendProcess } from './rig/amend-process.ts';

const RUNS = 3;
/** What a person takes for an answer at once. */
const MOST_TASK_MS = 100;
const MOST_WAIT_MS = 600_000;

interface LargeFile {
  readonly title: string;
  readonly name: string;
  readonly make: () => string | Uint8Array;
}

const FILES: readonly LargeFile[] = [
  { title: '.csv of 49 MB', name: 'purchases.csv', make: () => largeCsv(49_000_000) },
  { title: '100,000 formulas without results', name: 'formulas.xlsx', make: () => formulasWithoutResults(100_000) },
  { title: '.xlsx of 200,000 rows × 10 columns', name: 'table.xlsx', make: () => largeWorkbook(200_000) },
];

/**
 * Large files opened in the workbench, in a real browser: how long the page computes at a stretch, in which it answers
 * nobody, and how long it takes until the workbook is shown. The peer is the page that opens the file itself, as it
 * does where its worker cannot be loaded.
 *
 * Does not show: a machine with more than two cores, on which page and worker do not share them with the server.
 */
export const benchmark: Benchmark = {
  about: 'large .csv and .xlsx files opened in the workbench: the longest task of the page, and seconds',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'amend-bench-opening-'));
    const amend = await startAmendProcess();
    let browser: Browser | undefined;
    try {
      browser = await launchChromium();
      const figures: Figure[] = [];
      for (const { title, name, make } of FILES) {
        const path = join(folder, name);
        writeFileSync(path, make());
        const file = { address: amend.address, path, name };
        const runs: Opened[] = [];
        for (let run = 0; run < RUNS; run += 1) runs.push(await open(browser, file, true));
        figures.push(...figuresOf(title, runs, await open(browser, file, false)));
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
  readonly longestMs: number;
}

function figuresOf(title: string, runs: readonly Opened[], alone: Opened): Figure[] {
  const longest = median(runs.map(({ longestMs }) => longestMs));
  const seconds = median(runs.map((run) => run.seconds));
  const peer = 'the page alone';
  return [
    {
      ...atMost(`${title}: the longest task`, longest, 'ms', MOST_TASK_MS),
      ...{ peer, peerValue: alone.longestMs, ratio: longest / alone.longestMs },
    },
    {
      name: `${title}: shown`,
      value: seconds,
      unit: 's',
      peer,
      peerValue: alone.seconds,
      ratio: seconds / alone.seconds,
    },
  ];
}

/** Opens a file in a page of its own, which has a worker or not. */
async function open(
  browser: Browser,
  { address, path, name }: { readonly address: string; readonly path: string; readonly name: string },
  hasWorker: boolean,
): Promise<Opened> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 860 } });
  try {
    if (!hasWorker) await context.route('**/opening.*.js', (route) => route.abort());
    const page = await context.newPage();
    page.setDefaultTimeout(MOST_WAIT_MS);
    await page.goto(`${address}/workbench/`);
    const pane = page.frameLocator('.pane iframe').getByRole('button').first();
    await pane.waitFor();
    let seconds = 0;
    const longestMs = await longestTaskMs(page, async () => {
      const began = performance.now();
      await page.getByLabel('File to open').setInputFiles(path);
      await page.waitForFunction((title) => document.title.startsWith(title), name);
      seconds = (performance.now() - began) / 1_000;
      // The pane of the new workbook starts, too.
      await pane.waitFor();
    });
    return { seconds, longestMs };
  } finally {
    await context.close();
  }
}
