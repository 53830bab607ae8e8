import { useRef, useState } from 'react';
import { workbookFromFile } from '../opening/workbook-from-file.ts';
import { leftOut } from '../saving/left-out.ts';
import { openFile } from '../opening/open-file.ts';
import { saveXlsx } from '../saving/save-xlsx.ts';
import { sheetsToSave } from '../saving/sheets-to-save.ts';
import { sampleWorkbook } from '../samples/sample-workbook.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { UnsavedChanges } from './use-unsaved-changes.ts';
import type { Ask } from './use-question.ts';

/** Hands the person a file; the page's own way is a download. */
export type Download = (blob: Blob, fileName: string) => void;

interface FileCommandsOptions {
  readonly workbook: Workbook;
  readonly unsaved: UnsavedChanges;
  readonly download: Download;
  readonly ask: Ask;
  /** Another workbook takes the place of the one shown; notes say what its file had besides. */
  readonly onOpened: (workbook: Workbook, notes: readonly string[]) => void;
  readonly onProblem: (error: unknown, command: 'open' | 'save') => void;
}

/**
 * Opens and saves files, one at a time. Nothing is lost without a yes: neither changes that were not saved when another
 * workbook is opened, nor what the saved file would not hold. A file that cannot be read leaves the workbook as it is.
 */
export function useFileCommands({ workbook, unsaved, download, ask, onOpened, onProblem }: FileCommandsOptions) {
  const [isBusy, setBusy] = useState(false);
  // While a command runs others do nothing: also a file that is dropped, or Ctrl+S held down.
  const isRunning = useRef(false);

  const run = async (command: 'open' | 'save', action: () => Promise<void>) => {
    if (isRunning.current) return;
    isRunning.current = true;
    setBusy(true);
    try {
      await action();
    } catch (error) {
      onProblem(error, command);
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  };

  const show = async (next: Workbook, notes: readonly string[]) => {
    // What filled it cannot be taken back.
    next.history.startHere();
    if (!unsaved.isChanged() || (await ask(openingQuestion(workbook, next)))) onOpened(next, notes);
  };

  return {
    isBusy,
    open: (file: File) =>
      void run('open', async () => {
        const opened = await openFile(file.name, new Uint8Array(await file.arrayBuffer()));
        await show(workbookFromFile(opened), opened.notes);
      }),
    openSample: () => void run('open', () => show(sampleWorkbook(), [])),
    save: () =>
      void run('save', async () => {
        const lost = leftOut(workbook);
        if (lost.length > 0 && !(await ask(savingQuestion(lost)))) return;
        const markSaved = unsaved.beginSaving();
        download(await saveXlsx(sheetsToSave(workbook)), `${workbook.name.replace(/\.[^.]*$/, '')}.xlsx`);
        markSaved();
      }),
  };
}

function openingQuestion(workbook: Workbook, next: Workbook) {
  return {
    title: `Open “${next.name}” without saving?`,
    text: `“${workbook.name}” has changes that are not saved. They are lost when another workbook takes its place. To save them, keep this workbook and press Save.`,
    yes: 'Open without saving',
    no: 'Keep this workbook',
  };
}

function savingQuestion(lost: readonly string[]) {
  return {
    title: 'Save without these?',
    text: 'The file gets the values, number formats, fills and column widths of the sheets you see. It does not get:',
    items: lost,
    yes: 'Save without them',
    no: 'Do not save',
  };
}
