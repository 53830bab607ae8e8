import { browserPacing } from '../../../addin/api/browser-pacing.ts';

describe('real time and chance', () => {
  test('a wait ends at once when its signal aborts, before or meanwhile', async () => {
    const stop = new AbortController();
    const waiting = browserPacing.wait(60_000, stop.signal);
    stop.abort();
    await waiting;
    await browserPacing.wait(60_000, stop.signal);
  });

  test('a wait without a signal ends by itself', async () => {
    const before = browserPacing.now().getTime();
    await browserPacing.wait(5);
    expect(browserPacing.now().getTime()).toBeGreaterThanOrEqual(before + 4);
  });

  test('ids differ, and chance lies in [0, 1)', () => {
    expect(browserPacing.newId()).not.toBe(browserPacing.newId());
    expect(browserPacing.random()).toBeGreaterThanOrEqual(0);
    expect(browserPacing.random()).toBeLessThan(1);
  });
});
