import type { OpenedPack, PackFile, PeriodPack } from '../../contract/period-pack.ts';
import type { Changes } from '../session/store.ts';

/** What a file was found to be; `of` is its name. */
export interface CheckedFile {
  readonly of: string;
  readonly found: PackFile['found'];
}

export interface PacksState {
  readonly packs: {
    /** The latest first; null before they were read. */
    readonly listed: readonly PeriodPack[] | null;
    readonly opened: OpenedPack | null;
    readonly checked: CheckedFile | null;
  };
}

export type PacksEvent =
  | { readonly type: 'packs-listed'; readonly packs: readonly PeriodPack[] }
  | { readonly type: 'pack-opened'; readonly pack: OpenedPack | null }
  | { readonly type: 'pack-file-checked'; readonly checked: CheckedFile };

export const startPacks: PacksState = { packs: { listed: null, opened: null, checked: null } };

export const packsChanges: Changes<PacksState, PacksState, PacksEvent> = {
  'packs-listed': ({ packs }, { packs: listed }) => ({ packs: { ...packs, listed } }),
  'pack-opened': ({ packs }, { pack: opened }) => ({ packs: { ...packs, opened } }),
  'pack-file-checked': ({ packs }, { checked }) => ({ packs: { ...packs, checked } }),
};
