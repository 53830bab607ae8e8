/** @jest-environment ./tests/setup/page-environment.js */
import { hearLook, isLookDark, tellLook } from '../../../../addin/elements/look/look.ts';

test('a page without a screen is light, and is told nothing', () => {
  let times = 0;
  hearLook(() => times++)();
  expect(isLookDark()).toBe(false);
  expect(times).toBe(0);
});

test('what Office says is noted on the page itself, for all that is drawn there', () => {
  tellLook(true);
  expect(document.documentElement.dataset).toMatchObject({ officeLook: 'dark' });
  expect(isLookDark()).toBe(true);
  tellLook(null);
  expect(isLookDark()).toBe(true);
  tellLook(false);
  expect(isLookDark()).toBe(false);
});
