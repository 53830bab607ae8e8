/** @jest-environment ./tests/setup/page-environment.js */
import { act, render, screen } from '@testing-library/react';
import { tellLook } from '../../../../addin/elements/look/look.ts';
import { Themed } from '../../../../addin/elements/look/Themed.tsx';

/** The person's system, which jsdom has none of. */
const system = Object.assign(new EventTarget(), { matches: false });

beforeAll(() => void Object.assign(window, { matchMedia: () => system }));
beforeEach(() => {
  document.documentElement.removeAttribute('data-office-look');
  system.matches = false;
});

const lookOf = () => {
  render(
    <Themed>
      <p>Amend</p>
    </Themed>,
  );
  return screen.getByText('Amend').parentElement!.style.colorScheme;
};

function ask(isDark: boolean): void {
  system.matches = isDark;
  act(() => void system.dispatchEvent(new Event('change')));
}

test('a pane is light or dark as the person’s system asks for, and follows it', () => {
  expect(lookOf()).toBe('light');
  ask(true);
  expect(screen.getByText('Amend').parentElement!.style.colorScheme).toBe('dark');
});

test.each([
  [true, 'dark'],
  [false, 'light'],
])('where Office says whether it is dark (%s), it looks so, whatever the system asks for', (isDark, look) => {
  system.matches = !isDark;
  tellLook(isDark);
  expect(lookOf()).toBe(look);
});

test('where Office does not say, the system is asked', () => {
  system.matches = true;
  tellLook(null);
  expect(lookOf()).toBe('dark');
});
