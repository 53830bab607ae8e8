import type { Proposal, ProposalPage, ProposalState, VerdictRefusal } from '../../contract/approval.ts';
import type { Changes } from '../session/store.ts';

/** Which of what waits is shown. */
export interface QueueFilter {
  readonly person: string | null;
  readonly class: string | null;
  /** A condition as a person writes it; empty for none. */
  readonly when: string;
}

/** What became of verdicts. */
export interface Judged {
  readonly approved: number;
  readonly rejected: number;
  /** Those that were not taken, by what was said of them. */
  readonly refused: readonly { readonly reason: VerdictRefusal; readonly sentence: string; readonly count: number }[];
}

export interface ApprovalsState {
  readonly approvals: {
    /** Corrections of the classifier that wait, whoever said them. */
    readonly waiting: number;
    readonly filter: QueueFilter;
    /** The oldest of what waits and the filter holds of; null until fetched. */
    readonly queue: ProposalPage | null;
    readonly judged: Judged | null;
    /** What the person here proposed that waits, and what was judged of it; null until it is known. */
    readonly own: OwnProposals | null;
  };
}

export interface OwnProposals {
  /** The oldest first. */
  readonly waiting: readonly Proposal[];
  /** Judged last first. */
  readonly rejected: readonly Proposal[];
  readonly approved: readonly Proposal[];
  /** How many there are of each, those that are not fetched among them. */
  readonly counts: Readonly<Record<ProposalState, number>>;
}

export type ApprovalsEvent =
  | { readonly type: 'waiting-heard'; readonly waiting: number }
  | { readonly type: 'queue-filtered'; readonly filter: QueueFilter }
  | { readonly type: 'queue-loaded'; readonly queue: ProposalPage }
  | { readonly type: 'proposals-judged'; readonly judged: Judged }
  | { readonly type: 'own-proposals-known'; readonly own: OwnProposals };

const NO_FILTER: QueueFilter = { person: null, class: null, when: '' };

export const startApprovals: ApprovalsState = {
  approvals: { waiting: 0, filter: NO_FILTER, queue: null, judged: null, own: null },
};

/** Whether anything is left out. */
export function isFiltered({ person, class: name, when }: QueueFilter): boolean {
  return person !== null || name !== null || when.trim() !== '';
}

export const approvalsChanges: Changes<ApprovalsState, ApprovalsState, ApprovalsEvent> = {
  'waiting-heard': ({ approvals }, { waiting }) => ({ approvals: { ...approvals, waiting } }),
  'queue-filtered': ({ approvals }, { filter }) => ({ approvals: { ...approvals, filter, judged: null } }),
  'queue-loaded': ({ approvals }, { queue }) => ({ approvals: { ...approvals, queue } }),
  'proposals-judged': ({ approvals }, { judged }) => ({ approvals: { ...approvals, judged } }),
  'own-proposals-known': ({ approvals }, { own }) => ({ approvals: { ...approvals, own } }),
};
