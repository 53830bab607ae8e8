import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../tests/setup/chromium.ts';
import { cardPurchases } from '../workbench/samples/card-purchases.ts';
import { atMost, median, type Benchmark, type Figure } from './figure.ts';
import { startAmendProcess } from './rig/amend-process.ts';

const SIZES = [10_000, 50_000];
const RUNS = 3;
/** Of the larger table; of the smaller one, half the rows. */
const LABELLED = 10_000;
const MOST_SYNCS_A_CHUNK = 2;
const LONGEST_TASK_MS = 200;

interface Run {
  readonly seconds: number;
  readonly syncs: number;
  /** Of these, from the first answer on: those that write. */
  readonly writingSyncs: number;
  readonly chunks: number;
  /** The longest task of the pane's own, in milliseconds: in that time nobody was answered there. */
  readonly longestTask: number;
  /** Both ways between pane and host, in characters of JSON. */
  readonly bytes: number;
}

/**
 * All rows of a table of 8 columns classified in the workbench, from the click to "rows classified": read through
 * Office.js, sent to the server, answered, written back through Office.js, in a real browser.
 *
 * Does not show: Excel itself, whose reads and writes take another time; a network; server, database and browser share
 * two cores.
 */
export const benchmark: Benchmark = {
  about:
    '10,000 and 50,000 rows × 8 columns classified end to end in the workbench: seconds, syncs a chunk, bytes, longest task',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'amend-bench-sheet-'));
    const amend = await startAmendProcess();
    let browser: Browser | undefined;
    try {
      browser = await launchChromium();
      const figures: Figure[] = [];
      for (const rows of SIZES) {
        const file = join(folder, `purchases-${rows}.csv`);
        writeFileSync(file, purchasesCsv(rows));
        const { training, runs } = await classifyInBrowser(browser, amend.address, file);
        const name = `${rows.toLocaleString('en-GB')} rows`;
        const seconds = median(runs.map((run) => run.seconds));
        const syncsToWrite = Math.max(...runs.map((run) => run.writingSyncs / run.chunks));
        const longestTask = Math.max(...runs.map((run) => run.longestTask));
        figures.push(
          rows === 10_000
            ? atMost(`${name}: classified`, seconds, 's', 5)
            : { name: `${name}: classified`, value: seconds, unit: 's' },
          atMost(`${name}: syncs to write a chunk`, syncsToWrite, 'syncs', MOST_SYNCS_A_CHUNK),
          {
            name: `${name}: syncs in all, reading and preparing too, ${runs[0]?.chunks} chunks`,
            value: median(runs.map((run) => run.syncs)),
            unit: 'syncs',
          },
          atMost(`${name}: longest task of the pane`, longestTask, 'ms', LONGEST_TASK_MS),
          { name: `${name}: between pane and host`, value: median(runs.map((run) => run.bytes)) / 1e6, unit: 'MB' },
          ...(labelledOf(rows) === LABELLED
            ? [atMost('training on 10,000 labelled rows, as the person waits', training, 's', 10)]
            : []),
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

const labelledOf = (rows: number) => Math.min(LABELLED, rows / 2);

/** Sets up and trains a classifier for the file, then classifies all its rows {@link RUNS} times. */
async function classifyInBrowser(
  browser: Browser,
  address: string,
  file: string,
): Promise<{ training: number; runs: Run[] }> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 860 } });
  await context.addInitScript(countMessages);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  let chunks = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/predictions')) chunks++;
  });
  // Nobody new, who would be greeted first.
  await page.request.put(`${address}/api/account/welcome`);
  await page.goto(`${address}/workbench/`);
  const pane = page.frameLocator('.pane iframe');
  const press = (name: string | RegExp) => pane.getByRole('button', { name }).click();

  await page.getByLabel('File to open').setInputFiles(file);
  await press(/^Make a table of/);
  await pane.getByLabel('Name', { exact: true }).fill(basename(file));
  await press('Create classifier');
  const start = performance.now();
  await press('Train');
  await pane.getByText('How good is version 1?').waitFor();
  const training = (performance.now() - start) / 1000;
  await press('Next: classify rows');
  await pane.getByRole('radio', { name: 'All rows' }).check();

  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run++) {
    const before = { ...(await traffic(page)), chunks };
    const asked = await page
      .frames()[1]!
      .evaluate(
        () => performance.getEntriesByType('resource').filter((entry) => entry.name.endsWith('/predictions')).length,
      );
    await page.frames()[1]!.evaluate(() => (globalThis as unknown as { counted: Counted }).counted.tasks.splice(0));
    const begun = performance.now();
    await press(/^Classify( again)?$/);
    if (run > 0) await pane.getByText('rows classified').waitFor({ state: 'detached' });
    await pane.getByText('rows classified').waitFor();
    const seconds = (performance.now() - begun) / 1000;
    const after = await traffic(page);
    const answeredAt = await page.frames()[1]!.evaluate((index) => {
      const answers = performance
        .getEntriesByType('resource')
        .filter((entry) => entry.name.endsWith('/predictions')) as PerformanceResourceTiming[];
      return performance.timeOrigin + answers[index]!.responseEnd;
    }, asked);
    const tasks = await page.frames()[1]!.evaluate(() => (globalThis as unknown as { counted: Counted }).counted.tasks);
    const syncs = after.syncs.slice(before.syncs.length);
    runs.push({
      seconds,
      syncs: syncs.length,
      writingSyncs: syncs.filter((at) => at > answeredAt).length,
      longestTask: Math.max(0, ...tasks),
      bytes: after.bytes - before.bytes,
      chunks: chunks - before.chunks,
    });
  }
  await context.close();
  return { training, runs };
}

/** What a frame has counted: when each sync came, characters said, and its own tasks of more than 50 ms. */
interface Counted {
  readonly syncs: number[];
  bytes: number;
  readonly tasks: number[];
}

/** Runs in every frame before its own scripts: counts what is said between pane and host, and its long tasks. */
function countMessages(): void {
  const counted: Counted = { syncs: [], bytes: 0, tasks: [] };
  Object.assign(window, { counted });
  // The frames share a thread: of its tasks those of another frame are not "self".
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'self') counted.tasks.push(duration);
  }).observe({ type: 'longtask' });
  addEventListener('message', (event) => {
    if (typeof event.data !== 'string') return;
    counted.bytes += event.data.length;
    // The host's frame hears the requests; each batch of actions is one sync, save those with which the library itself
    // lets go of ranges.
    const isBatch =
      window === window.top &&
      event.data.includes('"_actionName":"executeMethod"') &&
      event.data.includes('ObjectPaths');
    if (isBatch && !event.data.includes('AutoKeepReference\\":false'))
      counted.syncs.push(performance.timeOrigin + performance.now());
  });
}

/** When each sync came (ms since 1970), and the characters said both ways. */
async function traffic(page: Page): Promise<{ syncs: number[]; bytes: number }> {
  const counts = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => (window as unknown as { counted: Counted }).counted)),
  );
  return { syncs: counts.flatMap((each) => each.syncs), bytes: counts.reduce((sum, each) => sum + each.bytes, 0) };
}

/** The sample's columns and a cardholder, so that there are eight; the first rows have an account, the others not. */
function purchasesCsv(rows: number): string {
  const { headers, rows: purchases, truth } = cardPurchases({ seed: 1, rowsPerMonth: Math.ceil(rows / 11) });
  const quoted = (cell: string | number | null) => (cell === null ? '' : `"${String(cell).replaceAll('"', '""')}"`);
  const lines = purchases
    .slice(0, rows)
    .map((cells, row) =>
      [...cells.slice(0, -1), `Holder ${row % 97}`, row < labelledOf(rows) ? truth[row]! : null].map(quoted).join(','),
    );
  return [[...headers.slice(0, -1), 'Cardholder', headers.at(-1)!].join(','), ...lines].join('\r\n');
}
