import type { Classifier } from '../../contract/classifier.ts';
import { connectClassifier, createClassifier, type Connection } from '../session/connect-classifier.ts';
import { findGiveaways } from './find-giveaways.ts';
import { inspectTable } from './inspect-table.ts';
import { withShownClasses } from '../table/shown-classes.ts';
import type { Desk } from '../session/pane-context.ts';
import { draftOf, featureChoice, type SetupState } from './setup-state.ts';

/** Shows the setting up, looks at what is selected and lists what exists. */
export function enterSetUp(desk: Desk): void {
  desk.store.dispatch({ type: 'set-up-entered' });
  void lookAtSelection(desk);
  void listClassifiers(desk);
}

/** Looks at the selection; a table that is not yet inspected is. */
export async function lookAtSelection(desk: Desk): Promise<void> {
  await desk.tasks.run('look', { doing: 'Looking at your selection' }, async ({ signal, progress }) => {
    const selection = await desk.workbook.selection();
    const setup = setupOf(desk);
    if (setup === null) return;
    desk.store.dispatch({ type: 'selection-seen', selection });
    if (selection.kind !== 'table' || setup.inspected?.table.table.id === selection.table.id) return;
    await inspect(desk, selection.table.id, signal, progress);
  });
}

/** Reads the table again, for rows that were put right meanwhile. */
export async function readAgain(desk: Desk): Promise<void> {
  const tableId = setupOf(desk)?.inspected?.table.table.id;
  if (tableId === undefined) return lookAtSelection(desk);
  await desk.tasks.run('look', { doing: 'Reading the table again' }, ({ signal, progress }) =>
    inspect(desk, tableId, signal, progress),
  );
}

export async function makeTable(desk: Desk): Promise<void> {
  const selection = setupOf(desk)?.selection;
  if (selection?.kind !== 'range') return;
  await desk.tasks.run('make-table', { doing: 'Making the table' }, async ({ signal, progress }) => {
    const table = await desk.workbook.makeTable(selection.address);
    desk.store.dispatch({ type: 'selection-seen', selection: { kind: 'table', table } });
    await inspect(desk, table.id, signal, progress);
  });
}

/** Adds a column of ids and takes it as the key, keeping what the person has chosen so far. */
export async function addIdColumn(desk: Desk): Promise<void> {
  const before = setupOf(desk)?.inspected;
  if (!before) return;
  await desk.tasks.run('add-id', { doing: 'Adding an id to every row' }, async ({ signal, progress }) => {
    const { store } = desk;
    const idColumn = await desk.workbook.addIdColumn(before.table.table.id);
    await inspect(desk, before.table.table.id, signal, progress);
    for (const column of before.typed)
      store.dispatch({ type: 'column-typed', column, columnType: before.types.get(column)! });
    store.dispatch({ type: 'column-typed', column: idColumn, columnType: 'ignored' });
    store.dispatch({ type: 'spellings-chosen', spellings: before.spellings });
    void chooseLabelColumn(desk, before.labelColumn);
    store.dispatch({ type: 'classifier-named', name: before.name });
    store.dispatch({ type: 'key-columns-chosen', columns: [idColumn] });
  });
}

/** Takes a column as the one with the classes: what the sheet shows is the class. */
export async function chooseLabelColumn(desk: Desk, column: string | null): Promise<void> {
  desk.store.dispatch({ type: 'label-column-chosen', column });
  await lookForGiveaways(desk);
}

/**
 * Reads the classes as they are shown, then tries each column alone. Queued: what was asked of another class column may
 * still be on its way.
 */
async function lookForGiveaways(desk: Desk): Promise<void> {
  await desk.tasks.run(
    'giveaways',
    { doing: 'Looking for columns that give the class away', queued: true },
    async ({ signal }) => {
      const inspected = setupOf(desk)?.inspected;
      const labelColumn = inspected?.labelColumn ?? null;
      if (!inspected || labelColumn === null) return;
      const table = await withShownClasses(desk.workbook, inspected.table, labelColumn, { signal });
      if (table !== inspected.table) desk.store.dispatch({ type: 'classes-shown', labelColumn, table });
      const giveaways = await findGiveaways(desk.server, table, featureChoice(inspected).used, labelColumn, { signal });
      desk.store.dispatch({ type: 'giveaways-found', labelColumn, giveaways });
    },
  );
}

export async function listClassifiers(desk: Desk): Promise<void> {
  await desk.tasks.run('list', { doing: 'Listing classifiers' }, async ({ signal }) => {
    desk.store.dispatch({ type: 'classifiers-listed', classifiers: await desk.server.listClassifiers({ signal }) });
  });
}

/** Makes the classifier that the person described. `open` is called with it once the workbook remembers it. */
export async function create(desk: Desk, open: (connection: Connection) => void): Promise<void> {
  await desk.tasks.run('create', { doing: 'Making the classifier' }, async () => {
    const inspected = setupOf(desk)?.inspected;
    const draft = inspected ? draftOf(inspected) : null;
    if (!inspected || draft === null) return;
    open(await createClassifier(desk.workbook, desk.server, draft, inspected.table.table));
  });
}

/** Takes a classifier that exists for the selected table. */
export async function connect(
  desk: Desk,
  classifier: Classifier,
  open: (connection: Connection) => void,
): Promise<void> {
  await desk.tasks.run('create', { doing: 'Opening the classifier' }, async () => {
    const tableId = setupOf(desk)?.inspected?.table.table.id;
    if (tableId === undefined) return;
    open(await connectClassifier(desk.workbook, classifier, tableId));
  });
}

async function inspect(
  desk: Desk,
  tableId: string,
  signal: AbortSignal,
  progress: (share: number | null, doing?: string) => void,
): Promise<void> {
  const inspected = await inspectTable(desk.workbook, desk.server, tableId, {
    signal,
    onProgress: ({ done, total }) => progress(total === 0 ? null : done / total, 'Reading the table'),
  });
  signal.throwIfAborted();
  desk.store.dispatch({ type: 'table-inspected', inspected });
  void lookForGiveaways(desk);
}

function setupOf(desk: Desk): SetupState | null {
  const { stage } = desk.store.getState();
  return stage.kind === 'setting-up' ? stage.setup : null;
}
