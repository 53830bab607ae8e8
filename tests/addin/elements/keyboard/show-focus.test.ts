/** @jest-environment ./tests/setup/page-environment.js */
import { createKeyborg, disposeKeyborg, type Keyborg } from 'keyborg';
import { showFocus } from '../../../../addin/elements/keyboard/show-focus.ts';

let fluents: Keyborg;
let stop: () => void;

beforeEach(() => {
  document.body.innerHTML = '<button></button><input />';
  fluents = createKeyborg(window);
  fluents.setVal(false);
  stop = showFocus(document);
});
afterEach(() => {
  stop();
  disposeKeyborg(fluents);
});

/** Focuses a control; the browser has it look so, or not. */
function focus(control: 'button' | 'input', looksIt: boolean): void {
  const element = document.querySelector<HTMLElement>(control)!;
  const matches = element.matches.bind(element);
  element.matches = (selector: string) => (selector === ':focus-visible' ? looksIt : matches(selector));
  element.focus();
}

test('a control that gets the keyboard from outside the page is marked by Fluent, too', () => {
  focus('button', true);
  expect(fluents.isNavigatingWithKeyboard()).toBe(true);
});

test('one that was clicked is not, nor is a text field, which always looks it', () => {
  focus('button', false);
  focus('input', true);
  expect(fluents.isNavigatingWithKeyboard()).toBe(false);
});

test('nothing is done once it is stopped', () => {
  stop();
  stop = () => undefined;
  focus('button', true);
  expect(fluents.isNavigatingWithKeyboard()).toBe(false);
});
