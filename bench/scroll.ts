import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../tests/setup/chromium.ts';
import { cardPurchases } from '../workbench/samples/card-purchases.ts';
import { atMost, median, type Benchmark, type Figure } from './figure.ts';
import { startAmendProcess } from './rig/amend-process.ts';

const ROWS = 60_000;
const FRAMES = 150;
const RUNS = 3;
/** 50 frames a second. */
const FRAME_MS = 20;
/** Pixels a frame: a wheel turned quickly, and a scroll bar dragged, where every frame shows other rows. */
const SPEEDS = { 'wheel, 3 rows a frame': 60, 'scroll bar, other rows each frame': 4_000 };

/**
 * A table of 60,000 rows × 7 columns scrolled in the workbench, in a real browser of 1,440 × 860: what a frame costs
 * the page's main thread (script, style, layout and paint; Chromium's TaskDuration).
 *
 * Does not show: what the graphics card adds (the browser draws without one here); a screen of another size.
 */
export const benchmark: Benchmark = {
  about: '60,000 rows × 7 columns scrolled in the workbench: main thread a frame, by wheel and by scroll bar',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'amend-bench-scroll-'));
    const amend = await startAmendProcess();
    let browser: Browser | undefined;
    try {
      const file = join(folder, 'purchases.csv');
      writeFileSync(file, purchasesCsv());
      browser = await launchChromium();
      const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 860 } });
      const page = await context.newPage();
      page.setDefaultTimeout(120_000);
      await page.goto(`${amend.address}/workbench/`);
      await page.getByLabel('File to open').setInputFiles(file);
      await page.getByText('purchases.csv', { exact: true }).waitFor();
      const figures: Figure[] = [];
      for (const [name, pixels] of Object.entries(SPEEDS)) {
        const runs: number[] = [];
        for (let run = 0; run < RUNS; run += 1) runs.push(await millisecondsAFrame(page, pixels));
        figures.push(atMost(name, median(runs), 'ms', FRAME_MS));
      }
      return figures;
    } finally {
      await browser?.close();
      await amend.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Scrolls down from the middle of the sheet, a step in each frame. */
async function millisecondsAFrame(page: Page, pixels: number): Promise<number> {
  const session = await page.context().newCDPSession(page);
  // Computing time of the page's thread: what else the machine does meanwhile does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  const before = await spent();
  await page.evaluate(
    async ({ step, frames }) => {
      const grid = document.querySelector('[role="grid"]')!;
      grid.scrollTop = 300_000;
      for (let frame = 0; frame < frames; frame += 1) {
        await new Promise(requestAnimationFrame);
        grid.scrollTop += step;
      }
      await new Promise(requestAnimationFrame);
    },
    { step: pixels, frames: FRAMES },
  );
  const after = await spent();
  await session.detach();
  return (after - before) / FRAMES;
}

/** The sample's purchases, again and again. */
function purchasesCsv(): string {
  const { headers, rows } = cardPurchases({ seed: 2025 });
  const lines = Array.from({ length: ROWS }, (_, index) => rows[index % rows.length] ?? []);
  const quoted = (cell: unknown) => `"${String(cell ?? '').replaceAll('"', '""')}"`;
  return [headers, ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n');
}
