import type { PointerEvent, ReactNode } from 'react';
import type { Area } from '../cells/area.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { CellButtons, type HeaderCell } from './CellButtons.tsx';
import type { CellPlace } from '../editing/cell-moves.ts';
import { ChartBox } from '../drawing/ChartBox.tsx';
import { CommentMarks } from '../drawing/CommentMarks.tsx';
import { GridCells } from '../drawing/GridCells.tsx';
import { ColumnHeaders, RowHeaders } from '../drawing/GridHeaders.tsx';
import { MergedCells } from '../drawing/MergedCells.tsx';
import { SelectionBox } from '../drawing/SelectionBox.tsx';
import { ShapeBox } from '../drawing/ShapeBox.tsx';
import {
  COLUMN_HEADER_HEIGHT,
  ROW_HEADER_WIDTH,
  scrollExtent,
  type Layout,
  type ScrollPort,
  type Span,
} from '../layout/viewport.ts';
import { gridWords as words } from './words/grid-words.ts';

export interface GridLayersProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly version: number;
  readonly layout: Layout;
  readonly port: ScrollPort;
  readonly spans: { readonly rows: Span; readonly columns: Span };
  readonly selection: Area;
  readonly active: CellPlace;
  readonly fill: Area | null;
  readonly copied: Area | null;
  readonly hasList: boolean;
  readonly onResizeStart: (column: number, event: PointerEvent) => void;
  readonly onOpenMenu: (header: HeaderCell) => void;
  readonly onOpenList: () => void;
}

/**
 * The sheet in four layers, all in the sheet's own pixels: the body scrolls both ways, frozen rows stick to the top,
 * frozen columns to the left, the corner to both. The browser scrolls them, so what is drawn moves without this code.
 */
export function GridLayers(props: GridLayersProps): ReactNode {
  const { workbook, sheet, version, layout, port, spans, selection } = props;
  const extent = scrollExtent(layout, port, props.active);
  const frozenRows: Span = { first: 0, last: layout.frozenRows - 1 };
  const frozenColumns: Span = { first: 0, last: layout.frozenColumns - 1 };
  const size = {
    width: ROW_HEADER_WIDTH + layout.columns.offset(extent.columns),
    height: COLUMN_HEADER_HEIGHT + layout.rows.offset(extent.rows),
  };
  const freeze = { top: COLUMN_HEADER_HEIGHT + layout.frozenHeight, left: ROW_HEADER_WIDTH + layout.frozenWidth };
  const headers = { layout, selection, onResizeStart: props.onResizeStart };
  const drawn = { workbook, sheet, version, zoom: layout.zoom };
  return (
    <div className="sheet-plane" style={size}>
      <div className="layer corner-layer">
        <div className="select-all" title={words('selectAll')} />
        <div className="column-headers corner">
          <ColumnHeaders {...headers} columns={frozenColumns} />
        </div>
        <div className="row-headers corner">
          <RowHeaders layout={layout} selection={selection} rows={frozenRows} />
        </div>
        <div className="cells">
          <LayerCells {...props} rows={frozenRows} columns={frozenColumns} />
        </div>
      </div>
      <div className="layer top-layer">
        <div className="column-headers" style={{ width: size.width }}>
          <ColumnHeaders {...headers} columns={spans.columns} />
        </div>
        <div className="cells">
          <LayerCells {...props} rows={frozenRows} columns={spans.columns} />
        </div>
        {layout.frozenRows > 0 && <div className="freeze-line across" style={{ top: freeze.top, width: size.width }} />}
      </div>
      <div className="layer left-layer">
        <div className="row-headers">
          <RowHeaders layout={layout} selection={selection} rows={spans.rows} />
        </div>
        <div className="cells">
          <LayerCells {...props} rows={spans.rows} columns={frozenColumns} />
        </div>
        {layout.frozenColumns > 0 && (
          <div className="freeze-line down" style={{ left: freeze.left, height: size.height }} />
        )}
      </div>
      <div className="layer body-layer">
        <div className="cells">
          <LayerCells {...props} rows={spans.rows} columns={spans.columns} />
          {sheet.shapes.map((shape) => (
            <ShapeBox key={shape.id} shape={shape} />
          ))}
          {sheet.charts.map((chart) => (
            <ChartBox key={chart.id} chart={chart} {...drawn} />
          ))}
        </div>
      </div>
    </div>
  );
}

/** One layer's cells with what is drawn over them. */
function LayerCells(props: GridLayersProps & { readonly rows: Span; readonly columns: Span }): ReactNode {
  const { workbook, sheet, version, layout, rows, columns, selection, active, fill, copied } = props;
  if (rows.last < rows.first || columns.last < columns.first) return null;
  return (
    <>
      <GridCells workbook={workbook} sheet={sheet} version={version} layout={layout} rows={rows} columns={columns} />
      <MergedCells
        workbook={workbook}
        sheet={sheet}
        layout={layout}
        rows={rows}
        columns={columns}
        selection={selection}
      />
      <CommentMarks sheet={sheet} layout={layout} rows={rows} columns={columns} />
      <CellButtons
        sheet={sheet}
        layout={layout}
        rows={rows}
        columns={columns}
        listCell={props.hasList ? active : null}
        onOpenMenu={props.onOpenMenu}
        onOpenList={props.onOpenList}
      />
      <SelectionBox
        layout={layout}
        rows={rows}
        columns={columns}
        selection={selection}
        active={active}
        merge={sheet.mergeAt(active.row, active.column)}
        fill={fill}
        copied={copied}
      />
    </>
  );
}
