import { guardedCells, type Line } from './sheet-text.ts';
import type { KnownPage, PlacedRow } from './place-lines.ts';

/** Cells side by side, in rows below each other, that are written at once. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly (string | number)[])[];
}

export interface WantedCells {
  readonly columns: number;
  readonly placed: readonly PlacedRow[];
  readonly lines: readonly Line<string>[];
  /** The cells of the sheet before rows were put in and taken out. */
  readonly sheet: readonly (readonly unknown[])[];
  readonly known: KnownPage;
  /** Whether people write into lines of a look: behind the first cell they are theirs. */
  readonly isTyped: (look: string) => boolean;
}

/**
 * What is to be written so that the sheet says what the page does: only cells that say something else by now. A cell of
 * which the page says nothing is emptied where the page before had filled it, and is the person's otherwise.
 */
export function changedCells(wanted: WantedCells): CellBlock[] {
  const blocks: { row: number; column: number; cells: (string | number)[][] }[] = [];
  wanted.placed.forEach((_, row) => {
    for (const run of changedRuns(wanted, row)) {
      const above = blocks.find(
        (block) =>
          block.row + block.cells.length === row &&
          block.column === run.column &&
          block.cells[0]!.length === run.cells.length,
      );
      if (above === undefined) blocks.push({ row, column: run.column, cells: [run.cells] });
      else above.cells.push(run.cells);
    }
  });
  return blocks;
}

function changedRuns({ columns, placed, lines, sheet, known, isTyped }: WantedCells, row: number) {
  const { line, from, known: before } = placed[row]!;
  if (line === null && before === null) return [];
  const said = line === null ? [] : lines[line]!.cells;
  const written = guardedCells(said, columns);
  const runs: { column: number; cells: (string | number)[] }[] = [];
  const isTheirs = from !== null && line !== null && isTyped(lines[line]!.look);
  for (let column = 0; column < (isTheirs ? 1 : columns); column++) {
    const now = from === null ? '' : (sheet[from]?.[column] ?? '');
    const next = said[column] ?? '';
    const was = before === null ? '' : (known.cells[before]?.[column] ?? '');
    const isChanged = next === '' ? now !== '' && now === was : now !== next;
    if (!isChanged) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.column + last.cells.length === column) last.cells.push(written[column]!);
    else runs.push({ column, cells: [written[column]!] });
  }
  return runs;
}
