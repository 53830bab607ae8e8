import type { PointerEvent, ReactNode } from 'react';
import { columnName } from '../cells/address.ts';
import type { Area } from '../cells/area.ts';
import type { Layout, Span } from '../layout/viewport.ts';

interface ColumnHeadersProps {
  readonly layout: Layout;
  readonly columns: Span;
  readonly selection: Area;
  readonly onResizeStart: (column: number, event: PointerEvent) => void;
}

/** The column letters with the handles that change a column's width. */
export function ColumnHeaders({ layout, columns, selection, onResizeStart }: ColumnHeadersProps): ReactNode {
  return lines(columns, (column) => layout.columns.size(column) > 0).map((column) => {
    const isSelected = column >= selection.column && column < selection.column + selection.columns;
    return (
      <div
        key={column}
        role="columnheader"
        aria-colindex={column + 1}
        data-column={columnName(column)}
        className={isSelected ? 'column-header selected' : 'column-header'}
        style={{ left: layout.columns.offset(column), width: layout.columns.size(column) }}
      >
        {columnName(column)}
        <span
          className="column-resizer"
          title="Drag to change the width; double-click to fit"
          onPointerDown={(event) => onResizeStart(column, event)}
        />
      </div>
    );
  });
}

interface RowHeadersProps {
  readonly layout: Layout;
  readonly rows: Span;
  readonly selection: Area;
}

/** The row numbers. */
export function RowHeaders({ layout, rows, selection }: RowHeadersProps): ReactNode {
  return lines(rows, (row) => layout.rows.size(row) > 0).map((row) => {
    const isSelected = row >= selection.row && row < selection.row + selection.rows;
    return (
      <div
        key={row}
        role="rowheader"
        aria-rowindex={row + 1}
        className={isSelected ? 'row-header selected' : 'row-header'}
        style={{ top: layout.rows.offset(row), height: layout.rows.size(row) }}
      >
        {row + 1}
      </div>
    );
  });
}

function lines({ first, last }: Span, isShown: (line: number) => boolean): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter(isShown);
}
