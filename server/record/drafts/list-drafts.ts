import type { Kysely } from 'kysely';
import { meantClasses } from '../../../contract/class-spelling.ts';
import type { Draft, DraftHindrance, DraftList } from '../../../contract/draft.ts';
import type { CellValue } from '../../../contract/cell.ts';
import { labelOf } from '../../../contract/label.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassHistory } from '../classes/class-history-store.ts';
import { readClassNames, readClassWords } from '../classes/class-store.ts';
import { arrangeCells, columnPositions } from '../classifiers/arrange-cells.ts';
import { readClassifier, type StoredClassifier } from '../classifiers/classifier-store.ts';
import { shownCells } from '../classifiers/shown-cells.ts';
import { readLastSequence } from '../feedback/feedback-store.ts';
import { readKeptLabels, type KeptLabel } from '../labels/label-store.ts';
import { mayHearOf, ownRowTest, type OwnRows } from '../scopes/own-rows.ts';
import { readDrafts, readEnded, type Drafting, type StoredDraft } from './draft-store.ts';

/** A draft with where it stands: null cells where a column is missing that the classifier decides by. */
export interface LookedAt {
  readonly stored: StoredDraft;
  readonly cells: readonly CellValue[] | null;
  /** By the name that its class has now. */
  readonly class: string | null;
  readonly hindrance: DraftHindrance | null;
  /** Its author may speak of its row, by the cells that they saw. */
  readonly isOwn: boolean;
}

/**
 * What somebody has typed and not sent, with what was said of the rows since.
 *
 * @param own of whoever sees some rows only
 * @throws {ProblemError} unknown-classifier
 */
export async function listDrafts(db: Kysely<Database>, drafting: Drafting, own: OwnRows | null): Promise<DraftList> {
  const classifier = await readClassifier(db, drafting.classifierId);
  // Read before the labels: nothing is taken to have been seen that is not told.
  const seen = own?.lastSequence ?? (await readLastSequence(db, classifier.id));
  const looked = await lookAt(db, classifier, await readDrafts(db, drafting), own);
  const theirs = looked.filter(({ isOwn }) => isOwn);
  const labels = await readKeptLabels(
    db,
    classifier.id,
    theirs.map(({ stored }) => stored.event.key),
  );
  return {
    drafts: theirs.map((each) => shown(each, classifier, labels.get(each.stored.event.key), own)),
    elsewhere: looked.filter(({ isOwn }) => !isOwn).map(({ stored }) => stored.event.id),
    seen,
    ended: await readEnded(db, drafting, null, own),
  };
}

/** Finds out where drafts stand by now: what their classes mean, and whose their rows are. */
export async function lookAt(
  db: Kysely<Database>,
  classifier: StoredClassifier,
  drafts: readonly StoredDraft[],
  own: OwnRows | null,
): Promise<LookedAt[]> {
  if (drafts.length === 0) return [];
  const names = await readClassNames(db, classifier.id);
  const words = await readClassWords(db, classifier.id);
  const { retiredClasses = [] } = await readClassHistory(db, classifier.id, () => true);
  const { policies } = classifier;
  const said = drafts.flatMap(({ event }) =>
    event.class === undefined ? [] : (words.get(event.class) ?? event.class),
  );
  const meant = meantClasses(said, names, policies.spellings);
  const isOwnRow = ownRowTest(own);
  return drafts.map((stored) => {
    const word = stored.event.class;
    const name = word === undefined ? null : meant.get(words.get(word) ?? word)!;
    const cells = cellsOf(classifier, stored);
    return {
      stored,
      cells,
      class: name,
      hindrance: cells === null ? 'column-missing' : hindranceOf(stored, name, { names, retiredClasses, policies }),
      isOwn: own === null || (cells !== null && isOwnRow(cells)),
    };
  });
}

function hindranceOf(
  { event }: StoredDraft,
  name: string | null,
  catalogue: {
    readonly names: readonly string[];
    readonly retiredClasses: readonly string[];
    readonly policies: StoredClassifier['policies'];
  },
): DraftHindrance | null {
  if (name === null) return null;
  if (catalogue.retiredClasses.includes(name)) return 'class-retired';
  if (catalogue.policies.classes === 'closed' && !catalogue.names.includes(name)) return 'class-unknown';
  // What accepts an answer, and what nobody was seen typing, has no reason of its own.
  const isNoteNeeded = catalogue.policies.reasonNeeded && event.kind === 'correct' && event.origin !== 'found';
  return isNoteNeeded && event.note === undefined ? 'note-missing' : null;
}

/** The cells in the order of the classifier's columns; null while one is missing that it decides by. */
function cellsOf(classifier: StoredClassifier, { columns, event }: StoredDraft): CellValue[] | null {
  try {
    return arrangeCells(columnPositions(classifier, columns), event.cells);
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

function shown(
  { stored, cells, class: name, hindrance }: LookedAt,
  { columns }: StoredClassifier,
  kept: KeptLabel | undefined,
  own: OwnRows | null,
): Draft {
  const { event } = stored;
  // A name that Amend answered, or that a class has got since, may be one of others' rows alone.
  const hear = (className: string) => (mayHearOf(own, className) ? className : null);
  const predictedClass = event.predictedClass === undefined ? null : hear(event.predictedClass);
  const standing = kept === undefined ? null : labelOf(kept.label);
  const seenTo = event.basedOn ?? Number.MAX_SAFE_INTEGER;
  const isSince = kept !== undefined && kept.changedSequence > seenTo;
  const heard = standing !== null && mayHearOf(own, standing.class) ? standing : null;
  return {
    id: event.id,
    kind: event.kind,
    origin: event.origin,
    key: event.key,
    cells: cells === null ? [] : shownCells(columns, cells),
    values: cells === null ? [] : columns.flatMap(({ dropped }, at) => (dropped === true ? [] : [cells[at] ?? null])),
    class: name === null ? null : (hear(name) ?? event.class!),
    before: (isSince ? null : heard?.class) ?? predictedClass,
    predictedClass,
    basedOn: event.basedOn ?? null,
    note: event.note ?? null,
    saidAt: event.saidAt,
    meanwhile:
      isSince && (standing?.class ?? null) !== name
        ? { class: heard?.class ?? null, person: heard?.person ?? null, isHidden: standing !== heard }
        : null,
    hindrance,
  };
}
