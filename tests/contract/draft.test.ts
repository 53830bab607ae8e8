import { MOST_DRAFTS, sendingRequest } from '../../contract/draft.ts';
import { draftRequest } from '../../contract/feedback.ts';

const ID = '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a14';
const event = (kind: string, fields: object = {}) => ({
  id: ID,
  kind,
  origin: 'review',
  key: 'R-2',
  cells: [7.5],
  saidAt: '2026-01-31T09:00:00Z',
  ...fields,
});
const isTaken = (each: object) => draftRequest.safeParse({ columns: ['Amount'], events: [each] }).success;

test('a draft says a class, or takes one back; who is unsure, and what a table adopts, is said at once', () => {
  expect(isTaken(event('correct', { class: 'Food' }))).toBe(true);
  expect(isTaken(event('withdraw'))).toBe(true);
  expect(isTaken(event('unsure'))).toBe(false);
  expect(isTaken(event('adopt', { class: 'Food', origin: 'label-column' }))).toBe(false);
});

test('some drafts are sent at a time, not none and not more than there may be', () => {
  const isSent = (drafts: number) =>
    sendingRequest.safeParse({ drafts: Array.from({ length: drafts }, () => ID), seen: 0 }).success;
  expect([0, 1, MOST_DRAFTS, MOST_DRAFTS + 1].map(isSent)).toEqual([false, true, true, false]);
});
