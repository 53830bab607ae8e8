import type { RowKey } from '../../../contract/cell.ts';
import type { TypedCorrection } from '../../ports/workbook-port.ts';

/**
 * What stands in the correction column of one table, by key, as far as Amend has seen it.
 *
 * Excel's events say where cells changed, not what a person said: sorting, Amend's own writes and retyping the same
 * text raise them too. Only the difference to what stood there before is news.
 */
export class StandingCorrections {
  private readonly classes = new Map<RowKey, string>();

  /** Takes note of a row; answers whether that is news. */
  note({ key, class: className }: Pick<TypedCorrection, 'key' | 'class'>): boolean {
    if ((this.classes.get(key) ?? null) === className) return false;
    if (className === null) this.classes.delete(key);
    else this.classes.set(key, className);
    return true;
  }

  classOf(key: RowKey): string | null {
    return this.classes.get(key) ?? null;
  }

  /** Takes note of the whole column: rows that are not among the corrections have none. */
  noteAll(corrections: readonly TypedCorrection[]): void {
    this.classes.clear();
    for (const correction of corrections) this.note(correction);
  }
}
