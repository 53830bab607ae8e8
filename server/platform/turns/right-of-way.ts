/** Who takes longer than so many ms is long work himself: he hurries no more. */
export const LONGEST_HURRY_MS = 100;
/**
 * Long work goes on after so many ms, whoever hurries: a stream of corrections slows classifying down, and never stops
 * it.
 */
const LONGEST_WAIT_MS = 100;

/**
 * Who goes first in this process. Work that a person waits for, such as a correction, hurries; long work gives way
 * between its slices while any of it is under way. Without that, each of a correction's dozen trips to the database
 * would come back behind another slice.
 */
export class RightOfWay {
  private hurrying = 0;
  private waiting: (() => void)[] = [];

  /** Does short work, before which long work gives way for its first 100 ms. */
  async hurry<Result>(work: () => Promise<Result>): Promise<Result> {
    this.hurrying++;
    let isCounted = true;
    const leave = (): void => {
      if (!isCounted) return;
      isCounted = false;
      clearTimeout(late);
      if (--this.hurrying === 0) for (const goOn of this.waiting.splice(0)) goOn();
    };
    const late = setTimeout(leave, LONGEST_HURRY_MS);
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /** Called by long work between slices: resolves at once, or when nothing hurries any more, or after 100 ms. */
  async giveWay(): Promise<void> {
    if (this.hurrying === 0) return;
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
export const rightOfWay = new RightOfWay();
