import { memo, type ReactNode } from 'react';
import { columnName } from '../cells/address.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { cellCss, drawnStyle, horizontal } from './cell-look.ts';
import type { Layout, Span } from '../layout/viewport.ts';

export interface GridCellsProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  /** Cells are drawn anew when it changes. */
  readonly version: number;
  readonly layout: Layout;
  readonly rows: Span;
  readonly columns: Span;
}

/** The cells of a rectangle, each at its place on the sheet. */
export function GridCells({ rows, layout, ...rest }: GridCellsProps): ReactNode {
  const { selection } = rest.sheet;
  const drawn: ReactNode[] = [];
  for (const row of layout.rows.shown(rows.first, rows.last)) {
    const height = layout.rows.size(row);
    const isSelected = row >= selection.row && row < selection.row + selection.rows;
    drawn.push(
      <GridRow
        key={row}
        {...rest}
        layout={layout}
        row={row}
        top={layout.rows.offset(row)}
        height={height}
        selectedFrom={isSelected ? selection.column : -1}
        selectedTo={isSelected ? selection.column + selection.columns : -1}
        firstColumn={rest.columns.first}
        lastColumn={rest.columns.last}
      />,
    );
  }
  return drawn;
}

interface GridRowProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly version: number;
  readonly layout: Layout;
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly selectedFrom: number;
  readonly selectedTo: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Scrolling brings a few new rows and leaves the others as they are: that is what keeps it smooth. */
const GridRow = memo(function GridRow(props: GridRowProps): ReactNode {
  const { workbook, sheet, layout, row, top, height, selectedFrom, selectedTo, firstColumn, lastColumn } = props;
  const cells: ReactNode[] = [];
  for (const column of layout.columns.shown(firstColumn, lastColumn)) {
    const width = layout.columns.size(column);
    // Merged cells are drawn as one, over the rows.
    if (sheet.mergeAt(row, column) !== undefined) continue;
    const value = sheet.valueAt(row, column);
    const style = drawnStyle(workbook, sheet, row, column);
    const text = value === '' ? '' : sheet.textAt(row, column);
    const css = cellCss(style, value);
    css.left = layout.columns.offset(column);
    css.width = width;
    css.height = height;
    const spills =
      typeof value === 'string' &&
      text !== '' &&
      !style.wrapText &&
      horizontal(style, value) === 'left' &&
      isNextEmpty(sheet, row, column);
    cells.push(
      <div
        key={column}
        id={cellId(row, column)}
        role="gridcell"
        aria-colindex={column + 1}
        aria-selected={column >= selectedFrom && column < selectedTo}
        data-address={`${columnName(column)}${row + 1}`}
        className={spills ? 'cell spills' : 'cell'}
        style={css}
      >
        {text === '' ? null : (
          <span style={spills ? { maxWidth: spillWidth(sheet, layout, row, column) } : undefined}>
            {shownText(text, value, width / layout.zoom)}
          </span>
        )}
      </div>,
    );
  }
  return (
    <div role="row" aria-rowindex={row + 1} className="row" style={{ top, height }}>
      {cells}
    </div>
  );
});

export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

function isNextEmpty(sheet: Sheet, row: number, column: number): boolean {
  if (sheet.mergeAt(row, column + 1) !== undefined) return false;
  return sheet.valueAt(row, column + 1) === '' && sheet.tableAt(row, column) === undefined;
}

/** A long text runs over the empty cells to its right, as in Excel; at most 24 of them. */
function spillWidth(sheet: Sheet, layout: Layout, row: number, column: number): number {
  let next = column + 1;
  while (next < column + 25 && sheet.valueAt(row, next) === '') next += 1;
  return layout.columns.offset(next) - layout.columns.offset(column) - 6;
}

/** Pixels of the grid's font at its usual size. */
const DIGIT_WIDTH = 7.4;
const SIGN_WIDTH = 4;

/** Digits are never cut: a number that is wider than its cell is shown as hashes. */
export function shownText(text: string, value: unknown, width: number): string {
  if (typeof value !== 'number') return text;
  const signs = text.replace(/\d/g, '').length;
  const needed = (text.length - signs) * DIGIT_WIDTH + signs * SIGN_WIDTH;
  return needed > width - 3 ? '#'.repeat(Math.max(1, Math.floor((width - 6) / DIGIT_WIDTH))) : text;
}
