/** @jest-environment ./tests/setup/page-environment.js */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { CellEdit, CellEditor } from '../../../workbench/editing/cell-editor.ts';
import { CellInput } from '../../../workbench/editing/CellInput.tsx';
import { EDITOR_KEYS } from '../../../workbench/editing/editor-keys.ts';

/** What came of keys in a cell that holds "text": how it was left, how its text was changed, or that nothing was. */
async function pressed(keys: string, mode: CellEdit['mode']): Promise<string> {
  const done: string[] = [];
  const editor: CellEditor = {
    edit: null,
    start: () => undefined,
    change: (text) => done.push(`changed to ${text}`),
    switchMode: () => done.push('mode switched'),
    commit: (step) => done.push(step === null ? 'taken' : `left by ${step.rows},${step.columns}`) > 0,
    cancel: () => done.push('cancelled'),
  };
  const { unmount } = render(
    <CellInput editor={editor} text="text" mode={mode} style={{}} label="Cell A1" onLeft={() => undefined} />,
  );
  screen.getByLabelText('Cell A1').focus();
  await userEvent.keyboard(keys);
  unmount();
  return done[0] ?? 'nothing';
}

const EXPECTED: readonly (readonly [name: string, keys: string, mode: CellEdit['mode'], outcome: string])[] = [
  ['Enter', '{Enter}', 'edit', 'left by 1,0'],
  ['Shift+Enter', '{Shift>}{Enter}{/Shift}', 'edit', 'left by -1,0'],
  ['Tab', '{Tab}', 'edit', 'left by 0,1'],
  ['Shift+Tab', '{Shift>}{Tab}{/Shift}', 'edit', 'left by 0,-1'],
  ['Down', '{ArrowDown}', 'enter', 'left by 1,0'],
  ['Up', '{ArrowUp}', 'enter', 'left by -1,0'],
  ['Left', '{ArrowLeft}', 'enter', 'left by 0,-1'],
  ['Right', '{ArrowRight}', 'enter', 'left by 0,1'],
  ['Alt+Enter', '{Alt>}{Enter}{/Alt}', 'edit', 'changed to text\n'],
  ['F2', '{F2}', 'enter', 'mode switched'],
  ['Esc', '{Escape}', 'enter', 'cancelled'],
];

test.each(EXPECTED)('%s', async (_, keys, mode, outcome) => expect(await pressed(keys, mode)).toBe(outcome));

test('every key of the table is tested here, and those of a list where it is', () => {
  const ofLists = new Set(['mark']);
  const names = EDITOR_KEYS.flatMap(({ keys }) =>
    Object.entries(keys)
      .filter(([, { kind }]) => !ofLists.has(kind))
      .map(([name]) => name),
  );
  expect([...new Set(names)].sort()).toEqual(EXPECTED.map(([name]) => name).sort());
});

test('while the text is edited, arrows move within it', async () => {
  expect([await pressed('{ArrowDown}', 'edit'), await pressed('{ArrowLeft}', 'edit')]).toEqual(['nothing', 'nothing']);
});
