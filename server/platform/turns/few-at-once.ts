/**
 * Work that takes so much of the machine that few of it may go on at a time: the others wait for their turn, in order,
 * and of those that wait there is a most, too.
 *
 * Such as `const done = places.take(() => hash(password)); if (done === null) refuse();`
 */
export class FewAtOnce {
  private readonly most: number;
  private readonly mostWaiting: number;
  private going = 0;
  private readonly waiting: (() => void)[] = [];

  /**
   * @param most        pieces of work that go on at a time
   * @param mostWaiting beside these
   */
  constructor(most: number, mostWaiting: number) {
    this.most = most;
    this.mostWaiting = mostWaiting;
  }

  /** Does a piece of work when its turn comes; null when too many wait already: then it is not done. */
  take<Result>(work: () => Promise<Result>): Promise<Result> | null {
    if (this.going >= this.most && this.waiting.length >= this.mostWaiting) return null;
    return this.takeTurn(work);
  }

  private async takeTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    // Whoever ends hands the place on, so that nobody who comes later gets in between.
    if (this.going < this.most) this.going++;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.going--;
      else next();
    }
  }
}
