import { expect, test } from '@jest/globals';
import { ProcessWatch, readProcess } from '../../../../server/platform/metrics/process-figures.ts';

const NOW = new Date('2026-03-01T10:00:00Z');

test('the share of a processor is that of the last minute, not of the whole life', () => {
  let reading = { upSeconds: 30, memoryBytes: 200, processorSeconds: 15 };
  const watch = new ProcessWatch(
    () => NOW,
    () => reading,
  );
  expect(watch.figures()).toEqual({
    ...{ startedAt: new Date('2026-03-01T09:59:30Z'), memoryBytes: 200, processorSeconds: 15 },
    processorShare: { share: 0.5, seconds: 30 },
  });
  for (let upSeconds = 40; upSeconds <= 1_000; upSeconds += 10) {
    reading = { ...reading, upSeconds, processorSeconds: upSeconds < 940 ? upSeconds : 940 + (upSeconds - 940) / 4 };
    watch.note();
  }
  expect(watch.figures().processorShare).toEqual({ share: 0.25, seconds: 60 });
  watch.stop();
});

test('of this process it is told what the operating system says', () => {
  const { upSeconds, memoryBytes, processorSeconds } = readProcess();
  expect(upSeconds).toBeGreaterThan(0);
  expect(memoryBytes).toBeGreaterThan(10_000_000);
  expect(processorSeconds).toBeGreaterThan(0);
});
