import { needsNoApproval, type ApprovalPolicy } from '../../contract/approval-policy.ts';
import type { Column } from '../../contract/classifier.ts';
import { parseCondition } from '../../contract/conditions/parse-condition.ts';
import { printCondition } from '../../contract/conditions/print-condition.ts';
import { conditionFault } from '../words/condition-fault.ts';

/** A policy as a person writes it. */
export interface PolicyDraft {
  readonly needs: ApprovalPolicy['needs'];
  /** A condition; empty for none. */
  readonly when: string;
  /** Classes, one a line. */
  readonly classes: string;
  readonly newClasses: boolean;
  readonly acceptances: boolean;
}

export function draftOf({ needs, when, classes, newClasses, acceptances }: ApprovalPolicy): PolicyDraft {
  return {
    needs,
    when: when === undefined ? '' : printCondition(when),
    classes: (classes ?? []).join('\n'),
    newClasses: newClasses ?? false,
    acceptances: acceptances ?? false,
  };
}

/** What a draft says; of a condition that cannot be read, nothing. */
export function policyOf({ needs, when, classes, newClasses, acceptances }: PolicyDraft): ApprovalPolicy {
  if (needs === 'none') return { needs };
  const more = acceptances ? { acceptances } : {};
  if (needs === 'all') return { needs, ...more };
  const parsed = when.trim() === '' ? null : parseCondition(when);
  const named = classesIn(classes);
  return {
    needs,
    ...(parsed !== null && 'condition' in parsed ? { when: parsed.condition } : {}),
    ...(named.length === 0 ? {} : { classes: named }),
    ...(newClasses ? { newClasses } : {}),
    ...more,
  };
}

/** Why the condition cannot be asked of the columns, in a sentence; null when it can. */
export function faultOf({ needs, when }: PolicyDraft, columns: readonly Column[]): string | null {
  return needs !== 'some' || when.trim() === '' ? null : conditionFault(when, columns);
}

/** Whether a draft that says “some” names none. */
export function saysNothing(draft: PolicyDraft): boolean {
  return draft.needs === 'some' && draft.when.trim() === '' && needsNoApproval(policyOf(draft));
}

/** Whether two drafts come to the same policy, however the condition is written. */
export function isSameDraft(one: PolicyDraft, other: PolicyDraft): boolean {
  // A condition that cannot be read says nothing yet, and is being written nevertheless; it is asked of “some” alone.
  const isOneWritten = one.needs !== 'some' || one.when.trim() === other.when.trim();
  return isOneWritten && JSON.stringify(policyOf(one)) === JSON.stringify(policyOf(other));
}

function classesIn(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}
