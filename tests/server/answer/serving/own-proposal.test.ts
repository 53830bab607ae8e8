import { expect, test } from '@jest/globals';
import { UNLABELLED, type Proposal } from '../../../../contract/label.ts';
import { proposedBy } from '../../../../server/answer/serving/own-proposal.ts';
import { RowLabels } from '../../../../server/answer/serving/row-labels.ts';

const ROW = { key: 'p1', rowHash: 'h', cells: ['Shop'] };
const proposal = (person: string | null, rowHash = 'h'): Proposal => ({
  sequence: 1,
  kind: 'correct',
  class: 'Rent',
  rowHash,
  origin: 'review',
  person,
  basedOn: null,
});
function modelWith(...proposals: Proposal[]) {
  const labels = new RowLabels();
  labels.set('p1', { ...UNLABELLED, proposals });
  return { labels, classifier: { columnChanges: 0 } } as unknown as Parameters<typeof proposedBy>[0];
}

test('what waits is told to its author alone, of the row as it is', () => {
  expect(proposedBy(modelWith(proposal('Cara'), proposal('Ann')), ROW, 'Ann')).toEqual({ class: 'Rent' });
  expect(proposedBy(modelWith(proposal('Cara')), ROW, 'Ann')).toBeNull();
  expect(proposedBy(modelWith(proposal(null)), ROW, null)).toBeNull();
  expect(proposedBy(modelWith(proposal('Ann', 'edited')), ROW, 'Ann')).toBeNull();
});
