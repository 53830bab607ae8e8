import { useState } from 'react';
import { sheetsToSave, workbookFromFile } from '../files/file-workbook.ts';
import { openFile } from '../files/open-file.ts';
import { saveXlsx } from '../files/save-xlsx.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** Hands the person a file; the page's own way is a download. */
export type Download = (blob: Blob, fileName: string) => void;

interface FileCommandsOptions {
  readonly download: Download;
  /** Another workbook takes the place of the one shown; notes say what its file had besides. */
  readonly onOpened: (workbook: Workbook, notes: readonly string[]) => void;
  readonly onSaved: () => void;
  readonly onProblem: (error: unknown) => void;
}

/** Opens and saves files, one at a time. A file that cannot be read leaves the workbook as it is. */
export function useFileCommands({ download, onOpened, onSaved, onProblem }: FileCommandsOptions) {
  const [isBusy, setBusy] = useState(false);

  const whileBusy = async (action: () => Promise<void>) => {
    setBusy(true);
    try {
      await action();
    } catch (error) {
      onProblem(error);
    } finally {
      setBusy(false);
    }
  };

  return {
    isBusy,
    open: (file: File) =>
      void whileBusy(async () => {
        const opened = await openFile(file.name, new Uint8Array(await file.arrayBuffer()));
        onOpened(workbookFromFile(opened), opened.notes);
      }),
    save: (workbook: Workbook) =>
      void whileBusy(async () => {
        download(await saveXlsx(sheetsToSave(workbook)), `${workbook.name.replace(/\.[^.]*$/, '')}.xlsx`);
        onSaved();
      }),
  };
}
