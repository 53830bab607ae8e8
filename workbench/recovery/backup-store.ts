import { createStore, delMany, get, getMany, keys, setMany } from 'idb-keyval';
import type { Backup } from './backup.ts';

/** Where backups are, of all tabs. */
export interface BackupStore {
  list(): Promise<readonly Backup[]>;
  /** The .xlsx file of a backup; undefined when it is gone. */
  file(id: string): Promise<Uint8Array | undefined>;
  /** Keeps a backup in the place of the one with its id. @throws when there is no room: that one stays then */
  put(backup: Backup, file: Uint8Array): Promise<void>;
  remove(id: string): Promise<void>;
}

type Key = [id: string, part: 'about' | 'file'];

/** Backups in IndexedDB, the files apart so that a list needs none of them. Null where the browser keeps nothing. */
export async function openBackupStore(): Promise<BackupStore | null> {
  if (typeof indexedDB === 'undefined') return null;
  try {
    const kept = createStore('amend-workbench', 'backups');
    // Some private windows refuse only when asked.
    await keys(kept);
    return storeIn(kept);
  } catch {
    // Refused: whoever has something to keep says so.
    return null;
  }
}

function storeIn(kept: ReturnType<typeof createStore>): BackupStore {
  return {
    async list() {
      const about = (await keys<Key>(kept)).filter(([, part]) => part === 'about');
      const all = await getMany<Backup | undefined>(about, kept);
      // One that another tab has taken out in between is none.
      return all.filter((backup) => backup !== undefined);
    },
    file: (id) => get<Uint8Array>([id, 'file'], kept),
    put: (backup, file) =>
      setMany(
        [
          [[backup.id, 'about'], backup],
          [[backup.id, 'file'], file],
        ],
        kept,
      ),
    remove: (id) =>
      delMany(
        [
          [id, 'about'],
          [id, 'file'],
        ],
        kept,
      ),
  };
}
