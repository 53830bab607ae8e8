/**
 * Rows that were asked of and wait to be told, by key. Those that wait longest are forgotten when there are too many,
 * or when they have waited too long. O(1) a row.
 */
export class WaitingRows<Row> {
  /** Those that wait longest first, each with the moment since when it waits. */
  private readonly rows: Map<string, { readonly row: Row; readonly since: number }>;

  /** @param most rows that are remembered, at most */
  constructor(
    readonly most: number,
    rows: Iterable<readonly [string, Row, number]> = [],
  ) {
    this.rows = new Map([...rows].map(([key, row, since]) => [key, { row, since }]));
  }

  get size(): number {
    return this.rows.size;
  }

  /**
   * Remembers a row; one of that key that waits already is forgotten.
   *
   * @param since in ms; moments never go back. Default: 0, for rows that are forgotten for their number alone
   */
  put(key: string, row: Row, since = 0): void {
    this.rows.delete(key);
    this.rows.set(key, { row, since });
    if (this.rows.size > this.most) {
      const [longest] = this.rows.keys();
      this.rows.delete(longest!);
    }
  }

  get(key: string): Row | undefined {
    return this.rows.get(key)?.row;
  }

  forget(key: string): void {
    this.rows.delete(key);
  }

  /** Forgets what waits since before a moment. O(rows that are forgotten). */
  forgetBefore(moment: number): void {
    for (const [key, { since }] of this.rows) {
      if (since >= moment) return;
      this.rows.delete(key);
    }
  }

  /** Each with its key and the moment since when it waits, those that wait longest first. */
  entries(): [string, Row, number][] {
    return [...this.rows].map(([key, { row, since }]) => [key, row, since]);
  }
}
