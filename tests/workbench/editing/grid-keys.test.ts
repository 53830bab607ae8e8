import { gridCommand, type KeyPress } from '../../../workbench/editing/grid-keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const ctrl = Object.freeze({ ctrlKey: true });

describe('gridCommand', () => {
  test.each([
    [press('ArrowDown'), { kind: 'move', step: { rows: 1, columns: 0 }, jump: false, extend: false }],
    [
      press('ArrowLeft', { ctrlKey: true, shiftKey: true }),
      { kind: 'move', step: { rows: 0, columns: -1 }, jump: true, extend: true },
    ],
    [press('ArrowDown', { altKey: true }), { kind: 'openList' }],
    [press('Enter', { shiftKey: true }), { kind: 'advance', step: { rows: -1, columns: 0 } }],
    [press('Tab'), { kind: 'advance', step: { rows: 0, columns: 1 } }],
    [press('Home', ctrl), { kind: 'home', corner: true, extend: false }],
    [press('PageDown'), { kind: 'page', direction: 1, extend: false }],
    [press('PageDown', ctrl), { kind: 'sheet', direction: 1 }],
    [press('F2'), { kind: 'edit' }],
    [press('Delete'), { kind: 'delete' }],
    [press('Backspace'), { kind: 'type', text: '' }],
    [press('é'), { kind: 'type', text: 'é' }],
    [press('='), { kind: 'type', text: '=' }],
    [press('Z', ctrl), { kind: 'undo' }],
    [press('z', { metaKey: true, shiftKey: true }), { kind: 'redo' }],
    [press('d', ctrl), { kind: 'fillDown' }],
    [press(' ', ctrl), { kind: 'selectColumn' }],
    [press(' ', { shiftKey: true }), { kind: 'selectRow' }],
  ])('%j', (key, command) => expect(gridCommand(key)).toEqual(command));

  test.each([press('c', ctrl), press('v', ctrl), press('Shift'), press('F5'), press('x', { altKey: true })])(
    '%j is left to the browser',
    (key) => {
      expect(gridCommand(key)).toBeNull();
    },
  );
});
