/**
 * Work beside the answers and never in their way: one piece after the other, with a bounded number of rows waiting.
 * What is beyond the bound is refused at once, so that whoever offers it can count it as dropped.
 *
 * Such as `if (!work.take(rows.length, () => insert(rows), onFailure)) dropped += rows.length;`
 */
export class BackgroundWork {
  private readonly mostRows: number;
  private waiting = 0;
  private last: Promise<void> = Promise.resolve();

  /** @param mostRows that may wait, those being worked on among them */
  constructor(mostRows: number) {
    this.mostRows = mostRows;
  }

  /** Rows that wait, those being worked on among them. */
  get waitingRows(): number {
    return this.waiting;
  }

  /**
   * Takes a piece of work, to be done after all that was taken before; returns at once.
   *
   * @param rows      how many it counts as; with 0 it is always taken
   * @param onFailure told when it fails; the next piece is done all the same
   * @returns false when it would be beyond the bound: it is not done
   */
  take(rows: number, work: () => Promise<void>, onFailure: (error: unknown) => void): boolean {
    if (this.waiting + rows > this.mostRows) return false;
    this.waiting += rows;
    this.last = this.last
      .then(work)
      .catch(onFailure)
      .finally(() => {
        this.waiting -= rows;
      });
    return true;
  }

  /** Resolves when everything taken so far is done, or has failed and was told. */
  async flush(): Promise<void> {
    await this.last;
  }
}
