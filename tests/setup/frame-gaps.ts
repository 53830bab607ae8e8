import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** The longest time between two frames since it was last asked for, in milliseconds. */
    longestGapMs?: number;
  }
}

/** Begins to watch the frames that a page draws: between two of them nobody can do anything on it. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    let last = performance.now();
    window.longestGapMs = 0;
    const look = () => {
      const now = performance.now();
      window.longestGapMs = Math.max(window.longestGapMs ?? 0, now - last);
      last = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** The longest time between two frames since the watch began or this was last asked. */
export function longestGapMs(page: Page): Promise<number> {
  return page.evaluate(() => {
    const longest = window.longestGapMs ?? 0;
    window.longestGapMs = 0;
    return longest;
  });
}
