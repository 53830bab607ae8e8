import type { FeedbackReceipt } from '../../contract/feedback.ts';
import type { Classifier } from '../../contract/classifier.ts';
import { followTrust } from '../agreement/agreement-actions.ts';
import { followRules } from '../rules/rule-actions.ts';
import { followCatalogue } from '../catalogue/catalogue-actions.ts';
import { createChangeApplier, type ChangeApplier } from '../table/apply-changes.ts';
import { classifierTable } from '../table/classifier-table.ts';
import { rememberChoices, type ColumnChoices } from '../table/column-choices.ts';
import { disconnectClassifier, rememberedConnection, type Connection } from '../session/connect-classifier.ts';
import { followChanges } from '../classify/classify-actions.ts';
import { lookForRuns, noteAnsweredAnew } from '../runs/runs-actions.ts';
import { matchClassifier } from '../table/feature-columns.ts';
import { readAnew } from '../table/read-anew.ts';
import { rememberIdentity } from '../table/row-series.ts';
import { catchUp, emptyMemory, recall, type SaidMemory } from '../feedback/said-memory.ts';
import type { OutboxItem } from '../ports/outbox-port.ts';
import type { TablePort, TypedCorrection, Unsubscribe } from '../ports/workbook-port.ts';
import { openWorkOf, type WorkSession } from '../session/pane-context.ts';
import { followSelection } from '../follow/follow-selection.ts';
import { followClassifier } from './follow-classifier.ts';
import type { WholePane } from './pane-state.ts';
import type { WorkState } from './work-state.ts';
import { rescan } from '../correct/correct-actions.ts';
import { loadDisputes } from '../correct/disputes/dispute-actions.ts';
import { takeReceipt } from '../correct/typed/take-receipt.ts';
import { takeCorrections } from '../correct/typed/typed-corrections.ts';
import { loadDrafts } from '../drafts/drafts-actions.ts';
import { shownChanges } from '../runs/shown-changes.ts';
import { loadModel } from '../session/refresh-classifier.ts';
import { followTraining } from '../training/training-actions.ts';
import { enterSetUp } from '../setup/setup-actions.ts';
import { shownProblemOf } from '../tasks/shown-problem.ts';
import { meetVisitor } from '../welcome/welcome-actions.ts';
import { appWords } from './words/app-words.ts';

/** Opens the pane: straight on the classifier that the workbook remembers, else on setting one up. */
export function openPane(pane: WholePane): Promise<void> {
  return pane.tasks.run('open', { doing: appWords('openingPane') }, async () => {
    const connection = await rememberedConnection(pane.workbook, pane.server);
    // Who it is comes first, so that nobody sees one page give way to another.
    if (connection === null) enterSetUp(pane, await meetVisitor(pane));
    else openClassifier(pane, connection);
  });
}

/** Shows the classifier and starts to listen for corrections. */
export function openClassifier(pane: WholePane, connection: Connection): void {
  closeWork(pane);
  pane.store.dispatch({ type: 'classifier-opened', connection });
  const session = openSession(pane, connection);
  pane.session = session;
  void loadModel(pane);
  void meet(pane, session).then(() => (pane.session === session ? followTraining(pane) : undefined));
  pane.tasks.watch('revert', lookForRuns(pane));
  void loadDisputes(pane);
  void followChanges(pane);
  void session.memory
    .then(() => (pane.session === session ? loadDrafts(pane) : undefined))
    // What is a draft is not found in the sheet.
    .then(() => (pane.session === session ? rescan(pane) : undefined));
}

/** Goes back to setting up. The classifier stays on the server; the workbook forgets it. */
export async function leaveClassifier(pane: WholePane): Promise<void> {
  closeWork(pane);
  enterSetUp(pane);
  await pane.tasks.run('open', { doing: appWords('leaving') }, () => disconnectClassifier(pane.workbook));
}

/**
 * Remembers which columns are which, and opens the classifier anew, at the same step: everything is read by them from
 * now on.
 */
export async function chooseColumns(pane: WholePane, choices: ColumnChoices): Promise<void> {
  await pane.tasks.run('columns', { doing: appWords('takingColumns') }, async () => {
    const { work } = openWorkOf(pane);
    await rememberChoices(pane.workbook, work.classifier.id, work.tableId, choices);
    openAnew(pane, { choices });
  });
}

/** Opens the classifier anew, at the same step, by columns that were changed. */
export function openByColumns(pane: WholePane, classifier: Classifier): void {
  openAnew(pane, { classifier });
}

/** Opens the classifier anew by columns that somebody else has changed. */
async function openByNewColumns(pane: WholePane): Promise<void> {
  await pane.tasks.run('columns', { doing: appWords('fetchingColumns') }, async ({ signal }) => {
    const { work } = openWorkOf(pane);
    const classifier = await pane.server.getClassifier(work.classifier.id, { signal });
    openByColumns(pane, classifier);
  });
}

/**
 * Remembers what a person said of rows whose keys are known as other rows: the same rows, edited, or rows of a series
 * of their own. Then the classifier is opened anew, at the same step: the rows are known by it from now on.
 *
 * @param series its name, null for the same rows
 */
export async function sayRows(pane: WholePane, series: string | null): Promise<void> {
  await pane.tasks.run('rows', { doing: appWords('takingAnswer') }, async () => {
    const { work, session } = openWorkOf(pane);
    const { readTo } = await session.memory;
    const { identity: before } = work.rows;
    const identity = series === null ? { ...before, since: readTo } : { series: series.trim(), since: 0 };
    await rememberIdentity(pane.workbook, { classifier: work.classifier.id, table: work.tableId }, identity);
    openAnew(pane, { identity });
  });
}

/** Opens the classifier once more where the person is, by what was just said of its table. */
function openAnew(pane: WholePane, said: Partial<Pick<Connection, 'classifier' | 'choices' | 'identity'>>): void {
  const { work } = openWorkOf(pane);
  const { classifier, tableId, choices, rows, view, step } = work;
  const connection = { classifier, tableId, choices, identity: rows.identity, view, ...said };
  openClassifier(pane, connection);
  pane.store.dispatch({ type: 'step-chosen', step });
  pane.store.dispatch({ type: 'corrections-typed', corrections: typedAnew(work, connection) });
}

/** What was typed and waited for the person to say that. */
function typedAnew({ columns, rows, corrections }: WorkState, now: Connection): readonly TypedCorrection[] {
  if (columns === null) return [];
  const before = { match: columns.match, series: rows.identity.series };
  const match = matchClassifier(columns.names, now.classifier, now.choices);
  return corrections.typed.map((each) => readAnew(each, before, { match, series: now.identity.series }));
}

/** Learns who is at the keyboard. Without an answer nothing is offered that needs a role. */
async function meet(pane: WholePane, session: WorkSession): Promise<void> {
  const person = await pane.server.session().catch(() => null);
  if (person !== null && pane.session === session) pane.store.dispatch({ type: 'person-known', person });
}

/** What a receipt tells of rows that are shown; rows of signed months among those that were spoken of are told. */
function takeNote({ store }: WholePane, receipt: FeedbackReceipt, items: readonly OutboxItem[]): FeedbackReceipt {
  const { stage } = store.getState();
  if (stage.kind !== 'working') return receipt;
  const { signed } = receipt;
  const isOpen = items[0]?.classifierId === stage.work.classifier.id;
  if (isOpen && signed !== undefined) store.dispatch({ type: 'signed-touched', signed });
  return shownChanges(stage.work, receipt, items);
}

function closeWork(pane: WholePane): void {
  pane.session?.close();
  pane.session = null;
  pane.tasks.cancelAll();
}

function openSession(pane: WholePane, { classifier, tableId, choices, identity }: Connection): WorkSession {
  const { store } = pane;
  const table = classifierTable(pane.workbook, classifier, tableId, {
    choices,
    series: identity.series,
    onSeen: (columns) => store.dispatch({ type: 'columns-seen', columns }),
    onKeys: (keys) => store.dispatch({ type: 'keys-checked', keys }),
  });
  const applier = applierOf(pane, table, { classifier, tableId });
  const stopReceipts = pane.outbox.onReceipt((receipt, items) => {
    const taken = takeReceipt(pane, classifier.id, takeNote(pane, receipt, items), items);
    pane.tasks.watch('correct', taken);
    void taken.then(
      (isDisputed) => (isDisputed && pane.session !== null ? loadDisputes(pane) : undefined),
      () => undefined,
    );
  });
  const stopDrafts = pane.outbox.onDraftsKept((items) => {
    if (items.some(({ classifierId }) => classifierId === classifier.id) && pane.session !== null)
      void loadDrafts(pane);
  });
  const stopFollowingSelection = followSelection(pane, table);
  const listening = listen(pane, table, { classifier, tableId }, (corrections) =>
    pane.tasks.watch('correct', takeCorrections(pane, corrections)),
  );
  const stopFollowing = followClassifier(pane, classifier.id, {
    onColumnsChanged: () => void openByNewColumns(pane),
    onClassesChanged: () => followCatalogue(pane),
    onRulesChanged: () => void followRules(pane),
    onTrustChanged: () => void followTrust(pane),
  });
  return {
    memory: remember(pane, classifier),
    table,
    applier,
    areRowsCompared: false,
    close() {
      applier.stop();
      stopReceipts();
      stopDrafts();
      stopFollowing();
      stopFollowingSelection();
      void listening.then((stop) => stop?.());
    },
  };
}

/** Writes what came of words into the sheet, and tells how that went. */
function applierOf(
  pane: WholePane,
  table: TablePort,
  { classifier, tableId }: Pick<Connection, 'classifier' | 'tableId'>,
): ChangeApplier {
  const { store } = pane;
  const applier = createChangeApplier(
    table,
    pane.pacing,
    { tableId, keyColumns: classifier.keyColumns },
    {
      onApplied: (result, writes) => {
        store.dispatch({ type: 'changes-applied', gone: result.gone });
        if (pane.session?.applier === applier) pane.tasks.watch('revert', noteAnsweredAnew(pane, writes));
      },
      onHeld: (problem) =>
        store.dispatch({ type: 'sheet-held', problem: problem === null ? null : shownProblemOf(problem) }),
    },
  );
  return applier;
}

async function listen(
  pane: WholePane,
  table: TablePort,
  { classifier, tableId }: Pick<Connection, 'classifier' | 'tableId'>,
  listener: (corrections: readonly TypedCorrection[]) => void,
): Promise<Unsubscribe | null> {
  let stop: Unsubscribe | null = null;
  await pane.tasks.run('open', { doing: appWords('openingTable') }, async () => {
    stop = await table.onCorrections(tableId, classifier.keyColumns, listener, (problem) =>
      pane.tasks.watch('correct', Promise.reject(problem)),
    );
  });
  return stop;
}

/**
 * With the server away, or a browser that keeps nothing, what is known will do: the log is read again before a
 * training.
 */
async function remember(pane: WholePane, classifier: Classifier): Promise<SaidMemory> {
  const memory = await recall(pane.memory, classifier).catch(() => emptyMemory(classifier.columnChanges));
  await catchUp(pane.server, pane.memory, classifier, memory).catch(() => undefined);
  return memory;
}
