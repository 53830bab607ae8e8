import type { Classifier, Policies } from '../../contract/classifier.ts';
import type { SuspectLabel } from '../../contract/explanation.ts';
import type { ReviewRow } from '../../contract/prediction.ts';
import type { ColumnChoices } from '../table/column-choices.ts';
import type { Connection } from '../session/connect-classifier.ts';
import type { SetAsideItem } from '../ports/outbox-port.ts';
import type { Verdict } from '../review/review-rows.ts';
import type { SecondLook } from '../review/suspect-labels.ts';
import { classify, goOnClassifying } from '../classify/classify-actions.ts';
import { copyClasses } from '../correct/copy-actions.ts';
import { answer, loadReview, rescan, showRow, undo } from '../correct/correct-actions.ts';
import type { Desk, Ports } from '../session/pane-context.ts';
import { loadDrift, writeDriftSheet } from '../drift/drift-actions.ts';
import { loadModel, pin, rollBack, savePolicies, writeModelSheet } from '../model/model-actions.ts';
import { chooseColumns, leaveClassifier, openClassifier, openPane, sayRows } from './open-classifier.ts';
import type { PaneEvent } from './pane-state.ts';
import { dropSetAside, retrySetAside, showSetAside } from '../correct/set-aside-actions.ts';
import {
  addIdColumn,
  chooseLabelColumn,
  connect,
  create,
  listClassifiers,
  lookAtSelection,
  makeTable,
  readAgain,
} from '../setup/setup-actions.ts';
import type { Store } from './store.ts';
import { loadSuspects, lookAgain } from '../review/suspect-actions.ts';
import { createTaskRunner } from '../tasks/task-runner.ts';
import type { TaskName } from '../tasks/tasks.ts';
import { followTraining, train } from '../training/train-actions.ts';
import { explainReviewRow, explainSelectedRow } from '../explain/why-actions.ts';

/** Everything a person can do in the pane. Nothing here throws or rejects: failures are shown by the state. */
export interface PaneActions {
  open(): void;
  /** A choice that only changes what is shown. */
  choose(event: PaneEvent): void;
  retry(task: TaskName): void;
  cancel(task: TaskName): void;
  lookAtSelection(): void;
  readAgain(): void;
  makeTable(): void;
  addIdColumn(): void;
  chooseLabelColumn(column: string | null): void;
  listClassifiers(): void;
  create(): void;
  connect(classifier: Classifier): void;
  leaveClassifier(): void;
  /** Says which columns of the table are the classifier's, in place of what was said before. */
  chooseColumns(choices: ColumnChoices): void;
  /** Says which rows those in question are: the same, edited, for null; else rows of a series of their own. */
  sayRows(series: string | null): void;
  train(): void;
  /** Shows a training that is running already, whoever started it. */
  followTraining(): void;
  /** Puts a version in use; `because` is why, and may be empty. */
  rollBack(version: number, because: string): void;
  pin(version: number, pinned: boolean): void;
  savePolicies(policies: Policies): void;
  writeModelSheet(version: number): void;
  /** How the classifier stands, and its versions. */
  loadModel(): void;
  classify(): void;
  goOnClassifying(): void;
  rescan(): void;
  loadReview(): void;
  answer(row: ReviewRow, verdict: Verdict): void;
  explainReviewRow(key: string): void;
  explainSelectedRow(): void;
  loadSuspects(): void;
  lookAgain(label: SuspectLabel, look: SecondLook): void;
  showRow(key: string): void;
  undo(): void;
  copyClasses(alsoUnchecked: boolean): void;
  loadDrift(): void;
  writeDriftSheet(): void;
  sendNow(): void;
  /** Sends what was set aside once more: all of it, or one. */
  retrySetAside(item?: SetAsideItem): void;
  dropSetAside(item: SetAsideItem): void;
  showSetAside(item: SetAsideItem): void;
}

/** Joins the ports to the store: the pane's composition of flows. */
export function createPaneActions(ports: Ports, store: Store): PaneActions {
  const desk: Desk = { ...ports, store, tasks: createTaskRunner(store, ports.pacing), session: null };
  const open = (connection: Connection) => openClassifier(desk, connection);
  store.dispatch({ type: 'outbox-changed', outbox: ports.outbox.snapshot() });
  ports.outbox.onChange(() => store.dispatch({ type: 'outbox-changed', outbox: ports.outbox.snapshot() }));
  return {
    open: () => void openPane(desk),
    choose: (event) => store.dispatch(event),
    retry: (task) => void desk.tasks.retry(task),
    cancel: (task) => desk.tasks.cancel(task),
    lookAtSelection: () => void lookAtSelection(desk),
    readAgain: () => void readAgain(desk),
    makeTable: () => void makeTable(desk),
    addIdColumn: () => void addIdColumn(desk),
    chooseLabelColumn: (column) => void chooseLabelColumn(desk, column),
    listClassifiers: () => void listClassifiers(desk),
    create: () => void create(desk, open),
    connect: (classifier) => void connect(desk, classifier, open),
    leaveClassifier: () => void leaveClassifier(desk),
    chooseColumns: (choices) => void chooseColumns(desk, choices),
    sayRows: (series) => void sayRows(desk, series),
    train: () => void train(desk),
    followTraining: () => void followTraining(desk),
    rollBack: (version, because) => void rollBack(desk, version, because),
    pin: (version, pinned) => void pin(desk, version, pinned),
    savePolicies: (policies) => void savePolicies(desk, policies),
    writeModelSheet: (version) => void writeModelSheet(desk, version),
    loadModel: () => void loadModel(desk),
    classify: () => void classify(desk),
    goOnClassifying: () => void goOnClassifying(desk),
    rescan: () => void rescan(desk),
    loadReview: () => void loadReview(desk),
    answer: (row, verdict) => void answer(desk, row, verdict),
    explainReviewRow: (key) => void explainReviewRow(desk, key),
    explainSelectedRow: () => void explainSelectedRow(desk),
    loadSuspects: () => void loadSuspects(desk),
    lookAgain: (label, look) => void lookAgain(desk, label, look),
    showRow: (key) => void showRow(desk, key),
    undo: () => void undo(desk),
    copyClasses: (alsoUnchecked) => void copyClasses(desk, alsoUnchecked),
    loadDrift: () => void loadDrift(desk),
    writeDriftSheet: () => void writeDriftSheet(desk),
    sendNow: () => void ports.outbox.flush(),
    retrySetAside: (item) => void retrySetAside(desk, item),
    dropSetAside: (item) => void dropSetAside(desk, item),
    showSetAside: (item) => void showSetAside(desk, item),
  };
}
