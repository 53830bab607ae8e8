import type { PointerEvent, ReactNode } from 'react';
import { columnName } from '../cells/address.ts';
import type { Area } from '../cells/area.ts';
import type { Track } from '../layout/track.ts';
import type { Layout, Span } from '../layout/viewport.ts';
import { drawingWords as words } from './words/drawing-words.ts';

interface ColumnHeadersProps {
  readonly layout: Layout;
  readonly columns: Span;
  readonly selection: Area;
  readonly onResizeStart: (column: number, event: PointerEvent) => void;
}

/** The column letters with the handles that change a column's width. */
export function ColumnHeaders({ layout, columns, selection, onResizeStart }: ColumnHeadersProps): ReactNode {
  return [...layout.columns.shown(columns.first, columns.last)].map((column) => {
    const isSelected = column >= selection.column && column < selection.column + selection.columns;
    return (
      <div
        key={column}
        role="columnheader"
        aria-colindex={column + 1}
        data-column={columnName(column)}
        className={headerClass('column-header', layout.columns, column, isSelected)}
        style={{ left: layout.columns.offset(column), width: layout.columns.size(column) }}
      >
        {columnName(column)}
        <span
          className="column-resizer"
          title={words('resizeHint')}
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
  return [...layout.rows.shown(rows.first, rows.last)].map((row) => {
    const isSelected = row >= selection.row && row < selection.row + selection.rows;
    return (
      <div
        key={row}
        role="rowheader"
        aria-rowindex={row + 1}
        className={headerClass('row-header', layout.rows, row, isSelected)}
        style={{ top: layout.rows.offset(row), height: layout.rows.size(row) }}
      >
        {row + 1}
      </div>
    );
  });
}

/** A thicker line shows where hidden lines are. */
function headerClass(base: string, track: Track, line: number, isSelected: boolean): string {
  const isAfterHidden = line > 0 && track.size(line - 1) === 0;
  return `${base}${isSelected ? ' selected' : ''}${isAfterHidden ? ' after-hidden' : ''}`;
}
