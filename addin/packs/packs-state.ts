import type { OpenedPack, PackFile, PeriodPack } from '../../contract/period-pack.ts';
import { addedUp, type SignedRows } from '../../contract/signed-rows.ts';
import type { SignedTouched } from '../session/shared-state.ts';
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
    /** Rows of signed months that were spoken of from here, since somebody read so. */
    readonly touched: readonly SignedRows[];
  };
}

export type PacksEvent =
  | { readonly type: 'packs-listed'; readonly packs: readonly PeriodPack[] }
  | { readonly type: 'pack-opened'; readonly pack: OpenedPack | null }
  | SignedTouched
  | { readonly type: 'signed-told' }
  | { readonly type: 'pack-file-checked'; readonly checked: CheckedFile };

export const startPacks: PacksState = { packs: { listed: null, opened: null, checked: null, touched: [] } };

export const packsChanges: Changes<PacksState, PacksState, PacksEvent> = {
  'packs-listed': ({ packs }, { packs: listed }) => ({ packs: { ...packs, listed } }),
  'pack-opened': ({ packs }, { pack: opened }) => ({ packs: { ...packs, opened } }),
  'signed-touched': ({ packs }, { signed }) => ({ packs: { ...packs, touched: addedUp(packs.touched, signed) } }),
  'signed-told': ({ packs }) => ({ packs: { ...packs, touched: [] } }),
  'pack-file-checked': ({ packs }, { checked }) => ({ packs: { ...packs, checked } }),
};
