import type { Connection } from './connect-classifier.ts';
import { answersRows } from '../../contract/classifier-kind.ts';
import { answersInSheet } from '../../contract/first-answers.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { Session } from '../../contract/session.ts';
import type { ModelVersion } from '../../contract/training.ts';
import type { SignedRows } from '../../contract/signed-rows.ts';
import type { SeenColumns } from '../table/classifier-headers.ts';
import type { ColumnChoices } from '../table/column-choices.ts';
import type { Changes } from './store.ts';

/** The steps of the work, in their order. */
export type Step = 'model' | 'classify' | 'correct' | 'drift';

/** What became of the label column's labels. */
export interface LabelsSent {
  /** Labels in the column now. */
  readonly labelled: number;
  /** Sent because they were new or changed since they were last sent. */
  readonly sent: number;
  /** Taken back because their cell was emptied. */
  readonly withdrawn: number;
  /** Of those sent and taken back, those that count only once somebody has approved them. */
  readonly waiting: number;
  /** Labelled rows left out: their key is blank, repeated or too long. */
  readonly leftOut: number;
}

/** What a training made; `labels` is null when it was started elsewhere. */
export interface Trained {
  readonly version: ModelVersion;
  readonly labels: LabelsSent | null;
}

/** What all features know of the open classifier. */
export interface SharedState {
  readonly classifier: Classifier;
  readonly tableId: string;
  /** Which columns of the table a person said are the classifier's. */
  readonly choices: ColumnChoices;
  /** The table's headers and which are the classifier's; null until read. */
  readonly columns: SeenColumns | null;
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
  /** The view whose rows are shown; null until rows are classified. */
  readonly view: string | null;
}

export interface ModelKnown {
  readonly type: 'model-known';
  readonly classifier: Classifier;
  readonly versions: readonly ModelVersion[];
  readonly trained?: Trained;
}

export interface ModelUnknown {
  readonly type: 'model-unknown';
  readonly trained?: Trained;
}

export interface ClassifyBegan {
  readonly type: 'classify-began';
  readonly view: string;
}

/** Rows of signed months were spoken of from here: named here, since whatever sends corrections says it. */
export interface SignedTouched {
  readonly type: 'signed-touched';
  readonly signed: readonly SignedRows[];
}

/** What a classification wrote went back to what stood there before. */
export interface RunReverted {
  readonly type: 'run-reverted';
  /** The view that was shown before it; null where none is known. */
  readonly view: string | null;
}

export type SharedEvent =
  | { readonly type: 'step-chosen'; readonly step: Step }
  | { readonly type: 'columns-seen'; readonly columns: SeenColumns }
  | { readonly type: 'classifier-refreshed'; readonly classifier: Classifier }
  | { readonly type: 'person-known'; readonly person: Session }
  | ModelKnown
  | ModelUnknown
  | ClassifyBegan
  | RunReverted;

export function startShared({ classifier, tableId, choices, view }: Connection): SharedState {
  return {
    classifier,
    tableId,
    choices,
    columns: null,
    step: firstStep(classifier),
    person: null,
    training: null,
    versions: null,
    view,
  };
}

/** Where there are labels and no version yet, a training comes before first answers. */
function firstStep(classifier: Classifier): Step {
  const isReady = answersRows(classifier) || (classifier.labels === 0 && answersInSheet(classifier));
  return isReady ? 'classify' : 'model';
}

export const sharedChanges: Changes<SharedState, SharedState, SharedEvent> = {
  'step-chosen': (_, { step }) => ({ step }),
  'columns-seen': (_, { columns }) => ({ columns }),
  'classifier-refreshed': (_, { classifier }) => ({ classifier }),
  'person-known': (_, { person }) => ({ person }),
  'model-known': knowModel,
  'model-unknown': ({ classifier }, { trained }) => ({
    versions: null,
    ...(trained && { training: trained, classifier: { ...classifier, champion: championAfter(classifier, trained) } }),
  }),
  'classify-began': (_, { view }) => ({ view }),
  'run-reverted': (_, { view }) => ({ view }),
};

/** The version that answers once it is known what a training made. */
function championAfter({ champion }: Classifier, trained: Trained | undefined): number | null {
  return trained?.version.isChampion ? trained.version.version : champion;
}

/**
 * The list was asked for after the classifier and may be newer by a version that was put in use between: the classifier
 * says which one is.
 */
function knowModel(state: SharedState, { classifier, versions, trained }: ModelKnown): Partial<SharedState> {
  const listed = versions.map((each) => {
    const isChampion = each.version === classifier.champion;
    return { ...each, isChampion, isPinned: isChampion && classifier.championPinned };
  });
  // What a training made is so of the version that answered until now.
  const isSame = championAfter(state.classifier, trained) === classifier.champion;
  return {
    classifier,
    versions: listed.sort((a, b) => b.version - a.version),
    training: isSame ? (trained ?? state.training) : null,
  };
}
