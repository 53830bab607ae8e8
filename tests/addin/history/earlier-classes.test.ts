import { earlierClasses } from '../../../addin/history/earlier-classes.ts';
import type { FeedbackLogEntry } from '../../../contract/feedback.ts';

const entry = (sequence: number, fields: Partial<FeedbackLogEntry>) =>
  ({
    sequence,
    kind: 'correct',
    origin: 'review',
    key: 'a',
    rowHash: '',
    class: null,
    person: 'Ann',
    basedOn: null,
    ...fields,
  }) as FeedbackLogEntry;

test('a class that does not stand is offered once, by the last entry that gave it', () => {
  const log = [
    entry(1, { class: 'Travel' }),
    entry(2, { class: 'Meals' }),
    entry(3, { class: 'Travel' }),
    entry(4, { class: 'Office' }),
  ];
  expect([...earlierClasses(log)]).toEqual([
    [3, 'Travel'],
    [2, 'Meals'],
  ]);
});

test('what was taken back can be brought back; a verdict gives no class of its own', () => {
  expect([...earlierClasses([entry(1, { class: 'Travel' }), entry(2, { kind: 'withdraw' })])]).toEqual([[1, 'Travel']]);
  const proposed = entry(1, { class: 'Travel', needsApproval: true });
  expect([
    ...earlierClasses([proposed, entry(2, { kind: 'reject', class: 'Travel', judges: 1, person: 'Ben' })]),
  ]).toEqual([[1, 'Travel']]);
  expect([...earlierClasses([])]).toEqual([]);
});
