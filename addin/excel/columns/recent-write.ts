import type { KnownPositions } from '../table/row-positions.ts';

/** Beyond that too much may have happened to the table. */
const RECENT_MS = 10_000;

/**
 * What the last writes into a table found and left, for some seconds: a classification writes a large table in many
 * goes, and need not read the keys of all rows, nor clear the marks of the write before, at each of them.
 */
export class RecentWrite {
  private readonly clock: () => number;
  private read: { readonly known: KnownPositions; readonly keyColumns: string; readonly at: number } | null = null;
  private markless = -Infinity;

  /** @param clock monotonic milliseconds */
  constructor(clock: () => number = () => performance.now()) {
    this.clock = clock;
  }

  /** Where the rows stood when their keys were read just now; null when they were not. To be confirmed. */
  positionsBy(keyColumns: readonly string[]): KnownPositions | null {
    const { read } = this;
    return read?.keyColumns === JSON.stringify(keyColumns) && this.isRecent(read.at) ? read.known : null;
  }

  noteRead(keyColumns: readonly string[], known: KnownPositions): void {
    this.read = { known, keyColumns: JSON.stringify(keyColumns), at: this.clock() };
  }

  /** Whether every mark was cleared just now, and none set since. */
  get isWithoutMarks(): boolean {
    return this.isRecent(this.markless);
  }

  /** Notes whether there may be marks now: before a write there may, after it there are what it set. */
  noteMarks(areSet: boolean): void {
    this.markless = areSet ? -Infinity : this.clock();
  }

  private isRecent(at: number): boolean {
    return this.clock() - at < RECENT_MS;
  }
}
