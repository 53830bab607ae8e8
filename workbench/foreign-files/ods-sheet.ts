import { areaOf, isOnSheet, isSingleCell, MAX_COLUMNS, MAX_ROWS } from '../cells/area.ts';
import { childrenOf, type XmlElement } from '../package/xml-elements.ts';
import { attribute } from '../package/xml-text.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { readOdsCell } from './ods-cell.ts';
import type { OdsStyles } from './ods-styles.ts';
import type { WorkbookFiller } from './workbook-filler.ts';

/** Within these elements stand rows and columns, grouped or repeated on every page. */
const GROUPS = new Set(
  'table-columns table-header-columns table-column-group table-rows table-header-rows table-row-group'.split(' '),
);

/** What the sheets of a file are read with. */
export interface OdsReading {
  /** The part that holds them. */
  readonly xml: string;
  readonly styles: OdsStyles;
  readonly filler: WorkbookFiller;
}

/** Rows or columns that one element speaks of. */
interface Lines {
  readonly at: number;
  readonly count: number;
  readonly element: XmlElement;
}

/** Adds a sheet with everything that is taken over of a `table`. */
export function readOdsSheet(reading: OdsReading, table: XmlElement): Sheet {
  const { xml, styles, filler } = reading;
  const isHidden = styles.hiddenTables.has(attribute(table.attributes, 'style-name') ?? '');
  const sheet = filler.addSheet(attribute(table.attributes, 'name') ?? '', isHidden ? 'Hidden' : 'Visible');
  const elements = [...linesOf(xml, table)];
  const columns = placed(elements, 'table-column', 'number-columns-repeated', MAX_COLUMNS);
  const rows = placed(elements, 'table-row', 'number-rows-repeated', MAX_ROWS);
  const columnStyles: (string | undefined)[] = [];
  for (const { at, count, element } of columns) {
    const style = attribute(element.attributes, 'default-cell-style-name');
    for (let column = at; column < at + count; column += 1) columnStyles[column] = style;
  }
  for (const row of rows) readRow(reading, sheet, row, columnStyles);
  readSizes(styles, sheet, columns, rows);
  return sheet;
}

function* linesOf(xml: string, parent: XmlElement): Generator<XmlElement> {
  for (const child of childrenOf(xml, parent)) {
    if (GROUPS.has(child.name)) yield* linesOf(xml, child);
    else yield child;
  }
}

/** The lines of a kind, each behind the one before; what a file has beyond a sheet's end stands behind that, too. */
function placed(elements: readonly XmlElement[], kind: string, repeated: string, most: number): Lines[] {
  let at = 0;
  return elements
    .filter(({ name }) => name === kind)
    .map((element) => {
      const lines = { at, count: Math.max(1, Math.min(timesOf(element, repeated), most - at)), element };
      at += lines.count;
      return lines;
    });
}

function timesOf({ attributes }: XmlElement, repeated: string): number {
  const times = Number(attribute(attributes, repeated) ?? 1);
  return Number.isInteger(times) && times > 0 ? times : 1;
}

function readRow(
  { xml, styles, filler }: OdsReading,
  sheet: Sheet,
  { at: row, count: rows, element }: Lines,
  columnStyles: readonly (string | undefined)[],
): void {
  const rowStyle = attribute(element.attributes, 'default-cell-style-name');
  let column = 0;
  for (const cell of childrenOf(xml, element)) {
    const columns = Math.min(timesOf(cell, 'number-columns-repeated'), MAX_COLUMNS);
    const { value, formula } = readOdsCell(xml, cell);
    if (value !== '' || formula !== undefined) {
      const ownStyle = attribute(cell.attributes, 'style-name') ?? rowStyle;
      const fill = (first: number, width: number, style: string | undefined) =>
        filler.fill(sheet, areaOf(row, first, rows, width), {
          value,
          formula,
          numberFormat: styles.numberFormatOf(style),
        });
      if (ownStyle !== undefined) fill(column, columns, ownStyle);
      // Each column has a style of its own for cells that say none.
      else for (let each = column; each < column + columns; each += 1) fill(each, 1, columnStyles[each]);
    }
    const merge = areaOf(row, column, timesOf(cell, 'number-rows-spanned'), timesOf(cell, 'number-columns-spanned'));
    if (!isSingleCell(merge) && isOnSheet(merge)) sheet.merges.push(merge);
    column += columns;
  }
}

/**
 * Files speak of every row and column that a sheet could have: sizes of those behind the last cell are nobody's
 * choice. So are hidden rows there, of which each would have to be written.
 */
function readSizes(styles: OdsStyles, sheet: Sheet, columns: readonly Lines[], rows: readonly Lines[]): void {
  const used = sheet.usedArea() ?? areaOf(0, 0);
  const sizeOf = ({ attributes }: XmlElement, sizes: ReadonlyMap<string, number>) =>
    sizes.get(attribute(attributes, 'style-name') ?? '');
  for (const { at, count, element } of columns) {
    const width = sizeOf(element, styles.columnWidths);
    for (let column = at; column < Math.min(at + count, MAX_COLUMNS); column += 1) {
      if (width !== undefined && column < used.column + used.columns) sheet.columnWidths.set(column, width);
      if (isCollapsed(element)) sheet.hiddenColumns.add(column);
    }
  }
  for (const { at, count, element } of rows) {
    const height = sizeOf(element, styles.rowHeights);
    for (let row = at; row < Math.min(at + count, used.row + used.rows); row += 1) {
      if (height !== undefined) sheet.rowHeights.set(row, height);
      if (isCollapsed(element)) sheet.hiddenRows.add(row);
    }
  }
}

/** Hidden by a person or by a filter. */
function isCollapsed({ attributes }: XmlElement): boolean {
  return (attribute(attributes, 'visibility') ?? 'visible') !== 'visible';
}
