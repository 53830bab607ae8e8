import type { KnownPositions } from '../table/row-positions.ts';

/** Beyond that too much may have happened to the table. */
const RECENT_MS = 10_000;

/**
 * What the last writes into a table found and left, for some seconds: a classification writes a large table in many
 * goes, and need not read the keys of all rows, nor clear the marks of the write before, at each of them.
 *
 * Where the rows of a write stand can be confirmed by their own keys; that no other row has been given one of these
 * keys cannot. So positions are known only while somebody listens to the table and has heard of no edit.
 */
export class RecentWrite {
  private readonly clock: () => number;
  private read: { readonly known: KnownPositions; readonly keyColumns: string; readonly at: number } | null = null;
  private markless = -Infinity;
  private listeners = 0;
  private edits = 0;

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
    if (this.listeners === 0) return;
    this.read = { known, keyColumns: JSON.stringify(keyColumns), at: this.clock() };
  }

  /** Somebody listens to the table, and will say what they hear, until what this answers is called. */
  listen(): () => void {
    this.listeners++;
    return () => {
      this.listeners--;
      this.noteEdit();
    };
  }

  /** Cells of the table were edited, by anybody: any row may have any key. */
  noteEdit(): void {
    this.read = null;
    this.edits++;
  }

  /** How many edits were heard of; null while nobody listens. */
  get editsHeard(): number | null {
    return this.listeners === 0 ? null : this.edits;
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
