import { useEffect, useMemo, useState } from 'react';
import { BackupKeeper, type BackupSubject } from './backup-keeper.ts';
import type { BackupPacing } from './backup-pacing.ts';
import type { BackupPlace } from './backup-place.ts';

/** What backups are made with; the page's own is the browser's. */
export interface Backups {
  /** Null where the browser keeps nothing. */
  readonly place: Promise<BackupPlace | null>;
  readonly pacing: BackupPacing;
}

/** Keeps a backup of the workbook that is shown; says why, where there can be none. */
export function useBackup({ workbook, origin, slot, isUnsaved }: BackupSubject, { place, pacing }: Backups) {
  const [problem, setProblem] = useState<string | null>(null);
  const keeper = useMemo(
    () => new BackupKeeper({ workbook, origin, slot, isUnsaved }, place, pacing, setProblem),
    [workbook, origin, slot, isUnsaved, place, pacing],
  );

  useEffect(() => {
    const stop = keeper.start();
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') keeper.hurry();
    };
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      stop();
    };
  }, [keeper]);

  return { keeper, problem, closeProblem: () => setProblem(null) };
}
