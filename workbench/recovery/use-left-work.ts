import { useEffect, useState } from 'react';
import { FileProblem } from '../files/file-problem.ts';
import type { Backup } from './backup.ts';
import type { BackupPlace, BackupSlot } from './backup-place.ts';
import { recoveryWords } from './words/recovery-words.ts';

interface LeftWorkOptions {
  readonly place: Promise<BackupPlace | null>;
  /** Runs a command, unless another one runs; says what went wrong. */
  readonly run: (command: () => Promise<void>) => void;
  /** Shows a backup's file in the place of the workbook. @returns false when the person keeps that one */
  readonly show: (name: string, file: Uint8Array, slot: BackupSlot) => Promise<boolean>;
  /** @returns whether the person wants it thrown away */
  readonly askToDiscard: (backup: Backup) => Promise<boolean>;
}

/** What is offered of the unsaved work that tabs left behind which are gone. */
export interface LeftWork {
  /** The latest; null when there is none. */
  readonly backup: Backup | null;
  /** How many there are. */
  readonly count: number;
  readonly open: (backup: Backup) => void;
  readonly discard: (backup: Backup) => void;
  /** Offers it no more until the page is loaded again. */
  readonly putOff: (backup: Backup) => void;
}

/** Looks once, when the page is loaded. Nothing is opened or thrown away without the person's word. */
export function useLeftWork({ place, run, show, askToDiscard }: LeftWorkOptions): LeftWork {
  const [left, setLeft] = useState<readonly Backup[]>([]);
  const remove = ({ id }: Backup) => setLeft((all) => all.filter((each) => each.id !== id));

  useEffect(() => {
    let isGone = false;
    const look = async () => {
      const found = (await (await place)?.left()) ?? [];
      if (!isGone && found.length > 0) setLeft(found);
    };
    // Without the list nothing is lost: it is looked for again when the page is loaded.
    look().catch((error: unknown) => console.error(error));
    return () => {
      isGone = true;
    };
  }, [place]);

  /** What is done with a backup while no other tab can do anything with it. */
  const withSlot = async (backup: Backup, use: (slot: BackupSlot) => Promise<boolean>): Promise<void> => {
    const slot = (await (await place)?.take(backup.id)) ?? null;
    if (slot === null) {
      remove(backup);
      throw new FileProblem(recoveryWords('inOtherTab', { name: backup.name }));
    }
    let isKept = false;
    try {
      isKept = await use(slot);
    } finally {
      if (!isKept) slot.release();
    }
  };

  return {
    backup: left[0] ?? null,
    count: left.length,
    putOff: remove,
    open: (backup) =>
      run(() =>
        withSlot(backup, async (slot) => {
          const file = await slot.file();
          if (file === undefined) {
            remove(backup);
            throw new FileProblem(recoveryWords('doneInOtherTab', { name: backup.name }));
          }
          const isShown = await show(backup.name, file, slot);
          if (isShown) remove(backup);
          return isShown;
        }),
      ),
    discard: (backup) =>
      run(async () => {
        if (!(await askToDiscard(backup))) return;
        await withSlot(backup, async (slot) => {
          await slot.clear();
          remove(backup);
          return false;
        });
      }),
  };
}
