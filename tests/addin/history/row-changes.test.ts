import { rowChanges } from '../../../addin/history/row-changes.ts';
import { aComment } from '../../fakes/fake-comments.ts';
import { aLogEntry } from '../../fixtures/log-entry.ts';

test('a line an entry has the class before and after, why it was said, and what a verdict judges', () => {
  const entries = [
    aLogEntry({ sequence: 1 }),
    aLogEntry({ sequence: 2, class: 'Rent', needsApproval: true, note: '=1+1' }),
    aLogEntry({
      sequence: 3,
      class: 'Rent',
      kind: 'approve',
      judges: 2,
      person: 'Bea',
      note: 'Seen.',
      recordedAt: '2026-03-01T10:00:00.000Z',
    }),
  ];
  const comments = [aComment({ person: 'Cleo', text: '@Ann, why?', writtenAt: '2026-03-01T09:30:00.000Z' })];
  const lines = rowChanges({ key: 'p1', entries, comments });
  expect(lines.map(({ before, after, said }) => [before, after, said])).toEqual([
    [null, 'Food', 'Ann said “Food”.'],
    ['Food', 'Food', 'Ann said “Rent”. It counts once somebody else has approved it. Why: “=1+1”.'],
    ['Food', 'Food', 'Cleo commented: “@Ann, why?”'],
    ['Food', 'Rent', 'Bea approved “Rent”, which Ann had said. Why: “Seen.”.'],
  ]);
});
