import type { Proposal, VerdictKind } from '../../contract/approval.ts';
import type { ChangedRow } from '../../contract/feedback.ts';
import { addedUp } from '../../contract/signed-rows.ts';
import type { CorrectEvent, CorrectState } from '../correct/correct-state.ts';
import { withRetries } from '../ports/pacing.ts';
import { markChanged, tellApart } from '../feedback/changed-rows.ts';
import { inOrder } from '../session/in-order.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import { followView } from '../session/follow-view.ts';
import type { SignedTouched } from '../session/shared-state.ts';
import { refreshQuietly } from '../session/refresh-classifier.ts';
import { isFiltered, type ApprovalsEvent, type ApprovalsState, type QueueFilter } from './approvals-state.ts';
import { everyProposal, judgedOf, queryOf, verdictsOn } from './judge.ts';
import { approvalsWords } from './words/approvals-words.ts';

export type ApprovalsContext = FeatureContext<
  ApprovalsState & CorrectState,
  ApprovalsEvent | CorrectEvent | SignedTouched
>;

/** Verdicts of one request. */
const MOST_VERDICTS = 500;

export interface ApprovalsActions {
  loadQueue(): void;
  filterQueue(filter: QueueFilter): void;
  /** Approves or rejects one; the note may be empty. */
  judge(proposal: Proposal, verdict: VerdictKind, note: string): void;
  /** Approves or rejects everything that the filter holds of, one's own left out. */
  judgeAll(verdict: VerdictKind, note: string): void;
}

export function approvalsActions(pane: ApprovalsContext): ApprovalsActions {
  return {
    loadQueue: () => void loadQueue(pane),
    filterQueue: (filter) => {
      pane.store.dispatch({ type: 'queue-filtered', filter });
      void loadQueue(pane);
    },
    judge: (proposal, verdict, note) => void judge(pane, [proposal], verdict, note),
    judgeAll: (verdict, note) => void judgeAll(pane, verdict, note),
  };
}

/** Fetches what waits, the oldest first. */
export async function loadQueue(pane: ApprovalsContext): Promise<void> {
  await pane.tasks.run('proposals', { doing: approvalsWords('fetching'), queued: true }, ({ signal }) =>
    fetchQueue(pane, signal),
  );
}

async function fetchQueue(pane: ApprovalsContext, signal: AbortSignal): Promise<void> {
  await inOrder(pane, 'queue', async () => {
    const { classifier, approvals } = openWorkOf(pane).work;
    const ask = () => pane.server.listProposals(classifier.id, queryOf(approvals.filter), { signal });
    const queue = await withRetries(pane.pacing, ask, signal);
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'queue-loaded', queue });
    if (!isFiltered(approvals.filter)) pane.store.dispatch({ type: 'waiting-heard', waiting: queue.total });
  });
}

async function judge(
  pane: ApprovalsContext,
  proposals: readonly Proposal[],
  verdict: VerdictKind,
  note: string,
): Promise<void> {
  await pane.tasks.run('judge', { doing: approvalsWords('judging'), queued: true }, ({ signal }) =>
    judgeNow(pane, proposals, { verdict, note }, signal),
  );
}

async function judgeAll(pane: ApprovalsContext, verdict: VerdictKind, note: string): Promise<void> {
  await pane.tasks.run('judge', { doing: approvalsWords('judging'), queued: true }, async ({ signal }) => {
    const { classifier, approvals } = openWorkOf(pane).work;
    const all = await everyProposal(pane.server, classifier.id, queryOf(approvals.filter), signal);
    const others = all.filter(({ isOwn }) => !isOwn);
    await judgeNow(pane, others, { verdict, note }, signal);
  });
}

/** The answer names the rows of the view whose class changed: they go into the sheet, marked. */
async function judgeNow(
  pane: ApprovalsContext,
  proposals: readonly Proposal[],
  said: { readonly verdict: VerdictKind; readonly note: string },
  signal: AbortSignal,
): Promise<void> {
  const { work, session } = openWorkOf(pane);
  const receipts = [];
  for (let start = 0; start < proposals.length; start += MOST_VERDICTS) {
    signal.throwIfAborted();
    const verdicts = verdictsOn(proposals.slice(start, start + MOST_VERDICTS), said, () => pane.pacing.newId());
    const request = { verdicts, ...(work.view === null ? {} : { view: work.view }) };
    // With the same ids: a retry whose first answer was lost judges nothing twice.
    receipts.push(
      await withRetries(pane.pacing, () => pane.server.judgeProposals(work.classifier.id, request), signal),
    );
  }
  pane.store.dispatch({ type: 'proposals-judged', judged: judgedOf(receipts, said.verdict) });
  const signed = addedUp(...receipts.map((each) => each.signed ?? []));
  if (signed.length > 0) pane.store.dispatch({ type: 'signed-touched', signed });
  const told = [...new Map(receipts.flatMap((each) => each.changed).map((row) => [row.key, row])).values()];
  noteChanged(pane, told);
  if (told.length > 0) await session.applier.add(markChanged(told));
  if ((receipts.at(-1)?.left ?? 0) > 0) noteChanged(pane, await followView(pane, new Set(), { signal }));
  await fetchQueue(pane, signal);
  await refreshQuietly(pane);
}

function noteChanged(pane: ApprovalsContext, told: readonly ChangedRow[]): void {
  const { changed, outdated } = tellApart(told);
  if (changed.length > 0) pane.store.dispatch({ type: 'rows-changed', keys: changed.map(({ key }) => key) });
  if (outdated.length > 0) pane.store.dispatch({ type: 'rows-outdated', rows: outdated });
}
