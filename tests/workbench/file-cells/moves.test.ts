import { areaOf, MAX_COLUMNS, MAX_ROWS } from '../../../workbench/cells/area.ts';
import type { Shift } from '../../../workbench/cells/shift.ts';
import { movedAddresses, movedCell, movedColumn, movedFormula, movedRow } from '../../../workbench/file-cells/moves.ts';

/** Two rows put in above row 3. */
const ROWS: Shift = { kind: 'insert', band: areaOf(2, 0, 2, MAX_COLUMNS), along: 'rows' };
/** Column B taken out. */
const COLUMN: Shift = { kind: 'delete', band: areaOf(0, 1, MAX_ROWS, 1), along: 'columns' };
/** One cell put in at A1, the others of its column going down. */
const CELL: Shift = { kind: 'insert', band: areaOf(0, 0), along: 'rows' };

test('rows, columns and cells are where the shifts took them, one after the other', () => {
  expect([movedRow(1, [ROWS]), movedRow(2, [ROWS, ROWS]), movedRow(2, [CELL])]).toEqual([1, 6, 2]);
  expect([movedColumn(0, [COLUMN]), movedColumn(1, [COLUMN]), movedColumn(2, [COLUMN])]).toEqual([0, null, 1]);
  expect([movedCell(2, 2, [ROWS, COLUMN]), movedCell(0, 1, [COLUMN]), movedCell(0, 0, [CELL])]).toEqual([
    areaOf(4, 1),
    null,
    areaOf(1, 0),
  ]);
});

test('addresses follow, and are left out when their cells are gone', () => {
  expect(movedAddresses('A1:A9 B3 C3', [ROWS, COLUMN])).toBe('A1:A11 B5');
  expect([movedAddresses('B1:B4', [COLUMN]), movedAddresses('A1 x', [])]).toEqual(['', 'A1 x']);
});

test('formulas follow cells and names of sheets, also of two sheets that changed their names with each other', () => {
  const moves = [
    { before: 'One', now: 'Two', shifts: [ROWS] },
    { before: 'Two', now: 'One', shifts: [] },
  ];
  expect(movedFormula('SUM(One!A3,Two!A3,A3)', 'One', moves)).toBe('SUM(Two!A5,One!A3,A5)');
});
