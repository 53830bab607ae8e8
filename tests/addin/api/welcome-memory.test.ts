/** @jest-environment ./tests/setup/page-environment.js */
import { createWelcomeMemory } from '../../../addin/api/welcome-memory.ts';

beforeEach(() => localStorage.clear());

test('who was greeted is remembered over a reload, by person and by what Office keeps apart', () => {
  createWelcomeMemory('site-1 ').keep('Ann Lee');
  const again = createWelcomeMemory('site-1 ');
  expect([again.has('Ann Lee'), again.has('Bo'), createWelcomeMemory('').has('Ann Lee')]).toEqual([true, false, false]);
});

test('where the browser keeps nothing, it is remembered as long as the pane is open', () => {
  const blocked = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  const memory = createWelcomeMemory('', blocked);
  expect(memory.has('Ann Lee')).toBe(false);
  memory.keep('Ann Lee');
  expect([memory.has('Ann Lee'), createWelcomeMemory('', blocked).has('Ann Lee')]).toEqual([true, false]);
});
