import type { ClassCatalogue, ClassChange } from '../../contract/catalogue.ts';
import { inOrder } from '../session/in-order.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import { changePolicies } from '../session/save-policies.ts';
import { undoOf, type CatalogueEvent, type CatalogueState, type ClassChanged } from './catalogue-state.ts';
import { followClasses } from './follow-classes.ts';
import { catalogueWords } from './words/catalogue-words.ts';

type CatalogueContext = FeatureContext<CatalogueState, CatalogueEvent>;

export interface CatalogueActions {
  openCatalogue(): void;
  closeCatalogue(): void;
  /** Changes the catalogue, for everybody. */
  changeClass(change: ClassChange): void;
  /** Takes the last change back. */
  undoClassChange(): void;
  /** Whether only somebody with the right to may add classes. */
  letClassesIn(isOpen: boolean): void;
}

export function catalogueActions(pane: CatalogueContext): CatalogueActions {
  return {
    openCatalogue: () => {
      pane.store.dispatch({ type: 'catalogue-opened' });
      void loadClasses(pane);
    },
    closeCatalogue: () => pane.store.dispatch({ type: 'catalogue-closed' }),
    changeClass: (change) => void changeClass(pane, change),
    undoClassChange: () => {
      const changed = openWorkOf(pane).work.catalogue?.changed;
      if (changed != null) void changeClass(pane, changed.undo, true);
    },
    letClassesIn: (isOpen) => void letClassesIn(pane, isOpen),
  };
}

/** Follows a catalogue that somebody else has changed. */
export function followCatalogue(pane: CatalogueContext): void {
  void followClasses(pane);
  void loadClasses(pane);
}

/** Fetches the catalogue, if it is open. */
async function loadClasses(pane: CatalogueContext): Promise<void> {
  await pane.tasks.run('classes', { doing: catalogueWords('fetching'), queued: true }, async ({ signal }) => {
    const { work } = openWorkOf(pane);
    if (work.catalogue === null) return;
    await inOrder(pane, 'classes', async () => {
      const list = await pane.server.listClasses(work.classifier.id, { signal });
      pane.store.dispatch({ type: 'classes-listed', list });
    });
  });
}

async function changeClass(pane: CatalogueContext, change: ClassChange, isUndoing = false): Promise<void> {
  await pane.tasks.run('class-change', { doing: catalogueWords('changing') }, async () => {
    await inOrder(pane, 'classes', async () => {
      const { work } = openWorkOf(pane);
      const before = work.catalogue?.list;
      if (before == null) return;
      const list = await pane.server.changeClass(work.classifier.id, { change });
      const changed = isUndoing ? null : changedBy(change, before, list);
      pane.store.dispatch({ type: 'class-changed', list, changed });
    });
    await followClasses(pane);
  });
}

function changedBy(change: ClassChange, before: ClassCatalogue, after: ClassCatalogue): ClassChanged {
  const one = change.do === 'add' ? undefined : before.classes.find(({ id }) => id === change.class);
  const other = change.do === 'merge' ? change.into : one?.mergedInto;
  return {
    change,
    name: change.do === 'add' ? change.name : one!.name,
    into: before.classes.find(({ id }) => id === other)?.name ?? null,
    rows: one?.saidOf ?? 0,
    undo: undoOf(change, before, after),
  };
}

async function letClassesIn(pane: CatalogueContext, isOpen: boolean): Promise<void> {
  await pane.tasks.run('class-change', { doing: catalogueWords('changing') }, async () => {
    await changePolicies(pane, { classes: isOpen ? 'open' : 'closed' });
  });
}
