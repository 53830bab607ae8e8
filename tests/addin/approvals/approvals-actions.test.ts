import type { Proposal } from '../../../contract/approval.ts';
import { classifiedPane } from '../../fakes/classified-pane.ts';

const aProposal = (sequence: number, fields: Partial<Proposal> = {}): Proposal => ({
  sequence,
  key: `p${sequence}`,
  cells: [],
  class: 'Office',
  predictedClass: 'Travel',
  standing: null,
  person: 'Ann',
  isOwn: false,
  note: null,
  recordedAt: '2026-03-01T09:00:00.000Z',
  verdict: null,
  ...fields,
});

test('what waits is fetched, one is judged with a note, and the list is fetched anew', async () => {
  const pane = await classifiedPane();
  pane.server.proposals.waiting.push(aProposal(1), aProposal(2));
  pane.actions.loadQueue();
  await pane.settle();
  expect(pane.work.approvals).toMatchObject({ waiting: 2, queue: { total: 2 } });
  pane.actions.judge(aProposal(1), 'reject', ' A hotel. ');
  await pane.settle();
  expect(pane.server.verdicts).toMatchObject([{ proposal: 1, verdict: 'reject', note: 'A hotel.' }]);
  expect(pane.work.approvals).toMatchObject({
    waiting: 1,
    judged: { approved: 0, rejected: 1, refused: [] },
    queue: { proposals: [{ sequence: 2 }] },
  });
});

test('all that is chosen is judged at once, one’s own left out', async () => {
  const pane = await classifiedPane();
  pane.server.proposals.waiting.push(aProposal(1), aProposal(2, { isOwn: true }), aProposal(3, { class: 'Meals' }));
  pane.actions.filterQueue({ person: null, class: 'Office', when: '' });
  await pane.settle();
  pane.actions.judgeAll('approve', '');
  await pane.settle();
  expect(pane.server.verdicts.map(({ proposal }) => proposal)).toEqual([1]);
  expect(pane.work.approvals.judged).toMatchObject({ approved: 1 });
});

test('who approves corrections of rows of a signed month is told that they go to the next', async () => {
  const pane = await classifiedPane();
  pane.server.signedByVerdicts = [{ month: '2026-02', rows: 1 }];
  pane.server.proposals.waiting.push(aProposal(1), aProposal(2));
  pane.actions.judge(aProposal(1), 'approve', '');
  await pane.settle();
  expect(pane.work.packs.touched).toEqual([{ month: '2026-02', rows: 1 }]);
  pane.actions.judge(aProposal(2), 'approve', '');
  await pane.settle();
  expect(pane.work.packs.touched).toEqual([{ month: '2026-02', rows: 2 }]);
});
