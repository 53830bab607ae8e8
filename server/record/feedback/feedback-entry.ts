import type { CellValue } from '../../../contract/cell.ts';
import { spellingKey } from '../../../contract/class-spelling.ts';
import type { FeedbackKind, FeedbackOrigin, FeedbackReach } from '../../../contract/feedback.ts';
import { chainedAuthor } from '../../platform/audit/author-store.ts';
import type { EntryContent, Link, StoredEntry } from '../../platform/audit/chain.ts';

/** What a person said of a row, before it has a place in the log. */
export interface FeedbackDraft {
  readonly id: string;
  readonly kind: FeedbackKind;
  readonly origin: FeedbackOrigin;
  readonly key: string;
  /** Hash of the feature cells as the person saw them. */
  readonly rowHash: string;
  /** In the classifier's column order, ignored columns included. */
  readonly cells: readonly CellValue[];
  /** The right class; null for `unsure` and `withdraw`. */
  readonly class: string | null;
  readonly predictedClass: string | null;
  readonly predictionId: string | null;
  /** Why, in its author's words; null for none. */
  readonly note: string | null;
  /** `row` when it is said of its row alone, and teaches nothing about others. */
  readonly reach?: FeedbackReach | null;
  /** Null when nobody was seen saying it. */
  readonly person: string | null;
  /** Sequence of the last event that its author had seen; null when they did not say. */
  readonly basedOn: number | null;
  readonly saidAt: Date;
  /** It counts only once it is approved; decided when it is recorded. */
  readonly needsApproval?: boolean;
  /** Of a verdict, the sequence of the event that it judges. */
  readonly judges?: number | null;
  /** Who sent what is in nobody's name: they may not approve it, and it counts as much as what they say does. */
  readonly sentBy?: string | null;
}

/** An event of the log; events are numbered in the order of commit. */
export interface FeedbackEntry extends FeedbackDraft, Link {
  /** Number in the catalogue of the class that is meant; null for none. */
  readonly classId: number | null;
  readonly recordedAt: Date;
}

/** A draft at its place in the log. Field by field: to spread two objects into one costs as much as a hash. */
export function placedEvent(
  draft: FeedbackDraft,
  classId: number | null,
  { sequence, hash, seal }: Link,
  recordedAt: Date,
): FeedbackEntry {
  return {
    sequence,
    id: draft.id,
    kind: draft.kind,
    origin: draft.origin,
    key: draft.key,
    rowHash: draft.rowHash,
    cells: draft.cells,
    class: draft.class,
    classId,
    predictedClass: draft.predictedClass,
    predictionId: draft.predictionId,
    note: draft.note,
    reach: draft.reach ?? null,
    person: draft.person,
    basedOn: draft.basedOn,
    saidAt: draft.saidAt,
    needsApproval: draft.needsApproval ?? false,
    judges: draft.judges ?? null,
    sentBy: draft.sentBy ?? null,
    recordedAt,
    hash,
    seal,
  };
}

/** The name of a classifier's feedback log in its chain. */
export function feedbackLogName(classifierId: string): string {
  return `feedback/${classifierId}`;
}

/**
/**
 * The form of the events that are appended now. From form 3 on the payload has the class's number beside its name; from
 * 4 on its note and how far it reaches behind both, and the event says whether it needs approval, what it judges, and
 * who sent it where that is another than its author; from 5 on the chain knows both people by a digest.
 */
export const FEEDBACK_FORM = 5;
const FORM_OF_DIGESTS = 5;

/**
 * What the chain holds of an event: the row, and what was said of it, can be erased; and so can the names of who said
 * and sent it.
 *
 * @param authors digests of the log's authors, by name
 */
export function chainContent(
  event: FeedbackDraft,
  classId: number | null,
  authors: ReadonlyMap<string, string>,
  form = FEEDBACK_FORM,
): EntryContent {
  const { id, kind, origin, saidAt, basedOn, key, rowHash, predictedClass, predictionId, note, cells } = event;
  const meant = [...(form < 3 ? [] : [classId]), ...(form < 4 ? [] : [note, event.reach ?? null])];
  const named = (person: string | null) => (form < FORM_OF_DIGESTS ? person : chainedAuthor(person, authors));
  const { needsApproval = false, judges = null, sentBy = null } = event;
  const approval = form < 4 ? [] : [needsApproval, judges, named(sentBy)];
  return {
    author: named(event.person),
    about: [id, kind, origin, saidAt.toISOString(), basedOn, ...approval],
    payload: [key, rowHash, event.class, ...meant, predictedClass, predictionId, ...cells],
  };
}

/** An event as the chain knows it. One whose payload was erased has no row and says nothing, but keeps its place. */
export function storedEvent(entry: FeedbackEntry, authors: ReadonlyMap<string, string>): StoredEntry {
  const { sequence, hash, seal, recordedAt: at } = entry;
  if (seal.form === 1) return { sequence, hash, text: textInFormOne(entry) };
  const content = chainContent(entry, entry.classId, authors, seal.form);
  return { sequence, hash, seal, at, ...content, payload: isErasedEvent(entry) ? null : content.payload };
}

/** Whether what an event says was erased, and its row with it. */
export function isErasedEvent(entry: FeedbackEntry): boolean {
  const { key, rowHash, class: name, classId, predictedClass, predictionId, note, reach = null, cells } = entry;
  const saysNothing = (name ?? classId ?? predictedClass ?? predictionId ?? note ?? reach) === null;
  return key === '' && rowHash === '' && cells.length === 0 && saysNothing;
}

/** The JSON of all that an event says, which the first events were hashed by. */
function textInFormOne(entry: FeedbackEntry): string {
  const { basedOn } = entry;
  const said = [
    entry.sequence,
    ...contentOf(entry),
    entry.saidAt.toISOString(),
    entry.person,
    entry.recordedAt.toISOString(),
  ];
  // What an event was based on came later than the chain: those without it hash as they always did.
  return JSON.stringify(basedOn === null ? said : [...said, basedOn]);
}

/**
 * Whether two events of the same id say the same. Who sent it, when it was said and when it arrived may differ between
 * two tries, and so may the word for the class: it is recorded as the class that it meant at the first.
 *
 * @param words names of classes by other words that mean them by now
 */
export function saysTheSame(
  a: FeedbackDraft,
  b: FeedbackDraft,
  words: ReadonlyMap<string, string> = new Map(),
): boolean {
  const plain = (draft: FeedbackDraft) => JSON.stringify(allOf(unspelled(draft, words)));
  return plain(a) === plain(b);
}

/** All that an event says; whether it needs approval is not its author's to say. */
function allOf(event: FeedbackDraft): unknown[] {
  return [...contentOf(event), event.judges ?? null, event.note];
}

function unspelled(draft: FeedbackDraft, words: ReadonlyMap<string, string>): FeedbackDraft {
  return draft.class === null ? draft : { ...draft, class: spellingKey(words.get(draft.class) ?? draft.class) };
}

function contentOf(event: FeedbackDraft): unknown[] {
  const { id, kind, origin, key, rowHash, cells, predictedClass, predictionId, reach = null } = event;
  const said = [id, kind, origin, key, rowHash, cells, event.class, predictedClass, predictionId];
  // Behind the others, since events of form 1 are hashed by these.
  return reach === null ? said : [...said, reach];
}
