/** @jest-environment jsdom */
import type { KeyboardEvent } from 'react';
import type { CellEditor } from '../../../workbench/editing/cell-editor.ts';
import { handleEditorKey } from '../../../workbench/editing/CellInput.tsx';

/** What a key does to the cell that is typed into: which way it is left, 'cancel', or nothing. */
function pressed(key: string, mode: 'enter' | 'edit', modifiers: Partial<KeyboardEvent> = {}): unknown {
  let done: unknown;
  const editor = {
    commit: (step: unknown) => {
      done = step;
      return true;
    },
    cancel: () => {
      done = 'cancel';
    },
  } as unknown as CellEditor;
  const event = {
    key,
    shiftKey: false,
    altKey: false,
    nativeEvent: { isComposing: false },
    preventDefault: () => undefined,
    ...modifiers,
  } as unknown as KeyboardEvent;
  return handleEditorKey(event, editor, mode) ? done : undefined;
}

test('Enter, Tab and Escape leave the cell, with Shift the other way', () => {
  expect([
    pressed('Enter', 'edit'),
    pressed('Enter', 'edit', { shiftKey: true }),
    pressed('Tab', 'edit'),
    pressed('Tab', 'edit', { shiftKey: true }),
    pressed('Escape', 'enter'),
  ]).toEqual([
    { rows: 1, columns: 0 },
    { rows: -1, columns: 0 },
    { rows: 0, columns: 1 },
    { rows: 0, columns: -1 },
    'cancel',
  ]);
});

test('arrows leave a cell that is typed over, and move in one that is edited', () => {
  expect([pressed('ArrowDown', 'enter'), pressed('ArrowDown', 'edit'), pressed('x', 'enter')]).toEqual([
    { rows: 1, columns: 0 },
    undefined,
    undefined,
  ]);
});

test('Alt and Enter, and keys of an input method, stay in the cell', () => {
  expect([
    pressed('Enter', 'edit', { altKey: true }),
    pressed('Enter', 'edit', { nativeEvent: { isComposing: true } as never }),
  ]).toEqual([undefined, undefined]);
});
