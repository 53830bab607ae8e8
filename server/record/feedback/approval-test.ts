import { needsNoApproval } from '../../../contract/approval-policy.ts';
import { spellingKey } from '../../../contract/class-spelling.ts';
import { compileCondition } from '../../../contract/conditions/compile-condition.ts';
import { columnFaults } from '../../../contract/conditions/condition-columns.ts';
import { evidenceOf, isEvidence, isOfTable, type RowLabel } from '../../../contract/label.ts';
import { isOfSame } from '../../../contract/proposals.ts';
import type { Policies } from '../../../contract/classifier.ts';
import type { StoredClassifier } from '../classifiers/classifier-store.ts';
import type { FeedbackDraft } from './feedback-entry.ts';

/**
 * Whether something that is about to be recorded needs somebody's approval.
 *
 * @param before     the row's label
 * @param isNewClass whether its class is in no catalogue yet
 * @param standingCells of the row as its label that stands was said; null when none does
 */
export type ApprovalTest = (
  draft: FeedbackDraft,
  before: RowLabel,
  isNewClass: boolean,
  standingCells?: FeedbackDraft['cells'] | null,
) => boolean;

/** What is known of a post beside what it says of itself. */
export interface Circumstances {
  /** Whoever sends it may set the classifier up. */
  readonly setsUp: boolean;
  /** What Amend answered, or would, for the row of an event as it is said to be; asked only where it matters. */
  readonly answered: (draft: FeedbackDraft) => ReadonlySet<string>;
  /** All cells that Amend answered for of an event's row, whatever it says of it; asked only where it matters. */
  readonly cellsAnswered: (draft: FeedbackDraft) => readonly FeedbackDraft['cells'][];
}

/**
 * What a classifier's policy asks of what is said now; null when nothing needs approval.
 *
 * - A correction does, if the policy says so of its row, its class, or the class that it takes away.
 * - An acceptance of Amend's own answer does not, unless the policy says so; one that contradicts a person's label, or
 *   that is of another class than was answered, is a correction.
 * - To withdraw a label that stands does as a correction does, and in any case where the label was approved. To take
 *   back what waits itself does not, nor where nothing would change.
 * - What the label column says does as a correction does, unless whoever sends it sets classifiers up, and so could
 *   lift the policy; or nothing would change by it. An adopted answer says nothing, and does only where it takes the
 *   place of what the table said. "Unsure" does not.
 * - What Amend answered is the server's to say: an acceptance of what it neither answered nor would is a correction.
 *
 * A condition is asked of the cells that are sent, of those that the label that stands was said of, and of all that
 * were answered for: otherwise other cells would do to get past it. It holds of a row of which the server has none of
 * these, since then its sender alone says what is in it. Whoever has made-up cells answered first says something of a
 * row of these cells only: the row as it is is answered as before, and a correction of it is asked the condition. The
 * condition holds of every row where the columns no longer let it be asked: nothing counts for want of a column.
 */
export function approvalTest(
  classifier: Pick<StoredClassifier, 'policies' | 'columns'>,
  { setsUp, answered, cellsAnswered }: Circumstances,
): ApprovalTest | null {
  const { approval, spellings } = classifier.policies;
  if (needsNoApproval(approval)) return null;
  const keyOf = (name: string) => (spellings === 'apart' ? name : spellingKey(name));
  const named = new Set((approval.classes ?? []).map(keyOf));
  const holds = conditionTest(classifier);
  const isChosen = (draft: FeedbackDraft, standingCells: FeedbackDraft['cells'] | null) => {
    if (holds === null) return false;
    const known = [...cellsAnswered(draft), ...(standingCells === null ? [] : [standingCells])];
    return known.length === 0 || [draft.cells, ...known].some(holds);
  };
  const isNamed = (classes: Classes, isNew: boolean) =>
    approval.needs === 'all' ||
    (approval.newClasses === true && isNew) ||
    classes.some((each) => typeof each === 'string' && named.has(keyOf(each)));
  return (draft, before, isNewClass, standingCells = null) => {
    const isMeant = (classes: Classes, isNew: boolean) => isNamed(classes, isNew) || isChosen(draft, standingCells);
    if (draft.kind === 'unsure') return false;
    const standing = evidenceOf(before);
    if (isOfTable(draft.origin)) {
      if (setsUp || !changesTable(draft, before)) return false;
      if (before.table?.approvedBy !== undefined) return true;
      return isMeant([draft.class, before.table?.class, standing?.class, ...answered(draft)], isNewClass);
    }
    if (draft.kind === 'withdraw') {
      const ofPerson = before.people.at(-1);
      if (before.proposals.some((each) => isOfSame(each, draft)) || ofPerson === undefined) return false;
      return ofPerson.approvedBy !== undefined || isMeant([ofPerson.class], false);
    }
    const answers = answered(draft);
    if (draft.kind === 'accept' && approval.acceptances !== true && isOfAmend(draft, before, answers)) return false;
    return isMeant([draft.class, standing?.class, draft.predictedClass, ...answers], isNewClass);
  };
}

type Classes = readonly (string | null | undefined)[];

/** Whether it depends on what Amend answered for its row, if something needs approval. */
export function dependsOnAnswer({ approval }: Pick<Policies, 'approval'>, { kind }: FeedbackDraft): boolean {
  if (needsNoApproval(approval)) return false;
  if (kind === 'accept' && approval.acceptances !== true) return true;
  return (kind === 'accept' || kind === 'correct') && (approval.classes ?? []).length > 0;
}

/** Whether it depends on the cells of its row, if something needs approval. */
export function dependsOnCells({ approval }: Pick<Policies, 'approval'>, { kind }: FeedbackDraft): boolean {
  return hasCondition(approval) && kind !== 'unsure';
}

/** Whether a condition says which corrections need approval. */
export function hasCondition({ needs, when }: Policies['approval']): boolean {
  return needs === 'some' && when !== undefined;
}

/** Whether an acceptance says what Amend had answered, and neither a person nor the table said otherwise. */
function isOfAmend(
  { class: name, predictedClass }: FeedbackDraft,
  before: RowLabel,
  answers: ReadonlySet<string>,
): boolean {
  const standing = evidenceOf(before);
  const isAnswer = name !== null && name === predictedClass && answers.has(name);
  return isAnswer && (standing === null || standing.class === name);
}

/** Whether a row would have another label, or another could come to stand, by what its label column says. */
function changesTable(draft: FeedbackDraft, before: RowLabel): boolean {
  const table = before.table !== null && isEvidence(before.table) ? before.table : null;
  if (draft.kind === 'adopt') return table !== null;
  if (draft.kind === 'withdraw') {
    const isTakenBack = before.proposals.some((each) => isOfSame(each, draft) && each.person === draft.person);
    return table !== null && !isTakenBack;
  }
  const standing = evidenceOf(before);
  return standing?.class !== draft.class || standing.rowHash !== draft.rowHash;
}

/** Null where no condition says which corrections need approval. */
function conditionTest({ policies, columns }: Pick<StoredClassifier, 'policies' | 'columns'>) {
  const { when } = policies.approval;
  if (!hasCondition(policies.approval) || when === undefined) return null;
  if (columnFaults(when, columns).length > 0) return () => true;
  const compiled = compileCondition(when, columns);
  return (cells: FeedbackDraft['cells']) =>
    compiled(
      columns.map((_, at) => [cells[at] ?? null]),
      1,
    )[0] === 1;
}
