import type { Classifier } from '../../contract/classifier.ts';
import type { Session } from '../../contract/session.ts';
import { connectClassifier, createClassifier, type Connection } from '../session/connect-classifier.ts';
import { findGiveaways } from './find-giveaways.ts';
import { inspectTable } from './inspect-table.ts';
import { withShownClasses } from '../table/shown-classes.ts';
import type { PaneContext, StateOf } from '../session/pane-context.ts';
import {
  draftOf,
  featureChoice,
  hasNoRole,
  type SetUpEntered,
  type SetupEvent,
  type SetupState,
} from './setup-state.ts';
import { meetVisitor } from '../welcome/welcome-actions.ts';
import { paneWords } from '../words/pane-words.ts';
import { setupWords } from './words/setup-words.ts';

type SetupContext = PaneContext<StateOf<unknown, SetupState>, SetupEvent | SetUpEntered>;

export interface SetupActions {
  lookAtSelection(): void;
  readAgain(): void;
  /** Makes a table of a range, or of a part of it. */
  makeTable(address: string): void;
  addIdColumn(): void;
  chooseLabelColumn(column: string | null): void;
  /** For a table without classes: adds an empty column for them, and takes it as the class column. */
  addClassColumn(): void;
  listClassifiers(): void;
  create(): void;
  connect(classifier: Classifier): void;
}

/** @param open called with the classifier that was made or taken, once the workbook remembers it */
export function setupActions(pane: SetupContext, open: (connection: Connection) => void): SetupActions {
  return {
    lookAtSelection: () => void lookAtSelection(pane),
    readAgain: () => void readAgain(pane),
    makeTable: (address) => void makeTable(pane, address),
    addIdColumn: () => void addIdColumn(pane),
    addClassColumn: () => void addClassColumn(pane),
    chooseLabelColumn: (column) => void chooseLabelColumn(pane, column),
    listClassifiers: () => void listClassifiers(pane),
    create: () => void create(pane, open),
    connect: (classifier) => void connect(pane, classifier, open),
  };
}

/**
 * Shows the setting up, looks at what is selected and lists what exists.
 *
 * @param visitor who is at the keyboard, where that was asked already
 */
export function enterSetUp(pane: SetupContext, visitor?: Session | null): void {
  pane.store.dispatch({ type: 'set-up-entered' });
  if (visitor === undefined) void meetVisitor(pane).then((person) => begin(pane, person));
  else begin(pane, visitor);
}

/** By who is at the keyboard: whoever has no role would be refused everything. */
function begin(pane: SetupContext, person: Session | null): void {
  if (setupOf(pane) === null) return;
  if (person !== null) pane.store.dispatch({ type: 'visitor-known', person });
  if (hasNoRole({ person })) return;
  void lookAtSelection(pane);
  void listClassifiers(pane);
}

/** Looks at the selection; a table that is not yet inspected is. */
async function lookAtSelection(pane: SetupContext): Promise<void> {
  await pane.tasks.run('look', { doing: setupWords('looking') }, async ({ signal, progress }) => {
    const selection = await pane.workbook.selection();
    const setup = setupOf(pane);
    if (setup === null) return;
    pane.store.dispatch({ type: 'selection-seen', selection });
    if (selection.kind !== 'table' || setup.inspected?.table.table.id === selection.table.id) return;
    await inspect(pane, selection.table.id, signal, progress);
  });
}

/** Reads the table again, for rows that were put right meanwhile. */
async function readAgain(pane: SetupContext): Promise<void> {
  const tableId = setupOf(pane)?.inspected?.table.table.id;
  if (tableId === undefined) return lookAtSelection(pane);
  await pane.tasks.run('look', { doing: setupWords('readingAgain') }, ({ signal, progress }) =>
    inspect(pane, tableId, signal, progress),
  );
}

async function makeTable(pane: SetupContext, address: string): Promise<void> {
  await pane.tasks.run('make-table', { doing: setupWords('makingTable') }, async ({ signal, progress }) => {
    const table = await pane.workbook.makeTable(address);
    pane.store.dispatch({ type: 'selection-seen', selection: { kind: 'table', table } });
    await inspect(pane, table.id, signal, progress);
  });
}

/** Adds a column of ids and takes it as the key, keeping what the person has chosen so far. */
async function addIdColumn(pane: SetupContext): Promise<void> {
  const before = setupOf(pane)?.inspected;
  if (!before) return;
  await pane.tasks.run('add-id', { doing: setupWords('addingId') }, async ({ signal, progress }) => {
    const { store } = pane;
    const idColumn = await pane.workbook.addIdColumn(before.table.table.id);
    await inspect(pane, before.table.table.id, signal, progress);
    for (const column of before.typed)
      store.dispatch({ type: 'column-typed', column, columnType: before.types.get(column)! });
    store.dispatch({ type: 'column-typed', column: idColumn, columnType: 'ignored' });
    store.dispatch({ type: 'spellings-chosen', spellings: before.spellings });
    void chooseLabelColumn(pane, before.labelColumn);
    store.dispatch({ type: 'classifier-named', name: before.name });
    store.dispatch({ type: 'classes-typed', lines: before.classLines });
    store.dispatch({ type: 'key-columns-chosen', columns: [idColumn] });
  });
}

/** Adds an empty class column to a table that has none, keeping what the person has chosen so far. */
async function addClassColumn(pane: SetupContext): Promise<void> {
  const before = setupOf(pane)?.inspected;
  if (!before) return;
  await pane.tasks.run('add-id', { doing: setupWords('addingClass') }, async ({ signal, progress }) => {
    const { store } = pane;
    const column = await pane.workbook.addClassColumn(before.table.table.id, setupWords('newClassColumn'));
    await inspect(pane, before.table.table.id, signal, progress);
    for (const typed of before.typed)
      store.dispatch({ type: 'column-typed', column: typed, columnType: before.types.get(typed)! });
    if (before.keyColumns.length > 0) store.dispatch({ type: 'key-columns-chosen', columns: before.keyColumns });
    if (before.name !== '') store.dispatch({ type: 'classifier-named', name: before.name });
    store.dispatch({ type: 'classes-typed', lines: before.classLines });
    void chooseLabelColumn(pane, column);
  });
}

/** Takes a column as the one with the classes: what the sheet shows is the class. */
async function chooseLabelColumn(pane: SetupContext, column: string | null): Promise<void> {
  pane.store.dispatch({ type: 'label-column-chosen', column });
  await lookForGiveaways(pane);
}

/**
 * Reads the classes as they are shown, then tries each column alone. Queued: what was asked of another class column may
 * still be on its way.
 */
async function lookForGiveaways(pane: SetupContext): Promise<void> {
  await pane.tasks.run('giveaways', { doing: setupWords('seekingGiveaways'), queued: true }, async ({ signal }) => {
    const inspected = setupOf(pane)?.inspected;
    const labelColumn = inspected?.labelColumn ?? null;
    if (!inspected || labelColumn === null) return;
    const table = await withShownClasses(pane.workbook, inspected.table, labelColumn, { signal });
    if (table !== inspected.table) pane.store.dispatch({ type: 'classes-shown', labelColumn, table });
    const giveaways = await findGiveaways(pane.server, table, featureChoice(inspected).used, labelColumn, { signal });
    pane.store.dispatch({ type: 'giveaways-found', labelColumn, giveaways });
  });
}

async function listClassifiers(pane: SetupContext): Promise<void> {
  await pane.tasks.run('list', { doing: setupWords('listing') }, async ({ signal }) => {
    pane.store.dispatch({ type: 'classifiers-listed', classifiers: await pane.server.listClassifiers({ signal }) });
  });
}

/** Makes the classifier that the person described. `open` is called with it once the workbook remembers it. */
async function create(pane: SetupContext, open: (connection: Connection) => void): Promise<void> {
  await pane.tasks.run('create', { doing: setupWords('making') }, async () => {
    const inspected = setupOf(pane)?.inspected;
    const draft = inspected ? draftOf(inspected) : null;
    if (!inspected || draft === null) return;
    open(await createClassifier(pane.workbook, pane.server, draft, inspected.table.table));
  });
}

/** Takes a classifier that exists for the selected table. */
async function connect(
  pane: SetupContext,
  classifier: Classifier,
  open: (connection: Connection) => void,
): Promise<void> {
  await pane.tasks.run('create', { doing: setupWords('opening') }, async () => {
    const tableId = setupOf(pane)?.inspected?.table.table.id;
    if (tableId === undefined) return;
    open(await connectClassifier(pane.workbook, classifier, tableId));
  });
}

async function inspect(
  pane: SetupContext,
  tableId: string,
  signal: AbortSignal,
  progress: (share: number | null, doing?: string) => void,
): Promise<void> {
  const inspected = await inspectTable(pane.workbook, pane.server, tableId, {
    signal,
    onProgress: ({ done, total }) => progress(total === 0 ? null : done / total, paneWords('readingTable')),
  });
  signal.throwIfAborted();
  pane.store.dispatch({ type: 'table-inspected', inspected });
  void lookForGiveaways(pane);
}

function setupOf(pane: SetupContext): SetupState | null {
  const { stage } = pane.store.getState();
  return stage.kind === 'setting-up' ? stage.setup : null;
}
