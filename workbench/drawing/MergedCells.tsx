import type { ReactNode } from 'react';
import { addressOf } from '../cells/address.ts';
import { areaOf, containsCell, intersection, MAX_COLUMNS, MAX_ROWS, overlaps, type Area } from '../cells/area.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Layout, Span } from '../layout/viewport.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { cellCss, drawnStyle } from './cell-look.ts';
import { cellId, shownText } from './GridCells.tsx';
import { place } from './SelectionBox.tsx';

interface MergedCellsProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly layout: Layout;
  /** The cells of the layer that they are drawn in. */
  readonly rows: Span;
  readonly columns: Span;
  readonly selection: Area;
}

/** The merged cells of a layer, each as large as its area; of one that is cut by the frozen panes, the layer's part. */
export function MergedCells(props: MergedCellsProps): ReactNode {
  const { sheet, layout, rows, columns } = props;
  const shown = areaOf(rows.first, columns.first, rows.last - rows.first + 1, columns.last - columns.first + 1);
  const half = halfOf(layout, rows, columns);
  return sheet.merges
    .filter((merge) => overlaps(merge, shown))
    .map((merge) => (
      <MergedCell key={addressOf(merge)} {...props} merge={merge} part={intersection(merge, half) ?? merge} />
    ));
}

function MergedCell({
  workbook,
  sheet,
  layout,
  selection,
  merge,
  part,
}: MergedCellsProps & { readonly merge: Area; readonly part: Area }): ReactNode {
  const { row, column } = merge;
  const value = sheet.valueAt(row, column);
  const box = place(layout, part);
  const css = { ...cellCss(drawnStyle(workbook, sheet, row, column), value), ...box };
  return (
    <div
      role="gridcell"
      id={cellId(row, column)}
      aria-rowindex={row + 1}
      aria-colindex={column + 1}
      aria-rowspan={merge.rows}
      aria-colspan={merge.columns}
      aria-selected={containsCell(selection, row, column)}
      data-address={addressOf(areaOf(row, column))}
      className="cell merged"
      style={css}
    >
      {value === '' ? null : <span>{shownText(sheet.textAt(row, column), value, box.width)}</span>}
    </div>
  );
}

/** The side of the frozen panes on which a layer lies. */
function halfOf(layout: Layout, rows: Span, columns: Span): Area {
  const top = rows.first < layout.frozenRows ? 0 : layout.frozenRows;
  const left = columns.first < layout.frozenColumns ? 0 : layout.frozenColumns;
  return areaOf(
    top,
    left,
    top < layout.frozenRows ? layout.frozenRows : MAX_ROWS - top,
    left < layout.frozenColumns ? layout.frozenColumns : MAX_COLUMNS - left,
  );
}
