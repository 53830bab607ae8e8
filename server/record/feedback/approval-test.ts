import { needsNoApproval } from '../../../contract/approval-policy.ts';
import { spellingKey } from '../../../contract/class-spelling.ts';
import { compileCondition } from '../../../contract/conditions/compile-condition.ts';
import { columnFaults } from '../../../contract/conditions/condition-columns.ts';
import { isOfTable, labelOf, type RowLabel } from '../../../contract/label.ts';
import type { StoredClassifier } from '../classifiers/classifier-store.ts';
import type { FeedbackDraft } from './feedback-entry.ts';

/**
 * Whether something that is about to be recorded needs somebody's approval.
 *
 * @param before     the row's label
 * @param isNewClass whether its class is in no catalogue yet
 */
export type ApprovalTest = (draft: FeedbackDraft, before: RowLabel, isNewClass: boolean) => boolean;

/**
 * What a classifier's policy asks of what is said now; null when nothing needs approval.
 *
 * - A correction does, if the policy says so of its row, its class, or the class that it takes away.
 * - An acceptance of Amend's own answer does not, unless the policy says so; one that contradicts a person's label, or
 *   that is of another class than was answered, is a correction.
 * - To withdraw a label that stands does as a correction does, and in any case where the label was approved. To take
 *   back what waits itself does not, nor where nothing would change.
 * - The table's own word, an adopted answer and "unsure" do not.
 *
 * A condition that the columns no longer let be asked holds of every row: nothing counts for want of a column.
 */
export function approvalTest(classifier: Pick<StoredClassifier, 'policies' | 'columns'>): ApprovalTest | null {
  const { approval, spellings } = classifier.policies;
  if (needsNoApproval(approval)) return null;
  const keyOf = (name: string) => (spellings === 'apart' ? name : spellingKey(name));
  const named = new Set((approval.classes ?? []).map(keyOf));
  const holds = conditionTest(classifier);
  const isMeant = (draft: FeedbackDraft, classes: readonly (string | null | undefined)[], isNewClass: boolean) =>
    approval.needs === 'all' ||
    (approval.newClasses === true && isNewClass) ||
    classes.some((each) => typeof each === 'string' && named.has(keyOf(each))) ||
    holds(draft.cells);
  return (draft, before, isNewClass) => {
    if (isOfTable(draft.origin) || draft.kind === 'unsure' || draft.kind === 'adopt') return false;
    const standing = labelOf(before);
    if (draft.kind === 'withdraw') {
      const ofPerson = before.people.at(-1);
      if (before.proposals.some(({ person }) => person === draft.person) || ofPerson === undefined) return false;
      return ofPerson.approvedBy !== undefined || isMeant(draft, [ofPerson.class], false);
    }
    if (draft.kind === 'accept' && approval.acceptances !== true && isOfAmend(draft, before)) return false;
    return isMeant(draft, [draft.class, standing?.class, draft.predictedClass], isNewClass);
  };
}

/** Whether an acceptance says what Amend had answered, and no person said otherwise. */
function isOfAmend({ class: name, predictedClass }: FeedbackDraft, before: RowLabel): boolean {
  const ofPerson = before.people.at(-1);
  return name === predictedClass && (ofPerson === undefined || ofPerson.class === name);
}

function conditionTest({ policies, columns }: Pick<StoredClassifier, 'policies' | 'columns'>) {
  const { needs, when } = policies.approval;
  if (needs !== 'some' || when === undefined) return () => false;
  if (columnFaults(when, columns).length > 0) return () => true;
  const compiled = compileCondition(when, columns);
  return (cells: FeedbackDraft['cells']) =>
    compiled(
      columns.map((_, at) => [cells[at] ?? null]),
      1,
    )[0] === 1;
}
