import type { SlicePacing } from '../steps/slices.ts';

/** Time as backups are made by it; tests give their own. */
export interface BackupPacing extends SlicePacing {
  date(): Date;
  /** Runs something after so many milliseconds, unless the answer is called before. */
  after(ms: number, run: () => void): () => void;
}

/** The browser's time. */
export const browserPacing: BackupPacing = {
  now: () => performance.now(),
  date: () => new Date(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  // A message comes after the keys that wait. A timer would wait 4 ms more, and a second in a tab that is not seen.
  pause: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    }),
};
