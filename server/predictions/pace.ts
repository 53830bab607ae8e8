import { setImmediate as nextTurn } from 'node:timers/promises';

/** Longest stretch of computing without letting other requests in, in milliseconds; a request takes a dozen turns. */
const STRETCH_MS = 5;

/**
 * Lets a long computation breathe: between slices of work it gives the event loop a turn whenever the last turn is
 * 5 ms or more ago. Slices themselves should be far shorter.
 *
 * @param now monotonic milliseconds
 */
export function startPace(now: () => number = () => performance.now()): { breathe(): Promise<void> } {
  let since = now();
  return {
    async breathe() {
      if (now() - since < STRETCH_MS) return;
      await nextTurn();
      since = now();
    },
  };
}
