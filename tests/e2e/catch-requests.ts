import type { BrowserContext, Page, Route } from 'playwright-core';

/**
 * Catches requests to an address until the returned function lets them pass.
 *
 * They are caught even then, and handed on: where Chromium is told to catch no more, a request that it is about to
 * report as caught is never sent (24 of 400 pages did not finish loading that were reloaded just before; of those that
 * are caught to the end, none of 300).
 */
export async function catchRequests(
  page: Page | BrowserContext,
  address: string,
  handle: (route: Route) => Promise<unknown>,
): Promise<() => void> {
  let isCaught = true;
  await page.route(address, (route) => (isCaught ? handle(route) : route.fallback()));
  return () => {
    isCaught = false;
  };
}

/** Catches them as if nobody answered at that address. */
export function refuseRequests(page: Page | BrowserContext, address: string): Promise<() => void> {
  return catchRequests(page, address, (route) => route.abort('connectionrefused'));
}

/** Holds them back: the returned function sends on what waits, and what comes after it. */
export async function holdRequests(page: Page | BrowserContext, address: string, after = 0): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let asked = 0;
  await page.route(address, async (route) => {
    asked += 1;
    if (asked > after) await held;
    await route.fallback();
  });
  return release;
}
