import type { RowKey } from '../../contract/cell.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { DriftReport } from '../../contract/drift.ts';
import type { Explanation } from '../../contract/explanation.ts';
import type { Session } from '../../contract/session.ts';
import type { ModelVersion } from '../../contract/training.ts';
import type { RowIdentity } from '../table/row-series.ts';
import type { SeenColumns } from '../table/classifier-table.ts';
import type { Classified, WhichRows } from '../classify/classify-table.ts';
import type { ColumnChoices } from '../table/column-choices.ts';
import type { ReviewList } from '../review/review-rows.ts';
import type { LabelsSent } from '../training/send-labels.ts';
import type { RowPrediction } from '../../contract/prediction.ts';
import type { ClassesCopied } from '../correct/copy-classes.ts';
import type { Said } from '../feedback/say.ts';
import { withDisputes, type Disputes } from '../correct/disputes.ts';
import { forgetGiven, reduceRows, startRows, type RowsEvent, type RowsState } from '../rows/rows-state.ts';
import type { SuspectList } from '../review/suspect-labels.ts';
import type { Trouble } from '../tasks/shown-problem.ts';

/** The steps of the work, in their order. */
export type Step = 'model' | 'classify' | 'correct' | 'drift';

export interface CorrectionsState {
  /** Rows that changed their class through corrections of other rows, since the last classification. */
  readonly changedRows: ReadonlySet<RowKey>;
  /** Answers for rows that are no longer in the table. */
  readonly gone: number;
  /** Classes that corrections named and the classifier did not have. */
  readonly newClasses: readonly string[];
  /** What can be undone, last one last. */
  readonly history: readonly Said[];
  /** Corrections found in the sheet that nobody was seen typing, since the classifier was opened. */
  readonly found: number;
  /** Rows that the server last answered as disputed. */
  readonly disputes: Disputes;
  /** The sheet does not take the changed classes now; null when it does. */
  readonly sheetHeld: Trouble | null;
}

/**
 * A question why a row gets its class: the row selected in the sheet, or one of the review list; the answer is null
 * until it is there.
 */
export interface Why {
  readonly asked: 'selection' | { readonly key: RowKey };
  readonly explanation: Explanation | null;
}

/** What a training made; `labels` is null when it was started elsewhere. */
export interface Trained {
  readonly version: ModelVersion;
  readonly labels: LabelsSent | null;
}

export interface WorkState {
  readonly classifier: Classifier;
  readonly tableId: string;
  /** Which columns of the table a person said are the classifier's. */
  readonly choices: ColumnChoices;
  /** The table's headers and which are the classifier's; null until read. */
  readonly columns: SeenColumns | null;
  readonly rows: RowsState;
  readonly step: Step;
  /** Who is at the keyboard; null until known. */
  readonly person: Session | null;
  /** What the last training made, as long as nothing else was put in use since. */
  readonly training: Trained | null;
  /**
   * Newest first, of one moment with `classifier` and `training`. Null while it is not known how they stand: until
   * fetched, and when fetching failed.
   */
  readonly versions: readonly ModelVersion[] | null;
  readonly which: WhichRows;
  readonly classified: Classified | null;
  /** The view whose rows are shown; null until rows are classified. */
  readonly view: string | null;
  readonly corrections: CorrectionsState;
  readonly review: ReviewList | null;
  /** Rows answered since a review list was asked for that is not here yet; null when none is on its way. */
  readonly answeredSince: ReadonlySet<RowKey> | null;
  readonly why: Why | null;
  /** Labels worth a second look; null until fetched. */
  readonly suspects: SuspectList | null;
  /** What was last copied into the label column. */
  readonly copied: ClassesCopied | null;
  /** The version that the sheet “Amend model” shows, since the pane was opened; null while it was not written. */
  readonly modelSheet: number | null;
  readonly driftHours: number;
  readonly drift: DriftReport | null;
  readonly driftSheetWritten: boolean;
}

export type WorkEvent =
  | { readonly type: 'step-chosen'; readonly step: Step }
  | { readonly type: 'columns-seen'; readonly columns: SeenColumns }
  | RowsEvent
  | { readonly type: 'classifier-refreshed'; readonly classifier: Classifier }
  | { readonly type: 'person-known'; readonly person: Session }
  | {
      readonly type: 'model-known';
      readonly classifier: Classifier;
      readonly versions: readonly ModelVersion[];
      readonly trained?: Trained;
    }
  | { readonly type: 'model-unknown'; readonly trained?: Trained }
  | { readonly type: 'model-sheet-written'; readonly version: number }
  | { readonly type: 'rows-chosen'; readonly which: WhichRows }
  | { readonly type: 'classify-began'; readonly view: string }
  | { readonly type: 'view-remembered'; readonly view: string }
  | { readonly type: 'classified'; readonly classified: Classified }
  | { readonly type: 'corrected'; readonly said: readonly Said[] }
  | { readonly type: 'corrections-found'; readonly said: readonly Said[] }
  | { readonly type: 'undone'; readonly said: Said }
  | { readonly type: 'rows-changed'; readonly keys: readonly RowKey[] }
  | { readonly type: 'classes-copied'; readonly copied: ClassesCopied }
  | { readonly type: 'rows-answered'; readonly rows: readonly RowPrediction[] }
  | { readonly type: 'changes-applied'; readonly gone: number }
  | { readonly type: 'sheet-held'; readonly trouble: Trouble | null }
  | { readonly type: 'review-asked' }
  | { readonly type: 'review-loaded'; readonly review: ReviewList }
  | { readonly type: 'review-answered'; readonly key: RowKey }
  | { readonly type: 'why-asked'; readonly asked: Why['asked'] }
  | { readonly type: 'explained'; readonly explanation: Explanation }
  | { readonly type: 'why-closed' }
  | { readonly type: 'suspects-loaded'; readonly suspects: SuspectList }
  | { readonly type: 'suspect-answered'; readonly key: RowKey }
  | { readonly type: 'drift-hours-chosen'; readonly hours: number }
  | { readonly type: 'drift-reported'; readonly report: DriftReport }
  | { readonly type: 'drift-sheet-written' };

const noCorrections: CorrectionsState = {
  changedRows: new Set(),
  gone: 0,
  newClasses: [],
  history: [],
  found: 0,
  disputes: new Map(),
  sheetHeld: null,
};

export function startWork(
  classifier: Classifier,
  tableId: string,
  choices: ColumnChoices = new Map(),
  identity?: RowIdentity,
): WorkState {
  return {
    classifier,
    tableId,
    choices,
    columns: null,
    rows: startRows(identity),
    step: classifier.champion === null ? 'model' : 'classify',
    person: null,
    training: null,
    versions: null,
    which: 'unlabelled',
    classified: null,
    view: null,
    corrections: noCorrections,
    review: null,
    answeredSince: null,
    why: null,
    suspects: null,
    copied: null,
    modelSheet: null,
    driftHours: 12,
    drift: null,
    driftSheetWritten: false,
  };
}

export function reduceWork(state: WorkState, event: WorkEvent): WorkState {
  switch (event.type) {
    case 'step-chosen':
      return { ...state, step: event.step, rows: forgetGiven(state.rows) };
    case 'columns-seen':
      return { ...state, columns: event.columns };
    case 'keys-checked':
    case 'rows-compared':
      return { ...state, rows: reduceRows(state.rows, event) };
    case 'classifier-refreshed':
      return { ...state, classifier: event.classifier };
    case 'person-known':
      return { ...state, person: event.person };
    case 'model-known':
      return knowModel(withTraining(state, event.trained), event);
    case 'model-unknown':
      return { ...withTraining(state, event.trained), versions: null };
    case 'model-sheet-written':
      return { ...state, modelSheet: event.version };
    case 'rows-chosen':
      return { ...state, which: event.which };
    case 'classify-began':
      return {
        ...state,
        view: event.view,
        classified: null,
        copied: null,
        review: null,
        corrections: { ...state.corrections, changedRows: new Set(), gone: 0 },
      };
    // A classification that has begun meanwhile is newer.
    case 'view-remembered':
      return { ...state, view: state.view ?? event.view };
    case 'classified':
      return {
        ...state,
        classified: event.classified,
        corrections: { ...state.corrections, disputes: event.classified.disputes },
      };
    case 'review-asked':
      return { ...state, answeredSince: new Set() };
    // The server had not heard of what was answered while it made the list.
    case 'review-loaded':
      return {
        ...state,
        answeredSince: null,
        review: [...(state.answeredSince ?? [])].reduce(withoutRow, event.review),
      };
    case 'review-answered':
      return {
        ...state,
        answeredSince: state.answeredSince && new Set([...state.answeredSince, event.key]),
        review: state.review && withoutRow(state.review, event.key),
        why: isAbout(state.why, event.key) ? null : state.why,
      };
    case 'why-asked':
      return { ...state, why: { asked: event.asked, explanation: null } };
    case 'explained':
      return { ...state, why: state.why && { ...state.why, explanation: event.explanation } };
    case 'why-closed':
      return { ...state, why: null };
    case 'classes-copied':
      return { ...state, copied: event.copied };
    case 'suspects-loaded':
      return { ...state, suspects: event.suspects };
    case 'suspect-answered':
      return {
        ...state,
        suspects: state.suspects && {
          ...state.suspects,
          labels: state.suspects.labels.filter((label) => label.key !== event.key),
        },
      };
    case 'drift-hours-chosen':
      return { ...state, driftHours: event.hours };
    case 'drift-reported':
      return { ...state, drift: event.report, driftSheetWritten: false };
    case 'drift-sheet-written':
      return { ...state, driftSheetWritten: true };
    default:
      return { ...state, corrections: reduceCorrections(state, event) };
  }
}

/** What was explained and suspected was so by the version before. */
function withTraining(state: WorkState, trained: Trained | undefined): WorkState {
  if (trained === undefined) return state;
  const { version, isChampion } = trained.version;
  const classifier = isChampion ? { ...state.classifier, champion: version } : state.classifier;
  return { ...state, classifier, training: trained, why: null, suspects: null };
}

/**
 * The list was asked for after the classifier and may be newer by a version that was put in use between: the classifier
 * says which one is.
 */
function knowModel(state: WorkState, { classifier, versions }: Extract<WorkEvent, { type: 'model-known' }>): WorkState {
  const listed = versions.map((each) => {
    const isChampion = each.version === classifier.champion;
    return { ...each, isChampion, isPinned: isChampion && classifier.championPinned };
  });
  const known = { ...state, classifier, versions: listed.sort((a, b) => b.version - a.version) };
  // What a training made and what was explained is so of the version that answered until now.
  return state.classifier.champion === classifier.champion ? known : { ...known, training: null, why: null };
}

function reduceCorrections(
  state: WorkState,
  event: Extract<
    WorkEvent,
    {
      type:
        | 'corrected'
        | 'corrections-found'
        | 'undone'
        | 'rows-changed'
        | 'rows-answered'
        | 'changes-applied'
        | 'sheet-held';
    }
  >,
): CorrectionsState {
  const corrections = state.corrections;
  switch (event.type) {
    case 'corrected':
      return {
        ...corrections,
        history: [...corrections.history, ...event.said],
        newClasses: withNewClasses(state, event.said),
      };
    case 'corrections-found':
      return {
        ...corrections,
        found: corrections.found + event.said.length,
        newClasses: withNewClasses(state, event.said),
      };
    case 'undone': {
      const history = corrections.history.filter((said) => said !== event.said);
      const stillSaid = new Set(history.map((said) => said.class));
      return { ...corrections, history, newClasses: corrections.newClasses.filter((name) => stillSaid.has(name)) };
    }
    case 'rows-changed':
      return { ...corrections, changedRows: new Set([...corrections.changedRows, ...event.keys]) };
    case 'rows-answered':
      return { ...corrections, disputes: withDisputes(corrections.disputes, event.rows) };
    case 'changes-applied':
      return { ...corrections, gone: corrections.gone + event.gone };
    case 'sheet-held':
      return { ...corrections, sheetHeld: event.trouble };
  }
}

function withNewClasses({ classifier, corrections }: WorkState, said: readonly Said[]): readonly string[] {
  const known = new Set([...classifier.classes, ...corrections.newClasses]);
  const fresh = said.flatMap(({ class: name }) => (name !== null && !known.has(name) ? [name] : []));
  return [...corrections.newClasses, ...new Set(fresh)];
}

function isAbout(why: Why | null, key: RowKey): boolean {
  return why !== null && why.asked !== 'selection' && why.asked.key === key;
}

function withoutRow(review: ReviewList, key: RowKey): ReviewList {
  const rows = review.rows.filter((row) => row.key !== key);
  return { ...review, rows, waiting: Math.max(0, review.waiting - (review.rows.length - rows.length)) };
}
