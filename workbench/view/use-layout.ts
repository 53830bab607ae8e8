import { useState } from 'react';
import type { Sheet } from '../workbook/sheet.ts';
import { layoutOf, type Layout } from './viewport.ts';

/** The layout of a sheet, made anew when the workbook's version says that something changed: the sheet changes in place. */
export function useLayoutOf(sheet: Sheet, version: number): Layout {
  const [kept, keep] = useState(() => ({ sheet, version, layout: layoutOf(sheet) }));
  if (kept.sheet === sheet && kept.version === version) return kept.layout;
  const layout = layoutOf(sheet);
  keep({ sheet, version, layout });
  return layout;
}
