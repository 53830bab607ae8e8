import type { ReactNode } from 'react';
import { areaOf, intersection, sameArea, type Area } from '../cells/area.ts';
import type { CellPlace } from '../editing/cell-moves.ts';
import type { Layout, Span } from '../layout/viewport.ts';
import { drawingWords as words } from './words/drawing-words.ts';

interface SelectionBoxProps {
  readonly layout: Layout;
  readonly selection: Area;
  readonly active: CellPlace;
  /** The merged cell that the active one is; absent for a cell of its own. */
  readonly merge?: Area | undefined;
  /** The cells of the layer that the box is drawn in; what lies outside is another layer's. */
  readonly rows: Span;
  readonly columns: Span;
  /** Where a drag of the fill handle would write, while it lasts. */
  readonly fill: Area | null;
  /** Cells on the clipboard. */
  readonly copied: Area | null;
}

/**
 * The frame around the selection with its fill handle, the marching frame around copied cells, and the frame of a fill.
 */
export function SelectionBox(props: SelectionBoxProps): ReactNode {
  const { layout, selection, active, rows, columns, fill, copied } = props;
  const activeCell = props.merge ?? areaOf(active.row, active.column);
  const isOneCell = sameArea(selection, activeCell);
  const layer = areaOf(rows.first, columns.first, rows.last - rows.first + 1, columns.last - columns.first + 1);
  if (layer.rows <= 0 || layer.columns <= 0) return null;
  const shown = intersection(layer, selection);
  const shownActive = intersection(layer, activeCell);
  const hasCorner =
    shown !== null &&
    shown.row + shown.rows === selection.row + selection.rows &&
    shown.column + shown.columns === selection.column + selection.columns;
  return (
    <>
      {shown && (
        <div className="selection-box" style={place(layout, shown)}>
          {!isOneCell && <div className="selection-tint" />}
          {hasCorner && <div className="fill-handle" data-fill-handle="" title={words('fillHint')} />}
        </div>
      )}
      {shownActive && !isOneCell && <div className="active-box" style={place(layout, shownActive)} />}
      {frame(layout, layer, copied, 'copied-box')}
      {frame(layout, layer, fill, 'fill-box')}
    </>
  );
}

function frame(layout: Layout, layer: Area, area: Area | null, className: string): ReactNode {
  const shown = area && intersection(layer, area);
  return shown && <div className={className} style={place(layout, shown)} />;
}

/** Pixels of an area on its sheet. */
export function place(layout: Layout, { row, column, rows, columns }: Area) {
  const top = layout.rows.offset(row);
  const left = layout.columns.offset(column);
  return {
    top,
    left,
    height: layout.rows.offset(row + rows) - top,
    width: layout.columns.offset(column + columns) - left,
  };
}
