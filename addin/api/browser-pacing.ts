import type { Pacing } from '../ports/pacing.ts';

/** Real time and real chance. */
export const browserPacing: Pacing = {
  now: () => new Date(),
  random: Math.random,
  newId: () => crypto.randomUUID(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const timer = setTimeout(finish, ms);
      function finish() {
        clearTimeout(timer);
        signal?.removeEventListener('abort', finish);
        resolve();
      }
      signal?.addEventListener('abort', finish, { once: true });
    }),
};
