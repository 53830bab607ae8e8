import { useEffect, useRef, useState } from 'react';
import type { Cursor } from '../editing/cursor.ts';
import { sortTarget, type SortTarget } from '../editing/sort-target.ts';
import type { PageCommands } from '../keys/run-command.ts';
import type { FindRequest } from './FindPanel.tsx';

/** What stands open over the workbook. */
export type OpenDialog =
  | { readonly kind: 'find'; readonly request: FindRequest }
  | { readonly kind: 'goTo' }
  | { readonly kind: 'sort'; readonly target: SortTarget };

interface DialogsOptions {
  readonly cursor: Cursor;
  readonly onProblem: (error: unknown) => void;
  /** Called once a dialog is gone: until then it keeps the keyboard. */
  readonly onGone: () => void;
}

/** Which dialog is open, and what keys and menus open one by. */
export function useDialogs({ cursor, onProblem, onGone }: DialogsOptions) {
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (dialog === null && wasOpen.current) onGone();
    wasOpen.current = dialog !== null;
  }, [dialog, onGone]);

  const open: Pick<PageCommands, 'find' | 'goTo' | 'sort'> = {
    find: (isReplacing) => setDialog({ kind: 'find', request: { isReplacing } }),
    goTo: () => setDialog({ kind: 'goTo' }),
    sort: (around) => {
      try {
        setDialog({ kind: 'sort', target: sortTarget(cursor.sheet, cursor.selection, around) });
      } catch (error) {
        onProblem(error);
      }
    },
  };
  return { dialog, open, close: () => setDialog(null) };
}
