import type { RowKey } from '../../contract/cell.ts';
import { spellingKey } from '../../contract/class-spelling.ts';

/** What the correction cell of a row is to say; null empties it. */
export interface CorrectionWrite {
  readonly key: RowKey;
  readonly class: string | null;
  /** Written only over one of these, spelled as it may be, or an empty cell; left out, over anything. */
  readonly over?: readonly (string | null)[];
}

/**
 * Whether a correction cell says what is to be replaced, and nothing that was typed since.
 *
 * @example mayReplace('travel', ['Travel', null]) // => true
 * @example mayReplace('Meals', ['Travel', null]) // => false
 */
export function mayReplace(cell: string | null, over: CorrectionWrite['over']): boolean {
  if (over === undefined || cell === null) return true;
  return over.some((name) => name !== null && spellingKey(name) === spellingKey(cell));
}
