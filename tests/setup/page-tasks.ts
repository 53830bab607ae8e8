import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds that the thread has computed so far: what else the machine does does not count. */
  readonly tts?: number;
  readonly args: { readonly name?: string };
}

/**
 * How long the thread of a page computed at a stretch while something was done, at most, in milliseconds: in that time
 * nobody was answered. Taken from task to task, since of a long one the end may be missing.
 */
export async function longestTaskMs(page: Page, doing: () => Promise<unknown>): Promise<number> {
  const events = await traced(page, doing);
  const longest = events
    .filter(({ args }) => args.name === 'CrRendererMain')
    .map((thread) => longestOf(events.filter(({ pid, tid }) => pid === thread.pid && tid === thread.tid)));
  return Math.max(...longest) / 1_000;
}

async function traced(page: Page, doing: () => Promise<unknown>): Promise<readonly TraceEvent[]> {
  const browser: Browser | null = page.context().browser();
  if (browser === null) throw new RangeError('longestTaskMs requires a page of a browser that was launched');
  await browser.startTracing(page, { categories: ['toplevel'] });
  let trace: Buffer | undefined;
  try {
    await doing();
    // The task that is under way ends before the next one begins.
    await page.evaluate(() => new Promise(requestAnimationFrame));
  } finally {
    trace = await browser.stopTracing();
  }
  return (JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }).traceEvents;
}

/** @param events of one thread */
function longestOf(events: readonly TraceEvent[]): number {
  const begun = events
    .filter(({ name, tts }) => name.endsWith('RunTask') && tts !== undefined)
    .sort((a, b) => a.ts - b.ts)
    .map(({ tts = 0 }) => tts);
  return Math.max(0, ...begun.slice(1).map((tts, at) => tts - (begun[at] ?? 0)));
}
