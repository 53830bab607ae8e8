import type { Backup } from './backup.ts';
import { openBackupStore, type BackupStore } from './backup-store.ts';
import { browserLocks, type TabLocks } from './tab-locks.ts';

/** A tab that is being reloaded may hold its locks for a moment after its successor asks. */
const WAIT_MS = 2_000;

/** Where the browser keeps backups: each has an id, which one tab holds at a time. */
export class BackupPlace {
  private readonly store: BackupStore;
  private readonly locks: TabLocks;
  private readonly newId: () => string;

  constructor(store: BackupStore, locks: TabLocks, newId: () => string) {
    this.store = store;
    this.locks = locks;
    this.newId = newId;
  }

  /** What tabs that are gone left behind, latest first. Takes 2 s where another tab is open that has a backup. */
  async left(): Promise<Backup[]> {
    const all = await this.store.list();
    const areLeft = await Promise.all(all.map(({ id }) => this.isLeft(id)));
    return all.filter((_, at) => areLeft[at]).sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime());
  }

  /** A new id for this tab, or one that a tab which is gone left behind. @returns null when another tab holds it */
  async take(id: string = this.newId()): Promise<BackupSlot | null> {
    const release = await this.locks.hold(lockOf(id));
    return release === null ? null : new BackupSlot(id, this.store, release);
  }

  private async isLeft(id: string): Promise<boolean> {
    const release = await this.locks.hold(lockOf(id), WAIT_MS);
    release?.();
    return release !== null;
  }
}

/** The backup of one workbook of this tab: no other tab touches it until it is let go. */
export class BackupSlot {
  private readonly id: string;
  private readonly store: BackupStore;
  /** Lets go of it: what is kept stays, for others to find. */
  readonly release: () => void;

  constructor(id: string, store: BackupStore, release: () => void) {
    this.id = id;
    this.store = store;
    this.release = release;
  }

  file(): Promise<Uint8Array | undefined> {
    return this.store.file(this.id);
  }

  put(about: Omit<Backup, 'id'>, file: Uint8Array): Promise<void> {
    return this.store.put({ id: this.id, ...about }, file);
  }

  clear(): Promise<void> {
    return this.store.remove(this.id);
  }
}

/** The browser's own; null where it keeps nothing, as in some private windows. */
export async function openBackupPlace(): Promise<BackupPlace | null> {
  if (!('locks' in navigator)) return null;
  const store = await openBackupStore();
  return store && new BackupPlace(store, browserLocks(navigator.locks), () => crypto.randomUUID());
}

function lockOf(id: string): string {
  return `amend-workbench-backup ${id}`;
}
