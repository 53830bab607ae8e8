import type { ReactNode } from 'react';
import type { Cursor } from '../editing/cursor.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { FindPanel } from './FindPanel.tsx';
import { GoToDialog } from './GoToDialog.tsx';
import { SortDialog } from './SortDialog.tsx';
import type { OpenDialog } from './use-dialogs.ts';

interface DialogsProps {
  readonly dialog: OpenDialog | null;
  readonly workbook: Workbook;
  readonly cursor: Cursor;
  readonly onProblem: (error: unknown) => void;
  readonly onClose: () => void;
}

/** The dialog that is open, if any. */
export function Dialogs({ dialog, ...shared }: DialogsProps): ReactNode {
  switch (dialog?.kind) {
    case 'find':
      return <FindPanel request={dialog.request} {...shared} />;
    case 'goTo':
      return <GoToDialog {...shared} />;
    case 'sort':
      return <SortDialog target={dialog.target} {...shared} />;
    default:
      return null;
  }
}
