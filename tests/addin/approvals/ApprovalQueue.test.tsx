/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { ApprovalQueue } from '../../../addin/approvals/ApprovalQueue.tsx';
import { startApprovals, type ApprovalsState } from '../../../addin/approvals/approvals-state.ts';
import { OwnProposals } from '../../../addin/approvals/OwnProposals.tsx';
import type { Proposal } from '../../../contract/approval.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const aProposal = (sequence: number, fields: Partial<Proposal> = {}): Proposal => ({
  sequence,
  key: `p${sequence}`,
  cells: [{ name: 'Merchant', value: `Shop ${sequence}` }],
  class: 'Rent',
  predictedClass: 'Travel',
  standing: { class: 'Meals', person: 'Cara' },
  person: 'Ann',
  isOwn: false,
  note: 'It is the office.',
  recordedAt: '2026-03-01T09:00:00.000Z',
  verdict: null,
  ...fields,
});

function show(state: Partial<ApprovalsState['approvals']>) {
  const asked: unknown[][] = [];
  const element = (
    <ApprovalQueue
      approvals={{ ...startApprovals.approvals, ...state }}
      classes={['Travel', 'Meals']}
      fetching={{ kind: 'idle' }}
      judging={{ kind: 'idle' }}
      actions={{
        loadQueue: () => asked.push(['load']),
        filterQueue: (filter) => asked.push(['filter', filter]),
        judge: ({ sequence }, verdict, note) => asked.push([sequence, verdict, note]),
        judgeAll: (verdict, note) => asked.push(['all', verdict, note]),
        retry: () => asked.push(['retry']),
      }}
      onShow={(key) => asked.push(['show', key])}
    />
  );
  return { asked, ...renderPane(element) };
}

const queue = (...proposals: Proposal[]) => ({ queue: { proposals, total: proposals.length } });

describe('an approver’s queue', () => {
  test('is fetched when it is not known, and says so when nothing waits', () => {
    expect(show({}).asked).toEqual([['load']]);
    show(queue());
    expect(screen.getByText('Nothing waits for approval.')).toBeVisible();
  });

  test('shows what was, what is proposed, by whom and why, the oldest in hand', () => {
    show(queue(aProposal(1), aProposal(2, { class: null })));
    const card = screen.getByRole('group', { name: 'Correction of p1' });
    for (const text of ['Shop 1', 'Travel', 'Meals, by Cara', 'Rent', 'It is the office.', /Ann, 1 Mar/])
      expect(card).toHaveTextContent(text);
    expect(screen.getByRole('list', { name: 'Also waiting' })).toHaveTextContent(
      'p2: no class: what stands is taken back, by Ann',
    );
  });

  test('is judged by keys, which write into the note while somebody is there', async () => {
    const { asked, person } = show(queue(aProposal(1)));
    screen.getByRole('button', { name: 'Approve' }).focus();
    await person.keyboard('n');
    await person.keyboard('a rent?');
    expect(screen.getByRole('textbox', { name: /^Note/ })).toHaveValue('a rent?');
    screen.getByRole('button', { name: 'Reject' }).focus();
    await person.keyboard('r');
    expect(asked).toEqual([[1, 'reject', 'a rent?']]);
    await person.keyboard('a');
    expect(asked.at(-1)).toEqual([1, 'approve', '']);
  });

  test('offers no verdict on one’s own, by button or key', async () => {
    const { asked, person } = show(queue(aProposal(1, { isOwn: true })));
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
    screen.getByRole('button', { name: 'Show in sheet' }).focus();
    await person.keyboard('ar');
    expect(asked).toEqual([]);
    expect(screen.getByText('You said this yourself: somebody else has to approve it.')).toBeVisible();
  });

  test('is judged as a whole when that was asked once more', async () => {
    const { asked, person } = show(queue(aProposal(1), aProposal(2)));
    await person.click(screen.getByRole('button', { name: 'Approve all 2' }));
    expect(asked).toEqual([]);
    await person.click(screen.getByRole('button', { name: 'Yes, these 2' }));
    expect(asked).toEqual([['all', 'approve', '']]);
  });

  test('is chosen from by person, class and condition', async () => {
    const { asked, person } = show(queue(aProposal(1)));
    await person.type(screen.getByRole('textbox', { name: 'Rows of which this holds' }), 'Amount > 10');
    await person.selectOptions(screen.getByRole('combobox', { name: 'Said by' }), 'Ann');
    await person.click(screen.getByRole('button', { name: 'Show' }));
    expect(asked).toEqual([
      ['filter', { person: 'Ann', class: null, when: 'Amount > 10' }],
      ['filter', { person: null, class: null, when: 'Amount > 10' }],
    ]);
  });

  test('says what became of verdicts, also of those that were not taken', () => {
    show({
      ...queue(),
      judged: { approved: 3, rejected: 0, refused: [{ reason: 'settled', sentence: 'It waits no longer.', count: 1 }] },
    });
    expect(screen.getByText('3 corrections count from now on.')).toBeVisible();
    expect(screen.getByText('1 was not taken. It waits no longer.')).toBeVisible();
  });
});

test('a corrector sees what waits of theirs, and the latest that were judged: how many, by whom, when and why', () => {
  const verdict = { person: 'Bea', note: 'A hotel.', recordedAt: '2026-03-02T09:00:00' };
  const judged = (sequence: number, note: string | null) => aProposal(sequence, { verdict: { ...verdict, note } });
  renderPane(
    <OwnProposals
      own={{
        waiting: [aProposal(1)],
        rejected: [judged(2, 'A hotel.')],
        approved: [8, 7, 6, 5, 4, 3].map((sequence) => judged(sequence, null)),
        counts: { waiting: 1, rejected: 1, approved: 12 },
      }}
    />,
  );
  expect(screen.getByText('p1: Rent')).toBeVisible();
  expect(screen.getByText('Bea rejected “Rent” for p2, 2 Mar 2026, 09:00. Note: “A hotel.”')).toBeVisible();
  expect(screen.getByRole('heading', { name: '12 approved of yours, the latest first' })).toBeVisible();
  expect(screen.getByText('Bea approved “Rent” for p8, 2 Mar 2026, 09:00.')).toBeVisible();
  expect(screen.queryByText(/for p3/)).toBeNull();
  expect(screen.getByText('7 more')).toBeVisible();
});
