import { parentPort } from 'node:worker_threads';
import { HourProfiles } from './hour-profiles.ts';
import type { FromProfiler, ToProfiler } from './profile-in-worker.ts';

/** The thread that profiles: orders in, and to each what it came to. */
const profiles = new HourProfiles();

parentPort?.on('message', ({ number, order }: ToProfiler) => {
  profiles.carryOut(order).then(
    (packed) => tell({ number, packed }),
    (error: unknown) => tell({ number, error }),
  );
});

function tell(message: FromProfiler): void {
  parentPort?.postMessage(message);
}
