import { guardedCells, type Line } from './sheet-text.ts';
import type { KnownPage, PlacedRow } from './place-lines.ts';

/** On the sheet of a report's data: far right of the series of its charts. */
const FIRST_COLUMN = 120;
const MARK = 'amend-page';

/** A page as it was written, with what was drawn. */
export interface Remembered extends KnownPage {
  /** What was drawn beside cells, as it was last told. */
  readonly drawn: readonly string[];
}

export const NOTHING_KNOWN: Remembered = { looks: [], cells: [], drawn: [] };

/** Queues the reading of what was remembered; call the answer after the sync. */
export function queueKnown(data: Excel.Worksheet, rows: number, columns: number): () => Remembered | null {
  const range = data.getRangeByIndexes(0, FIRST_COLUMN, Math.max(1, rows), columns + 1).load('values');
  return () => {
    const [head = [], ...lines] = range.values as unknown[][];
    if (head[0] !== MARK) return null;
    const kept = lines.slice(0, Number(head[1]));
    return {
      looks: kept.map(([look]) => String(look)),
      cells: kept.map(([, ...cells]) => cells),
      drawn: head.slice(2).map(String),
    };
  };
}

/** Queues remembering what is written now: of the rows of the sheet that are the page's, in their order. */
export function queueRemembering(
  data: Excel.Worksheet,
  lines: readonly Line<string>[],
  columns: number,
  drawn: readonly string[],
  earlier: number,
): void {
  const width = columns + 1;
  const head = [MARK, lines.length, ...drawn.map((each) => `'${each}`)];
  const blank = Array.from({ length: Math.max(0, earlier - lines.length) }, () => new Array<string>(width).fill(''));
  data.getRangeByIndexes(0, FIRST_COLUMN, 1 + lines.length + blank.length, width).values = [
    Array.from({ length: width }, (_, at) => head[at] ?? ''),
    ...lines.map(({ look, cells }) => [look, ...guardedCells(cells, columns)]),
    ...blank,
  ];
}

/** Whether every line stands in the row in which it stood, and nothing else was put in or taken out. */
export function isAsBefore(placed: readonly PlacedRow[]): boolean {
  return placed.every(({ from }, row) => from === row);
}

/** A short text that differs wherever what it is made of does: FNV-1a, of 2 × 32 bits. */
export function fingerprint(text: string): string {
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  return `${(low >>> 0).toString(16)}-${(high >>> 0).toString(16)}`;
}
