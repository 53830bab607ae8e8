/** @jest-environment ./tests/setup/page-environment.js */
import { createBrowserHabits } from '../../../addin/api/browser-habits.ts';

test('a habit is remembered for the next pane; nothing is where nothing was chosen', () => {
  expect(createBrowserHabits().read('follows-selection')).toBeNull();
  createBrowserHabits().keep('follows-selection', false);
  expect(createBrowserHabits().read('follows-selection')).toBe(false);
  createBrowserHabits().keep('follows-selection', true);
  expect(createBrowserHabits().read('follows-selection')).toBe(true);
});

test('a browser that keeps nothing breaks nothing', () => {
  const blocked = createBrowserHabits(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  blocked.keep('follows-selection', false);
  expect(blocked.read('follows-selection')).toBeNull();
});
