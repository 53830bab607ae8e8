import { expect, test } from '@jest/globals';
import { browserPacing } from '../../../workbench/recovery/backup-pacing.ts';

test('a pause lets go on what waits already', async () => {
  const told: string[] = [];
  queueMicrotask(() => told.push('waiting'));
  await browserPacing.pause();
  expect(told).toEqual(['waiting']);
});

test('what is called off does not run', async () => {
  const told: string[] = [];
  browserPacing.after(1, () => told.push('called off'))();
  await new Promise<void>((resolve) => browserPacing.after(5, resolve));
  expect(told).toEqual([]);
});

test('time goes on, and dates are of today', () => {
  const before = browserPacing.now();
  expect(browserPacing.now()).toBeGreaterThanOrEqual(before);
  expect(Math.abs(browserPacing.date().getTime() - Date.now())).toBeLessThan(1_000);
});
