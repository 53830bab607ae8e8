import { isErrorText, type CellValue } from '../cells/cell.ts';
import { textCellsWords } from './words/text-cells-words.ts';

/** So many cells are named, and of their texts so many characters shown. */
const NAMED = 3;
const SHOWN_CHARACTERS = 20;

/** A cell below the headers. */
export interface ReadCellPlace {
  /** A name that its column has alone. */
  readonly column: string | number;
  readonly value: CellValue;
  /** Asked of the few cells that are named. */
  readonly address: () => string;
}

interface ColumnCells {
  all: number;
  /** Those that are numbers, or were meant as such. */
  numbers: number;
  texts: number;
  readonly first: { readonly address: string; readonly text: string }[];
}

/**
 * Finds the cells that are text in columns of numbers: what a person sees as a number there, a program reads as
 * missing. A column of numbers is one in which at least half of the cells are numbers or were meant as such.
 */
export class TextAmongNumbers {
  private readonly columns = new Map<string | number, ColumnCells>();

  /** @param wasMeantAsNumber whether a text may be a number or a date to its writer */
  add({ column, value, address }: ReadCellPlace, wasMeantAsNumber: (text: string) => boolean): void {
    if (typeof value === 'boolean' || value === '' || isErrorText(value)) return;
    let cells = this.columns.get(column);
    if (cells === undefined) {
      cells = { all: 0, numbers: 0, texts: 0, first: [] };
      this.columns.set(column, cells);
    }
    cells.all += 1;
    cells.numbers += Number(typeof value === 'number' || wasMeantAsNumber(value));
    if (typeof value === 'number') return;
    cells.texts += 1;
    if (cells.first.length < NAMED) cells.first.push({ address: address(), text: value });
  }

  /** Says in one sentence which cells these are, and a second what to do; null when there are none. */
  sentence(): string | null {
    const columns = [...this.columns.values()].filter(({ all, numbers, texts }) => texts > 0 && numbers * 2 >= all);
    const count = columns.reduce((sum, { texts }) => sum + texts, 0);
    if (count === 0) return null;
    const named = firstOfEach(columns);
    const places = named.map(({ address, text }) => textCellsWords('place', { address, text: shortened(text) }));
    return textCellsWords('textAmongNumbers', {
      cells: count,
      columns: columns.length,
      places: places.join(', '),
      rest: count - named.length,
    });
  }
}

/** The first cell of each column, then the second ones, as many as are named. */
function firstOfEach(columns: readonly ColumnCells[]): ColumnCells['first'] {
  return Array.from({ length: NAMED }, (_, place) => columns.flatMap(({ first }) => first[place] ?? []))
    .flat()
    .slice(0, NAMED);
}

function shortened(text: string): string {
  return text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS - 1)}…`;
}
