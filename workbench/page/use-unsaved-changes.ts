import { useEffect, useMemo } from 'react';
import type { Workbook } from '../workbook/workbook.ts';

export interface UnsavedChanges {
  /** True when something was changed since the workbook was opened or last saved. */
  isChanged(): boolean;
  /**
   * To be called when what is saved has been settled; the answer is to be called once it is saved. Changes in between
   * stay unsaved.
   */
  beginSaving(): () => void;
}

/**
 * Knows whether a workbook has changes that were not saved, and lets the browser ask before the page is left with some.
 * @param beginsUnsaved when it was opened with changes that are in no file
 */
export function useUnsavedChanges(workbook: Workbook, beginsUnsaved: boolean): UnsavedChanges {
  const changes = useMemo(() => {
    let savedVersion = beginsUnsaved ? null : workbook.feed.contentVersion;
    return {
      isChanged: () => workbook.feed.contentVersion !== savedVersion,
      beginSaving: () => {
        const { contentVersion } = workbook.feed;
        return () => {
          savedVersion = contentVersion;
        };
      },
    };
  }, [workbook, beginsUnsaved]);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (changes.isChanged()) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [changes]);

  return changes;
}
