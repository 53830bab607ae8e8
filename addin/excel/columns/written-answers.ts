import type { RowKey } from '../../../contract/cell.ts';

/** What a class cell says against Amend: the class typed over its answer; null when the answer was put back. */
export interface TypedOver {
  readonly class: string | null;
  /** What Amend had written there; null where it had written nothing. */
  readonly answer: string | null;
}

/**
 * What Amend wrote into the class column of one table, by key, and what a person typed over it.
 *
 * As with {@link StandingCorrections}, Excel's events say where cells changed, not what a person said: only what
 * differs from the answer, and from what was typed before, is news.
 */
export class WrittenAnswers {
  private readonly written = new Map<RowKey, string>();
  private readonly typed = new Map<RowKey, string>();

  /** Takes note of what Amend writes, or of what stood there when nobody was listening. */
  noteWritten(key: RowKey, answer: string): void {
    this.written.set(key, answer);
    this.typed.delete(key);
  }

  /** What a class cell says that now holds a text; null when that is no news. An emptied cell says nothing. */
  noteCell(key: RowKey, text: string | null): TypedOver | null {
    const answer = this.written.get(key) ?? null;
    if (text === null || text === this.typed.get(key)) return null;
    if (text !== answer) {
      this.typed.set(key, text);
      return { class: text, answer };
    }
    return this.typed.delete(key) ? { class: null, answer } : null;
  }
}
