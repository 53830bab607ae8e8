import type { RowKey } from '../../contract/cell.ts';
import type { ChangedRow, ReachAnswer } from '../../contract/feedback.ts';
import type { Dispute, RowPrediction } from '../../contract/prediction.ts';
import type { ClassifyEnded } from '../classify/classify-state.ts';
import type { SentCorrection } from '../feedback/say.ts';
import type { TypedCorrection } from '../ports/workbook-port.ts';
import type { ClassifyBegan, SharedState } from '../session/shared-state.ts';
import type { Changes } from '../session/store.ts';
import type { ShownProblem } from '../tasks/shown-problem.ts';
import type { ClassesCopied } from './copy-classes.ts';

export interface CorrectionsState {
  /** What the person typed and what could not be sent yet, a row once: it waits until a person says what it takes. */
  readonly typed: readonly TypedCorrection[];
  /** Rows that changed their class through corrections of other rows, since the last classification. */
  readonly changedRows: ReadonlySet<RowKey>;
  /** Answers for rows that are no longer in the table. */
  readonly gone: number;
  /** Classes that corrections named and the classifier did not have. */
  readonly newClasses: readonly string[];
  /** What can be undone, last one last. */
  readonly history: readonly SentCorrection[];
  /** Corrections found in the sheet that nobody was seen typing, since the classifier was opened. */
  readonly found: number;
  /** Rows that the server last answered as disputed. */
  readonly disputes: ReadonlyMap<RowKey, Dispute>;
  /** What is typed would change many other rows: the person is asked. Null while nothing is asked. */
  readonly reach: ReachAnswer | null;
  /** What the last corrections also changed; null when that was nothing, or was looked at. */
  readonly spread: Spread | null;
  /** The sheet does not take the changed classes now; null when it does. */
  readonly sheetHeld: ShownProblem | null;
}

/** Rows that corrections of other rows changed. */
export interface Spread {
  /** The rows that were corrected. */
  readonly corrected: readonly RowKey[];
  readonly rows: readonly ChangedRow[];
}

export interface CorrectState {
  readonly corrections: CorrectionsState;
  /** What was last copied into the label column. */
  readonly copied: ClassesCopied | null;
}

/** A person has said of a row what it is, or that they are not sure. */
export interface RowJudged {
  readonly type: 'row-judged';
  readonly key: RowKey;
}

export type CorrectEvent =
  | { readonly type: 'corrections-typed'; readonly corrections: readonly TypedCorrection[] }
  | { readonly type: 'corrections-taken' }
  | { readonly type: 'corrected'; readonly said: readonly SentCorrection[] }
  | { readonly type: 'corrections-found'; readonly said: readonly SentCorrection[] }
  | { readonly type: 'undone'; readonly said: SentCorrection }
  | { readonly type: 'rows-changed'; readonly keys: readonly RowKey[] }
  | { readonly type: 'rows-answered'; readonly rows: readonly RowPrediction[] }
  | { readonly type: 'reach-asked'; readonly reach: ReachAnswer | null }
  | { readonly type: 'spread'; readonly corrected: readonly RowKey[]; readonly rows: readonly ChangedRow[] }
  | { readonly type: 'spread-closed' }
  | { readonly type: 'changes-applied'; readonly gone: number }
  | { readonly type: 'sheet-held'; readonly problem: ShownProblem | null }
  | { readonly type: 'classes-copied'; readonly copied: ClassesCopied };

const noCorrections: CorrectionsState = {
  typed: [],
  changedRows: new Set(),
  gone: 0,
  newClasses: [],
  history: [],
  found: 0,
  disputes: new Map(),
  reach: null,
  spread: null,
  sheetHeld: null,
};

export const startCorrect: CorrectState = { corrections: noCorrections, copied: null };

type Seen = CorrectState & Pick<SharedState, 'classifier'>;

export const correctChanges: Changes<Seen, CorrectState, CorrectEvent | ClassifyBegan | ClassifyEnded> = {
  'classify-began': (state) => ({
    copied: null,
    ...withCorrections(state, { changedRows: new Set(), gone: 0, spread: null }),
  }),
  classified: (state, { classified }) => withCorrections(state, { disputes: classified.disputes }),
  'corrections-typed': (state, { corrections }) =>
    withCorrections(state, { typed: lastOfEachRow([...state.corrections.typed, ...corrections]) }),
  'corrections-taken': (state) => withCorrections(state, { typed: [], reach: null }),
  'reach-asked': (state, { reach }) => withCorrections(state, { reach }),
  spread: (state, { corrected, rows }) => {
    const others = rows.filter((row) => row.before !== undefined && row.before !== row.class);
    return withCorrections(state, { spread: others.length === 0 ? null : { corrected, rows: others } });
  },
  'spread-closed': (state) => withCorrections(state, { spread: null }),
  'classes-copied': (_, { copied }) => ({ copied }),
  corrected: (state, { said }) =>
    withCorrections(state, {
      history: [...state.corrections.history, ...said],
      newClasses: withNewClasses(state, said),
    }),
  'corrections-found': (state, { said }) =>
    withCorrections(state, { found: state.corrections.found + said.length, newClasses: withNewClasses(state, said) }),
  undone: withoutLast,
  'rows-changed': (state, { keys }) =>
    withCorrections(state, { changedRows: new Set([...state.corrections.changedRows, ...keys]) }),
  'rows-answered': (state, { rows }) =>
    withCorrections(state, { disputes: withDisputes(state.corrections.disputes, rows) }),
  'changes-applied': (state, { gone }) => withCorrections(state, { gone: state.corrections.gone + gone }),
  'sheet-held': (state, { problem }) => withCorrections(state, { sheetHeld: problem }),
};

function withCorrections(
  { corrections }: CorrectState,
  change: Partial<CorrectionsState>,
): Pick<CorrectState, 'corrections'> {
  return { corrections: { ...corrections, ...change } };
}

function lastOfEachRow(corrections: readonly TypedCorrection[]): readonly TypedCorrection[] {
  return [...new Map(corrections.map((each) => [each.key, each])).values()];
}

function withoutLast(
  state: CorrectState,
  { said }: Extract<CorrectEvent, { readonly type: 'undone' }>,
): Partial<CorrectState> {
  const history = state.corrections.history.filter((each) => each !== said);
  const stillSaid = new Set(history.map((each) => each.class));
  return withCorrections(state, {
    history,
    newClasses: state.corrections.newClasses.filter((name) => stillSaid.has(name)),
  });
}

function withDisputes(
  disputes: CorrectionsState['disputes'],
  rows: readonly RowPrediction[],
): CorrectionsState['disputes'] {
  const known = new Map(disputes);
  for (const { key, dispute } of rows) {
    if (dispute === undefined) known.delete(key);
    else known.set(key, dispute);
  }
  return known;
}

function withNewClasses({ classifier, corrections }: Seen, said: readonly SentCorrection[]): readonly string[] {
  const known = new Set([...classifier.classes, ...corrections.newClasses]);
  const fresh = said.flatMap(({ class: name }) => (name !== null && !known.has(name) ? [name] : []));
  return [...corrections.newClasses, ...new Set(fresh)];
}
