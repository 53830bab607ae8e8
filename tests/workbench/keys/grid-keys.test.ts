import { readFileSync } from 'node:fs';
import { EDITOR_KEYS } from '../../../workbench/editing/editor-keys.ts';
import type { KeyPress } from '../../../workbench/editing/key-press.ts';
import { GRID_KEYS, gridCommand, keysOf } from '../../../workbench/keys/grid-keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ...{ ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
  ...held,
});

test.each([
  ['é', press('é'), 'é'],
  ['an equals sign', press('='), '='],
  ['a capital', press('A', { shiftKey: true }), 'A'],
  ['an at sign by AltGr', press('@', { ctrlKey: true, altKey: true }), '@'],
])('%s is typed over the cell', (_, key, text) => expect(gridCommand(key)).toEqual({ kind: 'type', text }));

test.each([press('Shift'), press('F6'), press('x', { altKey: true }), press('t', { ctrlKey: true })])(
  '%j is left to the browser',
  (key) => {
    expect(gridCommand(key)).toBeNull();
  },
);

test('Command does what Ctrl does', () => {
  expect(gridCommand(press('z', { metaKey: true, shiftKey: true }))).toEqual({ kind: 'redo' });
});

test('no press is named twice, and a menu shows the first of a command', () => {
  const names = GRID_KEYS.flatMap(({ keys }) => Object.keys(keys));
  expect(names).toEqual([...new Set(names)]);
  expect([keysOf('redo'), keysOf('pasteValues')]).toEqual(['Ctrl+Y', 'Ctrl+Shift+V']);
});

test('docs/workbench.md shows the keys that there are', () => {
  const line = ({ keys, does }: { keys: object; does: string }) => `| ${Object.keys(keys).join(', ')} | ${does} |`;
  const document = readFileSync('docs/workbench.md', 'utf8');
  const section = document.split(/^## /m).find((each) => each.startsWith('Keys\n')) ?? '';
  const tables = section.split('\n\n').filter((part) => part.startsWith('|'));
  const head = ['| keys | what they do |', '| --- | --- |'];
  expect(tables.map((table) => table.trimEnd())).toEqual([
    [...head, ...GRID_KEYS.map(line)].join('\n'),
    [...head, ...EDITOR_KEYS.map(line)].join('\n'),
  ]);
});
