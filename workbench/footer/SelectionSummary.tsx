import { useMemo, type ReactNode } from 'react';
import { useWorkbookVersion } from '../grid/use-workbook.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { summaryOf, summaryText } from './selection-summary.ts';

/** What the selection adds up to. It is added up anew when the selection or the workbook's content changes. */
export function SelectionSummary({ workbook }: { readonly workbook: Workbook }): ReactNode {
  useWorkbookVersion(workbook);
  const { sheet, area } = workbook.selection;
  const { contentVersion } = workbook.feed;
  const text = useMemo(
    () => summaryText(sheet, area, summaryOf(sheet, area)),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the sheet changes in place, which the version tells
    [sheet, area, contentVersion],
  );
  return (
    <div className="selection-sum" aria-live="off">
      {text}
    </div>
  );
}
