import type { Proposal, ProposalState } from '../../contract/approval.ts';
import { needsNoApproval } from '../../contract/approval-policy.ts';
import type { RowLabel } from '../../contract/label.ts';
import { writesOf } from '../classify/classify-table.ts';
import { catchUp, labelIn } from '../feedback/said-memory.ts';
import { ServerProblem } from '../ports/server-port.ts';
import type { CorrectionWrite } from '../ports/correction-write.ts';
import { WorkbookProblem } from '../ports/workbook-port.ts';
import { openWorkOf } from '../session/pane-context.ts';
import { blockOf, featureColumns } from '../table/feature-columns.ts';
import { keyRows } from '../table/keyed-rows.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import { mayApprove, mayCorrect } from './may-approve.ts';
import { loadQueue, type ApprovalsContext } from './approvals-actions.ts';

/** So many of one's own are told of. */
const MOST_OWN = 200;
/** Of what was approved, which needs nothing of anybody. */
const MOST_APPROVED = 20;

/**
 * Finds out what became of what the person here proposed, once others said something: what was approved or rejected is
 * shown in the sheet as it stands now, and told. An approver's list is fetched anew. Failing here costs nothing: the
 * next news asks again.
 *
 * @param waiting what waits of the classifier, whoever said it
 */
export async function followVerdicts(pane: ApprovalsContext, waiting: number): Promise<void> {
  const { work } = openWorkOf(pane);
  const { person, classifier, approvals } = work;
  if (approvals.waiting !== waiting) pane.store.dispatch({ type: 'waiting-heard', waiting });
  if (person === null) return;
  const isIdle = waiting === 0 && approvals.waiting === 0 && (approvals.own?.waiting.length ?? 0) === 0;
  if (isIdle && approvals.own !== null && needsNoApproval(classifier.policies.approval)) return;
  try {
    if (mayApprove(person, classifier.id) && approvals.queue !== null) await loadQueue(pane);
    if (mayCorrect(person, classifier.id)) await followOwn(pane, person.person);
  } catch (error) {
    if (error instanceof ServerProblem || error instanceof WorkbookProblem || error instanceof FlowProblem) return;
    throw error;
  }
}

async function followOwn(pane: ApprovalsContext, person: string): Promise<void> {
  const { work, session } = openWorkOf(pane);
  const { id } = work.classifier;
  const before = work.approvals.own;
  const ask = (state: ProposalState, limit: number) =>
    pane.server.listProposals(id, { state, person, limit, order: state === 'waiting' ? 'oldest' : 'latest' });
  const [waiting, rejected, approved] = [
    await ask('waiting', MOST_OWN),
    await ask('rejected', MOST_OWN),
    await ask('approved', MOST_APPROVED),
  ];
  const own = {
    waiting: waiting.proposals,
    rejected: rejected.proposals,
    approved: approved.proposals,
    counts: { waiting: waiting.total, rejected: rejected.total, approved: approved.total },
  };
  if (pane.session !== session) return;
  const still = new Set(own.waiting.map(({ sequence }) => sequence));
  const settled = (before?.waiting ?? []).filter(({ sequence }) => !still.has(sequence));
  // Known last: what the sheet did not take now is settled anew with the next news.
  if (before === null) await settleMarked(pane);
  if (settled.length > 0) await tellSettled(pane, settled, own.rejected);
  if (pane.session === session) pane.store.dispatch({ type: 'own-proposals-known', own });
}

/**
 * What was judged while no pane was open: a cell that is marked as waiting says so of something that waits no more. A
 * rejected class is taken out of it; what was approved, or is another's word by now, loses the mark.
 */
async function settleMarked(pane: ApprovalsContext): Promise<void> {
  const { work, session } = openWorkOf(pane);
  const memory = await session.memory;
  if (![...memory.labels.values()].some(wasJudged)) return;
  const { tableId, classifier } = work;
  const marked = new Set(await session.table.proposedRows(tableId, classifier.keyColumns));
  if (marked.size === 0) return;
  const standing = await session.table.scanCorrections(tableId, classifier.keyColumns);
  const judged = standing.flatMap(({ key, class: name }): CorrectionWrite[] => {
    if (name === null || !marked.has(key)) return [];
    const { people, proposals, rejected } = labelIn(memory, key);
    const says = (said: readonly { readonly class: string | null }[]) => said.some((each) => each.class === name);
    if (says(proposals) || memory.underWay.has(key)) return [];
    return [{ key, class: says(rejected) && !says(people) ? null : name, over: [name] }];
  });
  await writeUnmarked(pane, judged);
}

/** What is judged says so in its cells: in one go, as each look for a row reads the keys of all. */
async function writeUnmarked(pane: ApprovalsContext, judged: readonly CorrectionWrite[]): Promise<void> {
  const { work, session } = openWorkOf(pane);
  if (judged.length === 0) return;
  await session.table.writeCorrections(work.tableId, work.classifier.keyColumns, judged, 'none');
}

function wasJudged({ people, rejected }: RowLabel): boolean {
  return rejected.length > 0 || people.some(({ approvedBy }) => approvedBy !== undefined);
}

async function tellSettled(
  pane: ApprovalsContext,
  settled: readonly Proposal[],
  rejectedOnes: readonly Proposal[],
): Promise<void> {
  const { work, session } = openWorkOf(pane);
  // Their author is told of them: what they say next is said in knowledge of it.
  await catchUp(pane.server, pane.memory, work.classifier, await session.memory);
  const rejected = new Set(rejectedOnes.map(({ sequence }) => sequence));
  await showSettled(
    pane,
    settled,
    settled.filter(({ sequence }) => rejected.has(sequence)),
  );
}

/** Answers the rows anew, and takes a rejected class out of its correction cell, unless something else stands there. */
async function showSettled(
  pane: ApprovalsContext,
  settled: readonly Proposal[],
  rejected: readonly Proposal[],
): Promise<void> {
  const { work, session } = openWorkOf(pane);
  const { classifier, tableId, view } = work;
  const standing = new Map(
    (await session.table.scanCorrections(tableId, classifier.keyColumns)).map((each) => [each.key, each.class]),
  );
  const judged = settled.flatMap(({ key, class: name }): CorrectionWrite[] => {
    if (name === null || standing.get(key) !== name) return [];
    return [{ key, class: rejected.some((each) => each.key === key) ? null : name, over: [name] }];
  });
  await writeUnmarked(pane, judged);
  // Nothing was classified here: there is no answer that could be another now.
  if (view === null) return;
  const table = await session.table.readTable(tableId);
  const { keys, rowOf } = keyRows(table, classifier.keyColumns);
  const rows = [...new Set(settled.map(({ key }) => key))].flatMap((key) => rowOf.get(key) ?? []);
  if (rows.length === 0) return;
  const block = blockOf(featureColumns(table, classifier), keys, rows);
  const answer = await pane.server.predict(classifier.id, { view, rows: block });
  await session.applier.add(writesOf(answer));
}
