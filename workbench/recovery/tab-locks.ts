/** Names that one tab holds at a time. */
export interface TabLocks {
  /**
   * Holds a name until the answer is called or this tab is gone.
   * @param waitMs how long to wait for another tab to let go of it
   * @returns null when another tab holds it
   */
  hold(name: string, waitMs?: number): Promise<(() => void) | null>;
}

type Manager = Pick<LockManager, 'request'>;

/** By Web Locks: the browser lets go of what a tab holds when the tab is closed, reloaded or crashes. */
export function browserLocks(manager: Manager): TabLocks {
  return {
    async hold(name, waitMs = 0) {
      const held = await request(manager, name, { ifAvailable: true });
      // Only then by the clock: a page that is busy hears that the time is over before it hears that the lock is free.
      return held ?? (waitMs > 0 ? request(manager, name, { signal: AbortSignal.timeout(waitMs) }) : null);
    },
  };
}

function request(manager: Manager, name: string, options: LockOptions): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    const whileHeld = (lock: Lock | null) =>
      lock === null ? resolve(null) : new Promise<void>((release) => resolve(() => release()));
    manager
      .request(name, options, whileHeld)
      .catch((error: unknown) => (isTimeOut(error) ? resolve(null) : reject(error as Error)));
  });
}

function isTimeOut(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}
