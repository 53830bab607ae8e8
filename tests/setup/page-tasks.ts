import type { Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds that the thread computed: what else the machine did meanwhile does not count. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/**
 * How long the thread of a page computed at a stretch while something was done, at most, in milliseconds: in that time
 * nobody was answered.
 */
export async function longestTaskMs(page: Page, doing: () => Promise<unknown>): Promise<number> {
  const browser = page.context().browser();
  if (browser === null) throw new RangeError('longestTaskMs requires a page of a browser that was launched');
  await browser.startTracing(page, { categories: ['toplevel'] });
  let trace: Buffer | undefined;
  try {
    await doing();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const pages = new Set(traceEvents.filter(({ args }) => args.name === 'CrRendererMain').map(threadOf));
  const tasks = traceEvents.filter((event) => pages.has(threadOf(event)) && event.name.endsWith('RunTask'));
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1_000));
}
