import { useEffect, useRef, useState } from 'react';
import { fittedHeights } from '../cells/fitted-height.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { layoutOf, type Layout } from './viewport.ts';

/**
 * The layout of a sheet, made anew when the workbook holds something else: the sheet changes in place, and a step of
 * the cursor must stay cheap. Rows are fitted only after cells or looks changed, because that reads every styled cell.
 */
export function useLayoutOf(workbook: Workbook, sheet: Sheet, zoom: number): Layout {
  const changes = useRef(0);
  useEffect(
    () =>
      workbook.listen((event) => {
        if (event.kind !== 'selectionChanged') changes.current += 1;
      }),
    [workbook],
  );

  const { contentVersion } = workbook.feed;
  const widths = sumOf(sheet.columnWidths.values());
  const [kept, keep] = useState(() =>
    make({ sheet, contentVersion, zoom, widths, changes: changes.current }, fittedHeights(sheet)),
  );
  if (kept.sheet === sheet && kept.contentVersion === contentVersion && kept.zoom === zoom) return kept.layout;
  // Reading the count while drawing is safe: each change also raises the version, which draws again.
  const isFitted = kept.sheet === sheet && kept.changes === changes.current && kept.widths === widths;
  const next = make(
    { sheet, contentVersion, zoom, widths, changes: changes.current },
    isFitted ? kept.fitted : fittedHeights(sheet),
  );
  keep(next);
  return next.layout;
}

/** What a layout was made of: as long as these are the same, so is it. */
interface LayoutBasis {
  readonly sheet: Sheet;
  readonly contentVersion: number;
  readonly zoom: number;
  /** Widths of columns are no event; their sum tells that one changed. */
  readonly widths: number;
  readonly changes: number;
}

function make(basis: LayoutBasis, fitted: Map<number, number>) {
  return { ...basis, fitted, layout: layoutOf(basis.sheet, fitted, basis.zoom) };
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
