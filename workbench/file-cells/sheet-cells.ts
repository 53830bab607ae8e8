import { columnIndex } from '../cells/address.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../cells/area.ts';
import { FileProblem } from '../files/file-problem.ts';
import { filesWords } from '../files/words/files-words.ts';
import { childrenOf, descendantOf, rootOf, type XmlElement } from '../package/xml-elements.ts';
import { attribute } from '../package/xml-text.ts';

/** A row of a sheet's part; rows and columns count from 0. */
export interface FileRow {
  readonly row: number;
  readonly element: XmlElement;
}

export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
  /** The number of its look among the file's cell formats. */
  readonly xf: number;
}

/**
 * Rows of a sheet, in order. One that does not say its number follows the one before.
 * @throws {FileProblem} a row that no sheet has
 */
export function* rowsOf(xml: string): Generator<FileRow> {
  const data = descendantOf(xml, rootOf(xml), 'sheetData');
  if (data === undefined) return;
  let row = -1;
  for (const element of childrenOf(xml, data)) {
    if (element.name !== 'row') continue;
    const number = Number(attribute(element.attributes, 'r') ?? NaN);
    row = Number.isInteger(number) && number > 0 ? number - 1 : row + 1;
    if (row >= MAX_ROWS) throw beyondTheSheet();
    yield { row, element };
  }
}

const CELL = /^([A-Z]+)\d+$/i;

/**
 * Cells of a row, in order. One that does not say its address follows the one before.
 * @throws {FileProblem} a cell in a column that no sheet has
 */
export function* cellsOf(xml: string, { row, element: line }: FileRow): Generator<FileCell> {
  let column = -1;
  for (const element of childrenOf(xml, line)) {
    if (element.name !== 'c') continue;
    const letters = CELL.exec(attribute(element.attributes, 'r') ?? '')?.[1];
    column = letters === undefined ? column + 1 : columnIndex(letters);
    if (column >= MAX_COLUMNS) throw beyondTheSheet();
    yield { row, column, element, xf: Number(attribute(element.attributes, 's') ?? 0) };
  }
}

function beyondTheSheet(): FileProblem {
  return new FileProblem(filesWords('beyondTheSheet'));
}
