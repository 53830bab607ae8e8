import type { ClassCatalogue, ClassChange } from '../../contract/catalogue.ts';
import type { Changes } from '../session/store.ts';

/** A change of the catalogue that was made here, and what takes it back. */
export interface ClassChanged {
  readonly change: ClassChange;
  /** The name of the class before. */
  readonly name: string;
  /** Of a merge: the class that it became. */
  readonly into: string | null;
  /** Rows whose label is by now another class's. */
  readonly rows: number;
  readonly undo: ClassChange;
}

/** The catalogue while it is open. */
export interface OpenCatalogue {
  /** Null until it is fetched. */
  readonly list: ClassCatalogue | null;
  /** What was changed last. */
  readonly changed: ClassChanged | null;
}

export interface CatalogueState {
  /** Null while it is closed. */
  readonly catalogue: OpenCatalogue | null;
}

export type CatalogueEvent =
  | { readonly type: 'catalogue-opened' }
  | { readonly type: 'catalogue-closed' }
  | { readonly type: 'classes-listed'; readonly list: ClassCatalogue }
  | { readonly type: 'class-changed'; readonly list: ClassCatalogue; readonly changed: ClassChanged | null };

export const startCatalogue: CatalogueState = { catalogue: null };

export const catalogueChanges: Changes<CatalogueState, CatalogueState, CatalogueEvent> = {
  'catalogue-opened': () => ({ catalogue: { list: null, changed: null } }),
  'catalogue-closed': () => ({ catalogue: null }),
  'classes-listed': ({ catalogue }, { list }) => (catalogue === null ? {} : { catalogue: { ...catalogue, list } }),
  'class-changed': ({ catalogue }, { list, changed }) => (catalogue === null ? {} : { catalogue: { list, changed } }),
};

/**
 * What takes a change back: another change.
 *
 * @param before the catalogue that was changed
 * @param after what came of it
 */
export function undoOf(change: ClassChange, before: ClassCatalogue, after: ClassCatalogue): ClassChange {
  if (change.do === 'add') {
    const known = new Set(before.classes.map(({ id }) => id));
    return { do: 'remove', class: after.classes.find(({ id }) => !known.has(id))!.id };
  }
  const one = before.classes.find(({ id }) => id === change.class)!;
  switch (change.do) {
    case 'describe':
      return { do: 'describe', class: one.id, description: one.description };
    case 'rename':
      return { do: 'rename', class: one.id, name: one.name };
    case 'merge':
      return { do: 'part', class: one.id };
    case 'part':
      return { do: 'merge', class: one.id, into: one.mergedInto! };
    case 'retire':
      return { do: 'reopen', class: one.id };
    case 'reopen':
      return { do: 'retire', class: one.id };
    case 'remove':
      return { do: 'add', name: one.name, description: one.description };
  }
}
