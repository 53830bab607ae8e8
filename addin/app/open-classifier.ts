import type { Classifier } from '../../contract/classifier.ts';
import { createChangeApplier } from '../table/apply-changes.ts';
import { classifierTable } from '../table/classifier-table.ts';
import { rememberChoices, type ColumnChoices } from '../table/column-choices.ts';
import { disconnectClassifier, rememberedConnection, type Connection } from '../session/connect-classifier.ts';
import { rememberedView } from '../classify/remembered-view.ts';
import { rememberIdentity } from '../table/row-series.ts';
import { catchUp, emptyMemory, recall, type SaidMemory } from '../feedback/said-memory.ts';
import type { TablePort, TypedCorrection, Unsubscribe } from '../ports/workbook-port.ts';
import { openWorkOf, type Desk, type WorkSession } from '../session/pane-context.ts';
import { followClassifier } from './follow-classifier.ts';
import { rescan, takeCorrections, takeReceipt } from '../correct/correct-actions.ts';
import { loadModel } from '../model/model-actions.ts';
import { followTraining } from '../training/train-actions.ts';
import { enterSetUp } from '../setup/setup-actions.ts';
import { troubleOf } from '../tasks/shown-problem.ts';

/** Opens the pane: straight on the classifier that the workbook remembers, else on setting one up. */
export function openPane(desk: Desk): Promise<void> {
  return desk.tasks.run('open', { doing: 'Opening' }, async () => {
    const connection = await rememberedConnection(desk.workbook, desk.server);
    if (connection === null) enterSetUp(desk);
    else openClassifier(desk, connection);
  });
}

/** Shows the classifier and starts to listen for corrections. */
export function openClassifier(desk: Desk, connection: Connection): void {
  const { classifier, tableId, choices, identity } = connection;
  closeWork(desk);
  desk.store.dispatch({ type: 'classifier-opened', classifier, tableId, choices, identity });
  const session = openSession(desk, connection);
  desk.session = session;
  void loadModel(desk);
  void meet(desk, session).then(() => (desk.session === session ? followTraining(desk) : undefined));
  void recallView(desk, session, classifier.id);
  void session.memory.then(() => (desk.session === session ? rescan(desk) : undefined));
}

/** Goes back to setting up. The classifier stays on the server; the workbook forgets it. */
export async function leaveClassifier(desk: Desk): Promise<void> {
  closeWork(desk);
  enterSetUp(desk);
  await desk.tasks.run('open', { doing: 'Leaving the classifier' }, () => disconnectClassifier(desk.workbook));
}

/**
 * Remembers which columns are which, and opens the classifier anew, at the same step: everything is read by them from
 * now on.
 */
export async function chooseColumns(desk: Desk, choices: ColumnChoices): Promise<void> {
  await desk.tasks.run('columns', { doing: 'Taking your columns' }, async () => {
    const { work } = openWorkOf(desk);
    await rememberChoices(desk.workbook, work.classifier.id, work.tableId, choices);
    openAnew(desk, { choices });
  });
}

/**
 * Remembers what a person said of rows whose keys are known as other rows: the same rows, edited, or rows of a series
 * of their own. Then the classifier is opened anew, at the same step: the rows are known by it from now on.
 *
 * @param series its name, null for the same rows
 */
export async function sayRows(desk: Desk, series: string | null): Promise<void> {
  await desk.tasks.run('rows', { doing: 'Taking your answer' }, async () => {
    const { work, session } = openWorkOf(desk);
    const { readTo } = await session.memory;
    const { identity: before } = work.rows;
    const identity = series === null ? { ...before, since: readTo } : { series: series.trim(), since: 0 };
    await rememberIdentity(desk.workbook, { classifier: work.classifier.id, table: work.tableId }, identity);
    openAnew(desk, { identity });
  });
}

/** Opens the classifier once more where the person is, by what was just said of its table. */
function openAnew(desk: Desk, said: Partial<Pick<Connection, 'choices' | 'identity'>>): void {
  const { classifier, tableId, choices, rows, step } = openWorkOf(desk).work;
  openClassifier(desk, { classifier, tableId, choices, identity: rows.identity, ...said });
  desk.store.dispatch({ type: 'step-chosen', step });
}

/** Rows that were classified before the pane was opened can be corrected as if it had never been closed. */
async function recallView(desk: Desk, session: WorkSession, classifierId: string): Promise<void> {
  const view = await rememberedView(desk.workbook, classifierId).catch(() => null);
  if (view !== null && desk.session === session) desk.store.dispatch({ type: 'view-remembered', view });
}

/** Learns who is at the keyboard. Without an answer nothing is offered that needs a role. */
async function meet(desk: Desk, session: WorkSession): Promise<void> {
  const person = await desk.server.session().catch(() => null);
  if (person !== null && desk.session === session) desk.store.dispatch({ type: 'person-known', person });
}

function closeWork(desk: Desk): void {
  desk.session?.close();
  desk.session = null;
  desk.tasks.cancelAll();
}

function openSession(desk: Desk, { classifier, tableId, choices, identity }: Connection): WorkSession {
  const { store } = desk;
  const table = classifierTable(desk.workbook, classifier, tableId, {
    choices,
    series: identity.series,
    onSeen: (columns) => store.dispatch({ type: 'columns-seen', columns }),
    onKeys: (keys) => store.dispatch({ type: 'keys-checked', keys }),
  });
  const applier = createChangeApplier(
    table,
    desk.pacing,
    { tableId, keyColumns: classifier.keyColumns },
    {
      onApplied: (result) => store.dispatch({ type: 'changes-applied', gone: result.gone }),
      onHeld: (problem) =>
        store.dispatch({ type: 'sheet-held', trouble: problem === null ? null : troubleOf(problem) }),
    },
  );
  const stopReceipts = desk.outbox.onReceipt((receipt, items) =>
    desk.tasks.watch('correct', takeReceipt(desk, classifier.id, receipt, items)),
  );
  const listening = listen(desk, table, { classifier, tableId }, (corrections) =>
    desk.tasks.watch('correct', takeCorrections(desk, corrections)),
  );
  const stopFollowing = followClassifier(desk, classifier.id);
  return {
    memory: remember(desk, classifier),
    table,
    applier,
    areRowsCompared: false,
    checkpoint: null,
    close() {
      applier.stop();
      stopReceipts();
      stopFollowing();
      void listening.then((stop) => stop?.());
    },
  };
}

async function listen(
  desk: Desk,
  table: TablePort,
  { classifier, tableId }: Pick<Connection, 'classifier' | 'tableId'>,
  listener: (corrections: readonly TypedCorrection[]) => void,
): Promise<Unsubscribe | null> {
  let stop: Unsubscribe | null = null;
  await desk.tasks.run('open', { doing: 'Opening the table' }, async () => {
    stop = await table.onCorrections(tableId, classifier.keyColumns, listener, (problem) =>
      desk.tasks.watch('correct', Promise.reject(problem)),
    );
  });
  return stop;
}

/**
 * With the server away, or a browser that keeps nothing, what is known will do: the log is read again before a
 * training.
 */
async function remember(desk: Desk, classifier: Classifier): Promise<SaidMemory> {
  const memory = await recall(desk.memory, classifier.id).catch(emptyMemory);
  await catchUp(desk.server, desk.memory, classifier, memory).catch(() => undefined);
  return memory;
}
