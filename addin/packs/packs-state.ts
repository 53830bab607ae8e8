import type { SignedRows } from '../../contract/feedback.ts';
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
    /** Rows of signed months that were spoken of from here, since somebody read so. */
    readonly touched: readonly SignedRows[];
  };
}

export type PacksEvent =
  | { readonly type: 'packs-listed'; readonly packs: readonly PeriodPack[] }
  | { readonly type: 'pack-opened'; readonly pack: OpenedPack | null }
  | { readonly type: 'signed-touched'; readonly signed: readonly SignedRows[] }
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

/** Rows by month, oldest first. */
function addedUp(before: readonly SignedRows[], more: readonly SignedRows[]): readonly SignedRows[] {
  const rows = new Map(before.map((each) => [each.month, each.rows]));
  for (const each of more) rows.set(each.month, (rows.get(each.month) ?? 0) + each.rows);
  return [...rows].map(([month, count]) => ({ month, rows: count })).sort((a, b) => a.month.localeCompare(b.month));
}
