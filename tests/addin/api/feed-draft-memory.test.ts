/** @jest-environment ./tests/setup/page-environment.js */
import { createFeedDraftMemory } from '../../../addin/api/feed-draft-memory.ts';

test('a draft is kept for the next pane, of each classifier and each person by themselves', () => {
  createFeedDraftMemory('Ada').keep('a', { name: 'Mails' });
  expect(createFeedDraftMemory('Ada').read('a')).toEqual({ name: 'Mails' });
  expect(createFeedDraftMemory('Ada').read('b')).toBeNull();
  expect(createFeedDraftMemory('Bob').read('a')).toBeNull();
  createFeedDraftMemory('Ada').keep('a', null);
  expect(createFeedDraftMemory('Ada').read('a')).toBeNull();
});

test('a browser that keeps nothing, or something else, breaks nothing', () => {
  const blocked = createFeedDraftMemory('Ada', () => {
    throw new DOMException('blocked', 'SecurityError');
  });
  blocked.keep('a', {});
  expect(blocked.read('a')).toBeNull();
  localStorage.setItem('amend.feed-draft.Ada.a', '{');
  expect(createFeedDraftMemory('Ada').read('a')).toBeNull();
});
