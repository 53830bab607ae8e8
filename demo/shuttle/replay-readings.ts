import { setTimeout } from 'node:timers/promises';
import type { Reading } from './reading.ts';

const STEP_MS = 100;

/** Sends readings in their order, so many a second. */
export async function replayReadings(
  readings: readonly Reading[],
  aSecond: number,
  send: (some: readonly Reading[]) => Promise<void>,
): Promise<void> {
  const begun = performance.now();
  for (let at = 0; at < readings.length;) {
    const due = Math.ceil(((performance.now() - begun + STEP_MS) * aSecond) / 1_000);
    const next = Math.min(readings.length, Math.max(at, due));
    await send(readings.slice(at, next));
    at = next;
    if (at < readings.length) await setTimeout(STEP_MS);
  }
}
