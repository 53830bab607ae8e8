import type { SharedActions } from '../session/pane-context.ts';
import type { SharedState } from '../session/shared-state.ts';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import { ApprovalQueue } from './ApprovalQueue.tsx';
import type { ApprovalsActions } from './approvals-actions.ts';
import type { ApprovalsState } from './approvals-state.ts';
import { needsNoApproval } from '../../contract/approval-policy.ts';
import { mayApprove } from './may-approve.ts';
import { OwnProposals } from './OwnProposals.tsx';

export interface ApprovalsProps {
  readonly work: SharedState & ApprovalsState;
  readonly tasks: Tasks;
  readonly actions: SharedActions<never> & ApprovalsActions & { showRow(key: string): void };
}

/** Approval, for whom it is theirs: the approver's queue, the corrector's own. Nothing where nothing needs approval. */
export function Approvals({ work, tasks, actions }: ApprovalsProps) {
  const { approvals, classifier, person } = work;
  if (person === null) return null;
  const isAsked = approvals.waiting > 0 || approvals.judged !== null || !needsNoApproval(classifier.policies.approval);
  return (
    <>
      {isAsked && mayApprove(person, classifier.id) && (
        <ApprovalQueue
          approvals={approvals}
          classes={classifier.classes}
          fetching={taskOf(tasks, 'proposals')}
          judging={taskOf(tasks, 'judge')}
          actions={actions}
          onShow={actions.showRow}
        />
      )}
      {approvals.own && <OwnProposals own={approvals.own} />}
    </>
  );
}
