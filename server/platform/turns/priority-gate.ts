/** Work that takes longer than so many ms is long work itself: it has priority no more. */
export const LONGEST_PRIORITY_MS = 100;
/**
 * Long work goes on after so many ms, whatever has priority: a stream of corrections slows classifying down, and never
 * stops it.
 */
const LONGEST_WAIT_MS = 100;

/**
 * Who goes first in this process. Work that a person waits for, such as a correction, has priority; long work passes
 * the gate between its slices while any of it is under way. Without that, each of a correction's dozen trips to the
 * database would come back behind another slice.
 */
export class PriorityGate {
  private prioritized = 0;
  private waiting: (() => void)[] = [];

  /** Does short work, for whose first 100 ms the gate is closed to long work. */
  async prioritize<Result>(work: () => Promise<Result>): Promise<Result> {
    this.prioritized++;
    let isCounted = true;
    const leave = (): void => {
      if (!isCounted) return;
      isCounted = false;
      clearTimeout(late);
      if (--this.prioritized === 0) for (const goOn of this.waiting.splice(0)) goOn();
    };
    const late = setTimeout(leave, LONGEST_PRIORITY_MS);
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /** Called by long work between slices: resolves at once, or when nothing has priority any more, or after 100 ms. */
  async pass(): Promise<void> {
    if (this.prioritized === 0) return;
    await new Promise<void>((resolve) => {
      const late = setTimeout(resolve, LONGEST_WAIT_MS);
      this.waiting.push(() => {
        clearTimeout(late);
        resolve();
      });
    });
  }
}

/** The one of this process: it has one event loop, whatever number of servers run in it. */
export const priorityGate = new PriorityGate();
