import { pressName, typedCharacter, type KeyPress } from '../../../workbench/editing/key-press.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ...{ ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
  ...held,
});

test.each([
  [press('ArrowUp', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Up'],
  [press('v', { metaKey: true }), 'Ctrl+V'],
  [press('V', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+V'],
  [press(' ', { shiftKey: true }), 'Shift+Space'],
  [press('ArrowDown', { altKey: true }), 'Alt+Down'],
  [press('F10', { shiftKey: true }), 'Shift+F10'],
  [press('ContextMenu'), 'Menu'],
  [press('Escape'), 'Esc'],
  // On a German keyboard the semicolon is on the comma's key.
  [press(';', { ctrlKey: true, shiftKey: true }), 'Ctrl+;'],
])('%j is called %s', (key, name) => expect(pressName(key)).toBe(name));

test.each([
  ['a letter', press('é'), 'é'],
  ['a letter beyond the first plane', press('𝛼'), '𝛼'],
  ['a sign by AltGr', press('@', { ctrlKey: true, altKey: true }), '@'],
  ['a sign by Option', press('€', { altKey: true }), '€'],
  ['a shortcut', press('b', { ctrlKey: true }), null],
  ['a menu of the browser', press('f', { altKey: true }), null],
  ['a key without a character', press('F5'), null],
])('%s types its character or nothing', (_, key, text) => expect(typedCharacter(key)).toBe(text));
