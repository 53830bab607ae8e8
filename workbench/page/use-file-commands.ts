import { useRef, useState } from 'react';
import { refuseTooLarge } from '../opening/open-file.ts';
import type { OpenedWorkbook } from '../opening/opened-file.ts';
import { useOpening, type OpeningMeans } from '../opening-aside/use-opening.ts';
import type { BackupKeeper } from '../recovery/backup-keeper.ts';
import type { BackupSlot } from '../recovery/backup-place.ts';
import { leftOut } from '../saving/left-out.ts';
import { saveWorkbook } from '../saving/save-workbook.ts';
import { copyName, savedName } from '../saving/saved-name.ts';
import { sampleWorkbook } from '../samples/sample-workbook.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { UnsavedChanges } from './use-unsaved-changes.ts';
import type { Ask } from './use-question.ts';
import { pageWords as words } from './words/page-words.ts';

/** Hands the person a file; the page's own way is a download. */
export type Download = (blob: Blob, fileName: string) => void;

interface FileCommandsOptions {
  readonly opened: OpenedWorkbook;
  readonly means: OpeningMeans;
  readonly unsaved: UnsavedChanges;
  /** Has the backup of what is shown, as long as it is unsaved. */
  readonly keeper: BackupKeeper;
  readonly download: Download;
  readonly ask: Ask;
  /** Another workbook takes the place of the one shown; it has unsaved changes when it comes from a backup. */
  readonly onOpened: (opened: OpenedWorkbook, slot: BackupSlot | null) => void;
  readonly onProblem: (error: unknown, command: 'open' | 'save' | 'recover') => void;
}

/**
 * Opens and saves files, one at a time. Nothing is lost without a yes: neither changes that were not saved when another
 * workbook is opened, nor what the saved file would not hold. A file that cannot be read leaves the workbook as it is.
 */
export function useFileCommands(options: FileCommandsOptions) {
  const { opened, means, unsaved, keeper, download, ask, onOpened, onProblem } = options;
  const { workbook, origin } = opened;
  const [isBusy, setBusy] = useState(false);
  const { opening, open } = useOpening(means);
  // While a command runs others do nothing: also a file that is dropped, or Ctrl+S held down.
  const isRunning = useRef(false);

  const run = async (command: 'open' | 'save' | 'recover', action: () => Promise<unknown>) => {
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

  const show = async (next: OpenedWorkbook, slot: BackupSlot | null = null): Promise<boolean> => {
    // What filled it cannot be taken back.
    next.workbook.history.startHere();
    // A file is opened beside the page: a cell may be typed into at this moment.
    const mayLose = unsaved.isChanged() || workbook.editing;
    if (mayLose && (await ask(openingQuestion(workbook, next.workbook))) !== 'yes') return false;
    void keeper.giveUp();
    onOpened(next, slot);
    return true;
  };
  const showFile = async (name: string, bytes: Uint8Array, slot: BackupSlot | null = null): Promise<boolean> => {
    const next = await open(name, bytes);
    return next !== null && show(next, slot);
  };

  return {
    isBusy,
    /** The file that is being opened, if one is. */
    opening,
    /** Runs what is done with a backup between these commands. */
    run: (command: () => Promise<unknown>) => void run('recover', command),
    /** @returns false when the person keeps the workbook that is shown, or no longer wants the file */
    showFile,
    open: (file: File) =>
      void run('open', async () => {
        refuseTooLarge(file.name, file.size);
        await showFile(file.name, new Uint8Array(await file.arrayBuffer()));
      }),
    openSample: () => void run('open', () => show({ workbook: sampleWorkbook(), origin: null, notes: [] })),
    save: () =>
      void run('save', async () => {
        const markSaved = unsaved.beginSaving();
        // A formula is saved with its result, which may still be on its way.
        await workbook.engine.whenCalculated();
        const lost = leftOut(workbook, origin);
        const answer = lost.length === 0 ? 'yes' : await ask(savingQuestion(lost));
        if (answer === 'no') return;
        const name = savedName(workbook.name, origin);
        download(new Blob([saveWorkbook(workbook, origin)]), answer === 'other' ? copyName(name) : name);
        markSaved();
        void keeper.saved();
      }),
  };
}

function openingQuestion(workbook: Workbook, next: Workbook) {
  return {
    title: words('openOverTitle', { next: next.name }),
    text: words('openOverText', { name: workbook.name }),
    yes: words('openOver'),
    no: words('keepWorkbook'),
  };
}

function savingQuestion(lost: readonly string[]) {
  return {
    title: words('saveWithoutTitle'),
    text: words('saveWithoutText'),
    items: lost,
    yes: words('saveAnyway'),
    other: words('saveCopy'),
    no: words('cancel'),
  };
}
