import type { RowKey } from '../../../contract/cell.ts';
import type { TypedCorrection } from '../../ports/workbook-port.ts';

type Standing = Pick<TypedCorrection, 'key' | 'class'>;

const NO_ROWS: ReadonlySet<RowKey> = new Set();

/**
 * What stands in the correction column of one table, by key, as far as Amend has seen it, and what stood there and is
 * gone though nobody here was seen emptying it.
 *
 * Excel's events say where cells changed, not what a person said: sorting, Amend's own writes and retyping the same
 * text raise them too. Only the difference to what stood there before is news.
 */
export class StandingCorrections {
  private classes = new Map<RowKey, string>();
  private readonly emptied = new Map<RowKey, string>();
  /** Of each look at the whole column that is under way, the rows that were noted meanwhile. */
  private readonly looks = new Set<Set<RowKey>>();
  /** Whether it is known what the workbook has taken note of. */
  isRecalled = false;
  /** Ends once all edits that were heard of are noted. */
  hearing: Promise<void> = Promise.resolve();

  /** Takes note of a row; answers whether that is news. */
  note(correction: Standing): boolean {
    for (const noted of this.looks) noted.add(correction.key);
    return this.set(correction);
  }

  private set({ key, class: className }: Standing): boolean {
    if (className !== null) this.emptied.delete(key);
    if ((this.classes.get(key) ?? null) === className) return false;
    if (className === null) this.classes.delete(key);
    else this.classes.set(key, className);
    return true;
  }

  /** Takes note of what somebody else did to a row, which is no news. */
  noteUnseen(correction: Standing): false {
    const was = this.classOf(correction.key);
    this.note(correction);
    if (was !== null && correction.class === null) this.emptied.set(correction.key, was);
    return false;
  }

  classOf(key: RowKey): string | null {
    return this.classes.get(key) ?? null;
  }

  /**
   * Looks at the whole column, which takes a while.
   *
   * @param look is told of the rows that are noted meanwhile: that is newer than what it may have read
   */
  async looking<Result>(look: (noted: ReadonlySet<RowKey>) => Promise<Result>): Promise<Result> {
    const noted = new Set<RowKey>();
    this.looks.add(noted);
    try {
      return await look(noted);
    } finally {
      this.looks.delete(noted);
    }
  }

  /**
   * Takes note of the whole column: rows that are not among the corrections have none. Where they had one, it was
   * emptied unseen.
   *
   * @param rows  the rows that there are and that can be told apart; of others nothing is known any more
   * @param noted rows that were noted while the column was read: of them it stays
   */
  noteAll(
    corrections: readonly Standing[],
    rows: Pick<ReadonlySet<RowKey>, 'has'>,
    noted: ReadonlySet<RowKey> = NO_ROWS,
  ): void {
    const before = [...this.emptied, ...this.classes].filter(([key]) => !noted.has(key));
    for (const [key] of before) {
      this.classes.delete(key);
      this.emptied.delete(key);
    }
    for (const correction of corrections) if (!noted.has(correction.key)) this.set(correction);
    for (const [key, was] of before) if (rows.has(key) && !this.classes.has(key)) this.emptied.set(key, was);
  }

  /** Rows whose correction was emptied unseen, and what it said. */
  get emptiedUnseen(): ReadonlyMap<RowKey, string> {
    return this.emptied;
  }

  /** What the workbook took note of stood there before anything that is known here. */
  recall(kept: ReadonlyMap<RowKey, string>): void {
    this.isRecalled = true;
    this.classes = new Map([...kept, ...this.classes]);
  }

  /** No longer asks about emptied corrections of rows. */
  settle(keys: readonly RowKey[]): void {
    for (const key of keys) this.emptied.delete(key);
  }

  /** What the workbook is to take note of: what stands, and what is still asked about. */
  get toKeep(): ReadonlyMap<RowKey, string> {
    return new Map([...this.emptied, ...this.classes]);
  }
}
