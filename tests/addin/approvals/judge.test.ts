import { everyProposal, judgedOf, queryOf, verdictsOn } from '../../../addin/approvals/judge.ts';
import type { Proposal, VerdictReceipt } from '../../../contract/approval.ts';

test('a filter asks for what it names, and nothing else', () => {
  expect(queryOf({ person: null, class: null, when: ' ' })).toEqual({});
  expect(queryOf({ person: 'Ann', class: 'Rent', when: ' Amount > 1 ' })).toEqual({
    person: 'Ann',
    class: 'Rent',
    when: 'Amount > 1',
  });
});

test('everything is fetched page after page', async () => {
  const all = Array.from({ length: 450 }, (_, at) => ({ sequence: at + 1 }) as Proposal);
  const listProposals = async (_: string, { after = 0, limit = 50 }) => {
    return { proposals: all.filter(({ sequence }) => sequence > after).slice(0, limit), total: all.length };
  };
  expect(await everyProposal({ listProposals }, 'c', {}, new AbortController().signal)).toEqual(all);
});

test('verdicts carry ids of their own, and a note where there is one', () => {
  const ids = ['a', 'b'];
  const on = (note: string) =>
    verdictsOn([{ sequence: 7 } as Proposal], { verdict: 'reject', note }, () => ids.shift()!);
  expect([on(' '), on(' Why ')]).toEqual([
    [{ id: 'a', proposal: 7, verdict: 'reject' }],
    [{ id: 'b', proposal: 7, verdict: 'reject', note: 'Why' }],
  ]);
});

test('what was not taken is counted by why', () => {
  const refused = (proposal: number, reason: 'own' | 'settled') => ({ id: '', proposal, reason, sentence: reason });
  const receipts: VerdictReceipt[] = [
    { recorded: 2, repeated: 1, refused: [refused(1, 'own'), refused(2, 'settled')], changed: [] },
    { recorded: 0, repeated: 0, refused: [refused(3, 'settled')], changed: [] },
  ];
  expect(judgedOf(receipts, 'approve')).toEqual({
    approved: 3,
    rejected: 0,
    refused: [
      { reason: 'own', sentence: 'own', count: 1 },
      { reason: 'settled', sentence: 'settled', count: 2 },
    ],
  });
});
