import { columnIndex } from '../cells/address.ts';
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

/** Rows of a sheet, in order. One that does not say its number follows the one before. */
export function* rowsOf(xml: string): Generator<FileRow> {
  const data = descendantOf(xml, rootOf(xml), 'sheetData');
  if (data === undefined) return;
  let row = -1;
  for (const element of childrenOf(xml, data)) {
    if (element.name !== 'row') continue;
    const number = Number(attribute(element.attributes, 'r') ?? NaN);
    row = Number.isInteger(number) && number > 0 ? number - 1 : row + 1;
    yield { row, element };
  }
}

const CELL = /^([A-Z]+)\d+$/i;

/** Cells of a row, in order. One that does not say its address follows the one before. */
export function* cellsOf(xml: string, { row, element: line }: FileRow): Generator<FileCell> {
  let column = -1;
  for (const element of childrenOf(xml, line)) {
    if (element.name !== 'c') continue;
    const letters = CELL.exec(attribute(element.attributes, 'r') ?? '')?.[1];
    column = letters === undefined ? column + 1 : columnIndex(letters);
    yield { row, column, element, xf: Number(attribute(element.attributes, 's') ?? 0) };
  }
}
