import type { Classifier } from '../../contract/classifier.ts';
import { createChangeApplier } from '../flows/apply-changes.ts';
import { disconnectClassifier, rememberedConnection, type Connection } from '../flows/connect-classifier.ts';
import { rememberedView } from '../flows/remembered-view.ts';
import { catchUp, emptyMemory, recall, type SaidMemory } from '../flows/said-memory.ts';
import type { TypedCorrection, Unsubscribe } from '../flows/workbook-port.ts';
import type { Desk, WorkSession } from './desk.ts';
import { rescan, takeCorrections, takeReceipt } from './correct-actions.ts';
import { loadModel } from './model-actions.ts';
import { followTraining } from './train-actions.ts';
import { enterSetUp } from './setup-actions.ts';
import { troubleOf } from './trouble.ts';

/** Opens the pane: straight on the classifier that the workbook remembers, else on setting one up. */
export function openPane(desk: Desk): Promise<void> {
  return desk.tasks.run('open', { doing: 'Opening' }, async () => {
    const connection = await rememberedConnection(desk.workbook, desk.server);
    if (connection === null) enterSetUp(desk);
    else openClassifier(desk, connection);
  });
}

/** Shows the classifier and starts to listen for corrections. */
export function openClassifier(desk: Desk, { classifier, tableId }: Connection): void {
  closeWork(desk);
  desk.store.dispatch({ type: 'classifier-opened', classifier, tableId });
  const session = openSession(desk, classifier, tableId);
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

function openSession(desk: Desk, classifier: Classifier, tableId: string): WorkSession {
  const { store } = desk;
  const applier = createChangeApplier(desk.workbook, desk.pacing, { tableId, keyColumns: classifier.keyColumns }, {
    onApplied: (result) => store.dispatch({ type: 'changes-applied', gone: result.gone }),
    onHeld: (problem) => store.dispatch({ type: 'sheet-held', trouble: problem === null ? null : troubleOf(problem) }),
  });
  const stopReceipts = desk.outbox.onReceipt((receipt, items) => desk.tasks.watch('correct', takeReceipt(desk, classifier.id, receipt, items)));
  const listening = listen(desk, classifier, tableId, (corrections) => desk.tasks.watch('correct', takeCorrections(desk, corrections)));
  return {
    memory: remember(desk, classifier),
    applier,
    checkpoint: null,
    close() {
      applier.stop();
      stopReceipts();
      void listening.then((stop) => stop?.());
    },
  };
}

async function listen(desk: Desk, classifier: Classifier, tableId: string, listener: (corrections: readonly TypedCorrection[]) => void): Promise<Unsubscribe | null> {
  let stop: Unsubscribe | null = null;
  await desk.tasks.run('open', { doing: 'Opening the table' }, async () => {
    stop = await desk.workbook.onCorrections(tableId, classifier.keyColumns, listener, (problem) => desk.tasks.watch('correct', Promise.reject(problem)));
  });
  return stop;
}

/** With the server away, or a browser that keeps nothing, what is known will do: the log is read again before a training. */
async function remember(desk: Desk, classifier: Classifier): Promise<SaidMemory> {
  const memory = await recall(desk.memory, classifier.id).catch(emptyMemory);
  await catchUp(desk.server, desk.memory, classifier, memory).catch(() => undefined);
  return memory;
}
