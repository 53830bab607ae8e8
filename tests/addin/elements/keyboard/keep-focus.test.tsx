/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { jest } from '@jest/globals';
import { keepFocus } from '../../../../addin/elements/keyboard/keep-focus.ts';

const byName = (name: string) => document.querySelector<HTMLElement>(`[name="${name}"]`)!;
/** Mutations are told after the code that made them. */
const told = () => new Promise((resolve) => setTimeout(resolve, 0));
let stop: () => void;

beforeEach(() => {
  document.body.innerHTML = `
    <main>
      <button name="more"></button>
      <div id="step">
        <ul><li><button name="first"></button></li><li><button name="second"></button></li></ul>
        <p><button name="tab" tabindex="-1"></button><select name="column"></select></p>
        <div id="actions"><button name="train"></button></div>
      </div>
    </main>`;
  // jsdom has it only while something is focused.
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  stop = keepFocus(document.querySelector('main')!);
});
afterEach(() => {
  stop();
  jest.restoreAllMocks();
});

async function lose(name: string, how: (control: HTMLElement) => void): Promise<void> {
  byName(name).focus();
  how(byName(name));
  await told();
}

describe('a control that goes away leaves the keyboard', () => {
  test('to the first control of the innermost part that is left', async () => {
    await lose('first', (control) => control.closest('li')!.remove());
    expect(byName('second')).toHaveFocus();
    await lose('train', (control) => control.closest('div')!.remove());
    expect(byName('second')).toHaveFocus();
  });

  test('to none that Tab does not reach', async () => {
    document.querySelector('ul')!.remove();
    await lose('train', (control) => control.remove());
    expect(byName('column')).toHaveFocus();
  });

  test('to the start of what takes its place', async () => {
    await lose('train', (control) => {
      control.closest('#step')!.innerHTML = '<input name="rows" />';
    });
    expect(byName('rows')).toHaveFocus();
    await lose('rows', () => {
      document.querySelector('main')!.innerHTML = '<p><button name="set up"></button></p>';
    });
    expect(byName('set up')).toHaveFocus();
  });

  test('to the next one that appears, where none is left', async () => {
    const step = document.querySelector('#step')!;
    await lose('train', () => {
      document.querySelector('main')!.replaceChildren(step);
      step.innerHTML = '<p>Reading …</p>';
    });
    expect(document.body).toHaveFocus();
    step.innerHTML = '<p>Read.</p>';
    await told();
    expect(document.body).toHaveFocus();
    step.insertAdjacentHTML('beforeend', '<select name="label column"></select>');
    await told();
    expect(byName('label column')).toHaveFocus();
  });

  test('to the first that takes it', async () => {
    jest.spyOn(byName('second'), 'focus').mockReturnValue();
    await lose('first', (control) => control.remove());
    expect(byName('column')).toHaveFocus();
  });

  test('to where it came from, of a dialog beside the pane', async () => {
    byName('second').focus();
    document.body.insertAdjacentHTML('beforeend', '<dialog><button name="yes"></button></dialog>');
    await lose('yes', (control) => control.closest('dialog')!.remove());
    expect(byName('second')).toHaveFocus();
  });
});

test('a control that is disabled leaves it likewise', async () => {
  await lose('first', (control) => control.setAttribute('disabled', ''));
  expect(byName('second')).toHaveFocus();
});

test('a control that is there, and the page that a person clicked, keep it', async () => {
  byName('first').focus();
  byName('second').remove();
  await told();
  expect(byName('first')).toHaveFocus();
  byName('first').blur();
  byName('train').remove();
  await told();
  expect(document.body).toHaveFocus();
});

test('a pane without the keyboard does not take it', async () => {
  byName('first').focus();
  jest.spyOn(document, 'hasFocus').mockReturnValue(false);
  byName('first').remove();
  await told();
  expect(document.body).toHaveFocus();
});
