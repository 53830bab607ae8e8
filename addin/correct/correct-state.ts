import type { RowKey } from '../../contract/cell.ts';
import type { DraftList } from '../../contract/draft.ts';
import type { ChangedRow, ReachAnswer } from '../../contract/feedback.ts';
import type { SentCorrection } from '../feedback/say.ts';
import type { EmptiedCorrection, TypedCorrection } from '../ports/workbook-port.ts';
import type { ClassifyBegan, SharedState, RunReverted } from '../session/shared-state.ts';
import type { Changes } from '../session/store.ts';
import type { ShownProblem } from '../tasks/shown-problem.ts';
import type { ClassesCopied } from './copying/copy-classes.ts';
import { NO_DISPUTES, type Disputed } from './disputes/load-disputes.ts';
import type { DoubtfulWord, SettledWords } from './questions/did-you-mean.ts';

export interface CorrectionsState {
  /** What the person typed and what could not be sent yet, a row once: it waits until a person says what it takes. */
  readonly typed: readonly TypedCorrection[];
  /** Rows that changed their class through corrections of other rows, since the last classification. */
  readonly changedRows: ReadonlySet<RowKey>;
  /** Answers for rows that are no longer in the table. */
  readonly gone: number;
  /** Classes that corrections named and the classifier did not have. */
  readonly newClasses: readonly string[];
  /** What can be undone, last one last: each is taken back as a whole. */
  readonly history: readonly (readonly SentCorrection[])[];
  /** Corrections found in the sheet that nobody was seen typing, since the classifier was opened. */
  readonly found: number;
  /** What is typed would change many other rows: the person is asked. Null while nothing is asked. */
  readonly reach: ReachAnswer | null;
  /** What the last corrections also changed; null when that was nothing, or was looked at. */
  readonly spread: Spread | null;
  /** Rows that show another class since then, but not through these corrections; none where that was looked at. */
  readonly outdated: readonly ChangedRow[];
  /** The sheet does not take the changed classes now; null when it does. */
  readonly sheetHeld: ShownProblem | null;
  /** Words that the person is asked about, of what they typed and of what was found. */
  readonly doubts: Readonly<Record<DoubtSource, readonly DoubtfulWord[]>>;
  /** What words mean, as the person has said. */
  readonly settled: SettledWords;
  /** Corrections whose cells were emptied unseen, as the person is asked about them. */
  readonly emptied: readonly EmptiedCorrection[];
  /** What the person has typed and not sent, from whichever machine; null while that is not known. */
  readonly drafts: DraftList | null;
  /** The correction cells that are marked as drafts, and what stands in them. */
  readonly marked: ReadonlyMap<RowKey, string | null>;
}

/** Where a word was seen that is asked about. */
export type DoubtSource = 'typed' | 'found';
/** Rows that corrections of other rows changed. */
export interface Spread {
  /** The rows that were corrected. */
  readonly corrected: readonly RowKey[];
  readonly rows: readonly ChangedRow[];
}

/** A correction cell, and whether it is marked as a draft. */
export interface MarkedCell {
  readonly key: RowKey;
  readonly class: string | null;
  readonly isDraft: boolean;
}

export interface CorrectState {
  readonly corrections: CorrectionsState;
  /** The disputed rows of this table, as last fetched. */
  readonly disputed: Disputed;
  /** What was last copied into the label column. */
  readonly copied: ClassesCopied | null;
}

/** A person has said of a row what it is, or that they are not sure. */
export interface RowJudged {
  readonly type: 'row-judged';
  readonly key: RowKey;
}

/** What the person has typed and not sent was fetched. */
export interface DraftsKnown {
  readonly type: 'drafts-known';
  readonly drafts: DraftList;
}

/** What was said last was taken back. */
export interface Undone {
  readonly type: 'undone';
  readonly said: readonly SentCorrection[];
}

export type CorrectEvent =
  | { readonly type: 'corrections-typed'; readonly corrections: readonly TypedCorrection[] }
  | { readonly type: 'corrections-taken' }
  /** `isOne` of what was said with one gesture and is taken back with one. */
  | { readonly type: 'corrected'; readonly said: readonly SentCorrection[]; readonly isOne?: boolean }
  | { readonly type: 'corrections-found'; readonly said: readonly SentCorrection[] }
  | Undone
  | { readonly type: 'rows-changed'; readonly keys: readonly RowKey[] }
  | { readonly type: 'disputes-known'; readonly disputed: Disputed }
  | { readonly type: 'reach-asked'; readonly reach: ReachAnswer | null }
  | { readonly type: 'spread'; readonly corrected: readonly RowKey[]; readonly rows: readonly ChangedRow[] }
  | { readonly type: 'spread-further'; readonly corrected: readonly RowKey[]; readonly rows: readonly ChangedRow[] }
  | { readonly type: 'spread-closed' }
  | { readonly type: 'rows-outdated'; readonly rows: readonly ChangedRow[] }
  | { readonly type: 'outdated-closed' }
  | { readonly type: 'changes-applied'; readonly gone: number }
  | { readonly type: 'sheet-held'; readonly problem: ShownProblem | null }
  | { readonly type: 'classes-copied'; readonly copied: ClassesCopied }
  | { readonly type: 'words-doubted'; readonly source: DoubtSource; readonly doubts: readonly DoubtfulWord[] }
  | { readonly type: 'emptied-found'; readonly emptied: readonly EmptiedCorrection[] }
  | DraftsKnown
  | { readonly type: 'cells-marked'; readonly cells: readonly MarkedCell[] }
  | { readonly type: 'word-settled'; readonly word: string; readonly class: string };

const noCorrections: CorrectionsState = {
  typed: [],
  changedRows: new Set(),
  gone: 0,
  newClasses: [],
  history: [],
  found: 0,
  reach: null,
  spread: null,
  outdated: [],
  sheetHeld: null,
  doubts: { typed: [], found: [] },
  settled: new Map(),
  emptied: [],
  drafts: null,
  marked: new Map(),
};

export const startCorrect: CorrectState = { corrections: noCorrections, copied: null, disputed: NO_DISPUTES };

type Seen = CorrectState & Pick<SharedState, 'classifier'>;

export const correctChanges: Changes<Seen, CorrectState, CorrectEvent | ClassifyBegan | RunReverted> = {
  'classify-began': onlyWhatWasSaid,
  'run-reverted': onlyWhatWasSaid,
  'corrections-typed': (state, { corrections }) =>
    withCorrections(state, {
      typed: lastOfEachRow([...state.corrections.typed, ...corrections]),
      emptied: withoutRows(state.corrections.emptied, corrections),
    }),
  'emptied-found': (state, { emptied }) => withCorrections(state, { emptied }),
  'corrections-taken': (state) => withCorrections(state, { typed: [], reach: null }),
  'reach-asked': (state, { reach }) => withCorrections(state, { reach }),
  spread: (state, { corrected, rows }) => withCorrections(state, { spread: spreadOf(corrected, rows) }),
  'spread-further': (state, { corrected, rows }) => {
    const { spread } = state.corrections;
    const further = spreadOf(
      [...new Set([...(spread?.corrected ?? []), ...corrected])],
      [...(spread?.rows ?? []), ...rows],
    );
    return withCorrections(state, { spread: further });
  },
  'spread-closed': (state) => withCorrections(state, { spread: null }),
  'rows-outdated': (state, { rows }) =>
    withCorrections(state, { outdated: lastOfEachRow([...state.corrections.outdated, ...rows]) }),
  'outdated-closed': (state) => withCorrections(state, { outdated: [] }),
  'classes-copied': (_, { copied }) => ({ copied }),
  corrected: (state, { said, isOne = false }) =>
    withCorrections(state, {
      history: [...state.corrections.history, ...(isOne ? [said] : said.map((each) => [each]))],
      newClasses: withNewClasses(state, said),
    }),
  'corrections-found': (state, { said }) =>
    withCorrections(state, { found: state.corrections.found + said.length, newClasses: withNewClasses(state, said) }),
  undone: withoutLast,
  'rows-changed': (state, { keys }) =>
    withCorrections(state, { changedRows: new Set([...state.corrections.changedRows, ...keys]) }),
  'disputes-known': (_, { disputed }) => ({ disputed }),
  'changes-applied': (state, { gone }) => withCorrections(state, { gone: state.corrections.gone + gone }),
  'sheet-held': (state, { problem }) => withCorrections(state, { sheetHeld: problem }),
  'words-doubted': (state, { source, doubts }) =>
    withCorrections(state, { doubts: { ...state.corrections.doubts, [source]: doubts } }),
  'drafts-known': (state, { drafts }) => withCorrections(state, { drafts }),
  'cells-marked': (state, { cells }) => {
    const marked = new Map(state.corrections.marked);
    for (const { key, class: name, isDraft } of cells) {
      if (isDraft) marked.set(key, name);
      else marked.delete(key);
    }
    return withCorrections(state, { marked });
  },
  'word-settled': (state, { word, class: name }) => {
    const { settled, doubts } = state.corrections;
    const others = (asked: readonly DoubtfulWord[]) => asked.filter((each) => each.word !== word);
    return withCorrections(state, {
      settled: new Map([...settled, [word, name]]),
      doubts: { typed: others(doubts.typed), found: others(doubts.found) },
    });
  },
};

/** Of rows that were told, those that show another class; a row told twice counts as it was told last. */
function spreadOf(corrected: readonly RowKey[], told: readonly ChangedRow[]): Spread | null {
  const spoken = new Set(corrected);
  const others = told.filter(
    ({ key, before, class: name }) => before !== undefined && before !== name && !spoken.has(key),
  );
  const rows = lastOfEachRow(others);
  return rows.length === 0 ? null : { corrected, rows };
}

/** What corrections changed, or were copied, is of answers that stand there no longer. */
function onlyWhatWasSaid(state: CorrectState): Partial<CorrectState> {
  return { copied: null, ...withCorrections(state, { changedRows: new Set(), gone: 0, spread: null, outdated: [] }) };
}

function withCorrections(
  { corrections }: CorrectState,
  change: Partial<CorrectionsState>,
): Pick<CorrectState, 'corrections'> {
  return { corrections: { ...corrections, ...change } };
}

function lastOfEachRow<Row extends { readonly key: RowKey }>(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((each) => [each.key, each])).values()];
}

function withoutRows<Row extends { readonly key: RowKey }>(
  rows: readonly Row[],
  others: readonly { readonly key: RowKey }[],
): readonly Row[] {
  const keys = new Set(others.map(({ key }) => key));
  return rows.filter(({ key }) => !keys.has(key));
}

function withoutLast(state: CorrectState, { said }: Undone): Partial<CorrectState> {
  const history = state.corrections.history.filter((each) => each !== said);
  const stillSaid = new Set(history.flat().map((each) => each.class));
  return withCorrections(state, {
    history,
    newClasses: state.corrections.newClasses.filter((name) => stillSaid.has(name)),
  });
}

function withNewClasses({ classifier, corrections }: Seen, said: readonly SentCorrection[]): readonly string[] {
  const known = new Set([...classifier.classes, ...corrections.newClasses]);
  const fresh = said.flatMap(({ class: name }) => (name !== null && !known.has(name) ? [name] : []));
  return [...corrections.newClasses, ...new Set(fresh)];
}

/** The words that the person is asked about, each once. */
export function askedWords({ doubts }: CorrectionsState): readonly DoubtfulWord[] {
  return [...new Map([...doubts.typed, ...doubts.found].map((each) => [each.word, each])).values()];
}
