import { alignLines } from './align-lines.ts';
import type { Line } from './sheet-text.ts';

/** A cell as Excel reads it. */
type Cell = unknown;

/** A page as it was written the last time: of each line its look and its cells, as Excel reads them. */
export interface KnownPage {
  readonly looks: readonly string[];
  readonly cells: readonly (readonly Cell[])[];
}

/** A row of the sheet as it is to be. */
export interface PlacedRow {
  /** The line that stands in it; null of a row that is the person's. */
  readonly line: number | null;
  /** The row that it was before; null when it is put in. */
  readonly from: number | null;
  /** The line of the page before that stood in it; null where none did. */
  readonly known: number | null;
}

export interface Placing {
  /** Columns that a page takes. */
  readonly columns: number;
  /** The sheet's cells from A1, of the columns of the page and of any further ones. */
  readonly sheet: readonly (readonly Cell[])[];
  readonly known: KnownPage;
  readonly lines: readonly Line<string>[];
  /** Whether lines of a look are known by their first cell alone, so that no other line may take their row. */
  readonly isNamed: (look: string) => boolean;
  /** Whether people write into lines of a look. */
  readonly isTyped: (look: string) => boolean;
}

/**
 * Where the lines of a page go on a sheet that has one already: lines that were there keep their rows, so that what a
 * person wrote beside them stays beside them. Rows that a person put in, wrote below the page, or filled where the page
 * had nothing, are theirs and stay. Rows before that are in no placed row are to be taken out.
 */
export function placeLines(placing: Placing): PlacedRow[] {
  const { sheet, lines } = placing;
  const knownOf = rowsOfKnown(placing);
  const lineOf = linesOfKnown(placing, [...knownOf.values()]);
  const placed: PlacedRow[] = [];
  let next = 0;
  let afterOurs = 0;
  const putIn = (until: number, at: number) => {
    const rows = Array.from({ length: Math.max(0, until - next) }, (_, index) => ({
      ...{ line: next + index, from: null, known: null },
    }));
    placed.splice(at, 0, ...rows);
    next = Math.max(next, until);
    return rows.length;
  };
  for (const row of sheet.keys()) {
    const before = knownOf.get(row) ?? null;
    const line = before === null ? undefined : lineOf.get(before);
    if (before !== null && line !== undefined && !isInTheWay(placing, row, before, line)) {
      putIn(line, placed.length);
      placed.push({ line, from: row, known: before });
      next = line + 1;
      afterOurs = placed.length;
    } else if (before === null || isFilled(placing, row, before)) {
      placed.push({ line: null, from: row, known: before });
    }
  }
  putIn(lines.length, afterOurs);
  return placed;
}

/** Which line of the page before stands in which row of the sheet. */
function rowsOfKnown({ sheet, known }: Placing): Map<number, number> {
  const keys = (cells: readonly (readonly Cell[])[]) => cells.map(([first]) => textOf(first));
  const [inSheet, inPage] = [keys(sheet), keys(known.cells)];
  const pairs = alignLines(inPage, inSheet);
  const found = new Map(pairs.map(([line, row]) => [row, line]));
  // What a person wrote over stands between lines that are as they were, in as many rows.
  forGaps(pairs, [inPage.length, inSheet.length], (line, row, [lines, rows]) => {
    if (lines === rows) for (let at = 0; at < lines; at++) found.set(row + at, line + at);
  });
  return found;
}

/** Which line of the page is which of the page before, of those that the sheet still has. */
function linesOfKnown({ known, lines, isNamed }: Placing, present: readonly number[]): Map<number, number> {
  const there = [...present].sort((a, b) => a - b);
  const before = there.map((line) => keyOf(known.looks[line] ?? '', known.cells[line]?.[0]));
  const now = lines.map(({ look, cells }) => keyOf(look, cells[0]));
  const pairs = alignLines(before, now);
  const found = new Map(pairs.map(([at, line]) => [there[at]!, line]));
  // A line that says something else in the same place, such as another verdict, is the same line.
  forGaps(pairs, [before.length, now.length], (at, line, [ats, count]) => {
    for (let step = 0; step < Math.min(ats, count); step++) {
      const look = known.looks[there[at + step]!];
      if (look !== undefined && look === lines[line + step]!.look && !isNamed(look))
        found.set(there[at + step]!, line + step);
    }
  });
  return found;
}

/** Calls back for what lies between pairs: where it begins in both lists, and how much it is. */
function forGaps(
  pairs: readonly (readonly [number, number])[],
  [endOfFirst, endOfSecond]: readonly [number, number],
  tell: (first: number, second: number, lengths: readonly [number, number]) => void,
): void {
  let [first, second] = [0, 0];
  for (const [nextFirst, nextSecond] of [...pairs, [endOfFirst, endOfSecond] as const]) {
    tell(first, second, [nextFirst - first, nextSecond - second]);
    [first, second] = [nextFirst + 1, nextSecond + 1];
  }
}

/** Whether a person has written where the page had nothing, and the new line has something else to say there. */
function isInTheWay({ sheet, known, lines, columns, isTyped }: Placing, row: number, before: number, line: number) {
  const { look, cells } = lines[line]!;
  if (isTyped(look)) return false;
  return columnsOf(columns).some((column) => {
    const now = sheet[row]?.[column] ?? '';
    const next = cells[column] ?? '';
    return now !== '' && (known.cells[before]?.[column] ?? '') === '' && next !== '' && next !== now;
  });
}

/** Whether a person has written into a row of the page, where it had nothing. */
function isFilled({ sheet, known, columns }: Placing, row: number, before: number): boolean {
  return columnsOf(columns).some(
    (column) => (sheet[row]?.[column] ?? '') !== '' && (known.cells[before]?.[column] ?? '') === '',
  );
}

function columnsOf(columns: number): number[] {
  return Array.from({ length: columns }, (_, column) => column);
}

function keyOf(look: string, first: Cell): string {
  return `${look} ${textOf(first)}`;
}

function textOf(cell: Cell): string {
  return cell === undefined || cell === null ? '' : String(cell);
}
