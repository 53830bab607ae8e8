import { describe, expect, test } from '@jest/globals';
import { areaOf, MAX_COLUMNS } from '../../../workbench/cells/area.ts';
import { shiftArea, shiftIndex } from '../../../workbench/cells/shift.ts';

const rows = (row: number, count: number) => areaOf(row, 0, count, MAX_COLUMNS);

describe('inserting rows', () => {
  test('moves what is below and grows what is around', () => {
    expect(shiftArea(areaOf(5, 1, 2, 2), { kind: 'insert', band: rows(5, 3), along: 'rows' })).toEqual(
      areaOf(8, 1, 2, 2),
    );
    expect(shiftArea(areaOf(4, 1, 4, 2), { kind: 'insert', band: rows(5, 3), along: 'rows' })).toEqual(
      areaOf(4, 1, 7, 2),
    );
    expect(shiftArea(areaOf(1, 1, 4, 2), { kind: 'insert', band: rows(5, 3), along: 'rows' })).toEqual(
      areaOf(1, 1, 4, 2),
    );
  });
});

describe('deleting rows', () => {
  test('shrinks what is cut and takes away what is covered', () => {
    expect(shiftArea(areaOf(4, 1, 4, 2), { kind: 'delete', band: rows(5, 2), along: 'rows' })).toEqual(
      areaOf(4, 1, 2, 2),
    );
    expect(shiftArea(areaOf(4, 1, 4, 2), { kind: 'delete', band: rows(2, 3), along: 'rows' })).toEqual(
      areaOf(2, 1, 3, 2),
    );
    expect(shiftArea(areaOf(5, 1, 2, 2), { kind: 'delete', band: rows(5, 2), along: 'rows' })).toBeNull();
  });
});

test('inserting cells moves only what lies wholly behind them', () => {
  const shift = { kind: 'insert', band: areaOf(0, 3, 5, 1), along: 'columns' } as const;
  expect(shiftArea(areaOf(1, 3, 2, 1), shift)).toEqual(areaOf(1, 4, 2, 1));
  expect(shiftArea(areaOf(1, 3, 9, 1), shift)).toEqual(areaOf(1, 3, 9, 1));
});

test('a deleted line has no new place', () => {
  expect(shiftIndex(4, 'delete', 4, 1)).toBeNull();
  expect(shiftIndex(5, 'delete', 4, 1)).toBe(4);
});
