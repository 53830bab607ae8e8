import { textForAnyCell } from '../../excel/table/cell-text.ts';

const WRAP_CHARACTERS = 140;

/** One row of a sheet that Amend writes; cells beyond those given are empty. */
export interface Line<Look extends string> {
  readonly look: Look;
  readonly cells: readonly (string | number)[];
}

/** Lines from A1 downwards, with room for charts among them. */
export class SheetLines<Look extends string> {
  readonly lines: Line<Look>[] = [];
  readonly #empty: Look;

  /** @param empty the look of lines without content */
  constructor(empty: Look) {
    this.#empty = empty;
  }

  /** The row (from 0) of the next line. */
  get next(): number {
    return this.lines.length;
  }

  add(look: Look, ...cells: (string | number)[]): void {
    this.lines.push({ look, cells });
  }

  blank(): void {
    this.add(this.#empty);
  }

  /** A sentence, split over as many lines as it needs: merged cells would not let a row grow with its text. */
  addText(look: Look, sentence: string): void {
    for (const part of wrapped(sentence)) this.add(look, part);
  }

  /** Leaves rows free; answers the first. */
  reserve(rows: number): number {
    const first = this.next;
    for (let row = 0; row < rows; row++) this.blank();
    return first;
  }
}

/**
 * A line's cells, filled up to the page's width; text is guarded, for a report comes from the server and its names from
 * tables.
 */
export function guardedCells(cells: Line<string>['cells'], columns: number): (string | number)[] {
  return Array.from({ length: columns }, (_, column) => {
    const cell = cells[column] ?? '';
    return typeof cell === 'string' && cell !== '' ? textForAnyCell(cell) : cell;
  });
}

/** Excel's serial day, with the time as its fraction. */
export function serialDay(iso: string): number {
  return (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** @example utc('2026-11-20T14:05:09.000Z') // => '2026-11-20 14:05:09 UTC' */
export function utc(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}

/** Splits a sentence between words. */
export function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > WRAP_CHARACTERS) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
