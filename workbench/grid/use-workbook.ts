import { useSyncExternalStore } from 'react';
import type { Workbook } from '../workbook/workbook.ts';

/** Draws the component anew whenever the workbook changes; equal numbers mean that nothing did. */
export function useWorkbookVersion(workbook: Workbook): number {
  return useSyncExternalStore(
    (watcher) => workbook.subscribe(watcher),
    () => workbook.version,
  );
}
