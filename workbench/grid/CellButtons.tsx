import type { ReactNode } from 'react';
import { areaOf } from '../cells/area.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { isColumnFiltered } from '../filters/column-filter.ts';
import { newColumn, type Table } from '../sheets/table.ts';
import type { CellPlace } from '../editing/cell-moves.ts';
import { place } from '../drawing/SelectionBox.tsx';
import type { Layout, Span } from '../layout/viewport.ts';
import { gridWords as words } from './words/grid-words.ts';

export interface HeaderCell {
  readonly table: Table;
  /** Zero-based within the table. */
  readonly column: number;
}

interface CellButtonsProps {
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly rows: Span;
  readonly columns: Span;
  /** The active cell when it has a drop-down. */
  readonly listCell: CellPlace | null;
  readonly onOpenMenu: (header: HeaderCell) => void;
  readonly onOpenList: () => void;
}

/** The buttons that stand in cells: sort and filter in table headers, the arrow of a drop-down. */
export function CellButtons({
  sheet,
  layout,
  rows,
  columns,
  listCell,
  onOpenMenu,
  onOpenList,
}: CellButtonsProps): ReactNode {
  const isInLayer = ({ row, column }: CellPlace) =>
    row >= rows.first && row <= rows.last && column >= columns.first && column <= columns.last;
  const headers = sheet.tables
    .filter((table) => table.showHeaders && table.showFilterButton)
    .flatMap((table) =>
      table.columns.map((_, column) => ({
        table,
        column,
        cell: { row: table.area.row, column: table.area.column + column },
      })),
    );
  return (
    <>
      {headers
        .filter(({ cell }) => isInLayer(cell))
        .map(({ table, column, cell }) => (
          <button
            key={`${table.id}-${column}`}
            type="button"
            tabIndex={-1}
            data-cell-button=""
            className="header-button"
            aria-label={words('columnMenu', { column: sheet.textAt(cell.row, cell.column) })}
            style={buttonPlace(layout, cell)}
            onClick={() => onOpenMenu({ table, column })}
          >
            {symbol(table, column)}
          </button>
        ))}
      {listCell && isInLayer(listCell) && (
        <button
          type="button"
          tabIndex={-1}
          data-cell-button=""
          className="list-button"
          aria-label={words('showChoices')}
          style={listButtonPlace(layout, listCell)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={onOpenList}
        >
          ▾
        </button>
      )}
    </>
  );
}

/** Which way the column is sorted, and whether it is filtered, by shape and not by colour alone. */
function symbol(table: Table, column: number): string {
  const sorted = table.sort.find((each) => each.column === column);
  const isFiltered = isColumnFiltered(table.columns[column] ?? newColumn(0));
  return `${isFiltered ? '⧩' : ''}${sorted === undefined ? (isFiltered ? '' : '▾') : sorted.ascending ? '↑' : '↓'}`;
}

function buttonPlace(layout: Layout, { row, column }: CellPlace) {
  const { top, left, width, height } = place(layout, areaOf(row, column));
  return { top: top + height - 18, left: left + width - 18 };
}

function listButtonPlace(layout: Layout, { row, column }: CellPlace) {
  const { top, left, width, height } = place(layout, areaOf(row, column));
  return { top, left: left + width, height };
}
