import { setTimeout } from 'node:timers/promises';

/** How often is looked. */
const LOOK_MS = 200;
const WAITING_MS = 120_000;

/** Asks until it holds. @throws {Error} when it does not in time */
export async function until<Value>(ask: () => Promise<Value>, holds: (value: Value) => boolean): Promise<Value> {
  const end = performance.now() + WAITING_MS;
  for (;;) {
    const value = await ask();
    if (holds(value)) return value;
    if (performance.now() > end) throw new Error(`It did not come to what was waited for: ${JSON.stringify(value)}`);
    await setTimeout(LOOK_MS);
  }
}
