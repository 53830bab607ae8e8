import type { Proposal, ProposalQuery, VerdictKind, VerdictReceipt, VerdictRequest } from '../../contract/approval.ts';
import type { ServerPort } from '../ports/server-port.ts';
import type { Judged, QueueFilter } from './approvals-state.ts';

/** Proposals of a page when all are fetched. */
const PAGE = 200;

/** What is asked of the server for a filter. */
export function queryOf({ person, class: name, when }: QueueFilter): ProposalQuery {
  return {
    ...(person === null ? {} : { person }),
    ...(name === null ? {} : { class: name }),
    ...(when.trim() === '' ? {} : { when: when.trim() }),
  };
}

/** Everything that waits and that a query asks for, page after page. */
export async function everyProposal(
  server: Pick<ServerPort, 'listProposals'>,
  classifierId: string,
  query: ProposalQuery,
  signal: AbortSignal,
): Promise<readonly Proposal[]> {
  const all: Proposal[] = [];
  for (;;) {
    const after = all.at(-1)?.sequence ?? 0;
    const { proposals } = await server.listProposals(classifierId, { ...query, after, limit: PAGE }, { signal });
    all.push(...proposals);
    if (proposals.length < PAGE) return all;
  }
}

export function verdictsOn(
  proposals: readonly Proposal[],
  { verdict, note }: { readonly verdict: VerdictKind; readonly note: string },
  newId: () => string,
): VerdictRequest['verdicts'] {
  const why = note.trim() === '' ? {} : { note: note.trim() };
  return proposals.map(({ sequence }) => ({ id: newId(), proposal: sequence, verdict, ...why }));
}

/** What became of verdicts of one kind, those that were not taken counted by why. */
export function judgedOf(receipts: readonly VerdictReceipt[], verdict: VerdictKind): Judged {
  const taken = receipts.reduce((sum, { recorded, repeated }) => sum + recorded + repeated, 0);
  const reasons = new Map<string, Judged['refused'][number]>();
  for (const { reason, sentence } of receipts.flatMap(({ refused }) => refused))
    reasons.set(reason, { reason, sentence, count: (reasons.get(reason)?.count ?? 0) + 1 });
  return {
    approved: verdict === 'approve' ? taken : 0,
    rejected: verdict === 'reject' ? taken : 0,
    refused: [...reasons.values()],
  };
}
