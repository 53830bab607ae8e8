/** @jest-environment ./tests/setup/page-environment.js */
import { createLanguageMemory } from '../../../addin/api/language-memory.ts';

const german = { chosen: 'de', isKept: false } as const;

beforeEach(() => localStorage.clear());

test('the language is remembered over a reload', () => {
  expect(createLanguageMemory().read()).toBeNull();
  createLanguageMemory().keep(german);
  expect(createLanguageMemory().read()).toEqual(german);
});

test.each(['{"chosen":"tlh","isKept":true}', '"de"', 'de'])('what is no choice, such as %s, is none', (text) => {
  localStorage.setItem('amend.language', text);
  expect(createLanguageMemory().read()).toBeNull();
});

test('where the browser keeps nothing, nothing is remembered', () => {
  const memory = createLanguageMemory(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  memory.keep(german);
  expect(memory.read()).toBeNull();
});
