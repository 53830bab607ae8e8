/** @jest-environment ./tests/setup/page-environment.js */
import { beforeEach, expect, test } from '@jest/globals';
import { giveKeyboardToGrid } from '../../../workbench/keys/keyboard-to-grid.ts';

beforeEach(() => {
  document.body.innerHTML = '<div role="grid" tabindex="0"></div><button>Cancel</button><input />';
});

const element = (selector: string) => document.querySelector<HTMLElement>(selector)!;

test('the keyboard of a button that goes away is given to the grid', async () => {
  element('button').focus();
  giveKeyboardToGrid();
  element('button').remove();
  await Promise.resolve();
  expect(document.activeElement).toBe(element('[role="grid"]'));
});

test('who has the keyboard elsewhere keeps it', async () => {
  element('input').focus();
  giveKeyboardToGrid();
  element('button').remove();
  await Promise.resolve();
  expect(document.activeElement).toBe(element('input'));
});
