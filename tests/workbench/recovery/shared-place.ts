import type { Backup } from '../../../workbench/recovery/backup.ts';
import { BackupPlace } from '../../../workbench/recovery/backup-place.ts';
import type { BackupStore } from '../../../workbench/recovery/backup-store.ts';

/** A browser's store and locks, as its tabs share them. */
export class Browser {
  readonly kept = new Map<string, { readonly about: Backup; readonly file: Uint8Array }>();
  /** Thrown at whoever wants to keep something. */
  refusal: Error | null = null;
  private readonly held = new Map<string, object>();
  private ids = 0;

  readonly store: BackupStore = {
    list: async () => [...this.kept.values()].map(({ about }) => about),
    file: async (id) => this.kept.get(id)?.file,
    put: async (about, file) => {
      if (this.refusal !== null) throw this.refusal;
      this.kept.set(about.id, { about, file });
    },
    remove: async (id) => void this.kept.delete(id),
  };

  /** A tab that is opened now; `crash` lets go of what it holds, and of nothing else. */
  openTab(): { place: BackupPlace; crash: () => void } {
    const tab = {};
    const locks = {
      hold: async (name: string) => {
        if (this.held.has(name)) return null;
        this.held.set(name, tab);
        return () => void this.held.delete(name);
      },
    };
    const place = new BackupPlace(this.store, locks, () => `id-${(this.ids += 1)}`);
    const crash = () => {
      for (const [name, holder] of this.held) if (holder === tab) this.held.delete(name);
    };
    return { place, crash };
  }
}
