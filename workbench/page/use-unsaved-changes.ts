import { useEffect, useMemo, useRef } from 'react';
import type { Workbook } from '../workbook/workbook.ts';

/** Kinds of events that change what a saved file would hold. */
const CHANGES = new Set(['cellsChanged', 'formatChanged', 'rowsSorted', 'sheetAdded', 'sheetDeleted', 'sheetRenamed']);

/** Lets the browser ask before the page is left with changes that were not saved. */
export function useUnsavedChanges(workbook: Workbook): { markSaved(): void } {
  const isChanged = useRef(false);

  useEffect(() => {
    isChanged.current = false;
    return workbook.listen((event) => {
      if (CHANGES.has(event.kind)) isChanged.current = true;
    });
  }, [workbook]);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isChanged.current) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);

  return useMemo(() => ({
    markSaved: () => {
      isChanged.current = false;
    },
  }), []);
}
