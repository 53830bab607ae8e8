import { describe, expect, test } from '@jest/globals';
import { areaOf, MAX_COLUMNS, MAX_ROWS } from '../../../workbench/cells/area.ts';
import { hasMarkers, isRound, isScatter, newAxis, shiftAnchor } from '../../../workbench/sheets/chart.ts';

test('a new axis lets the chart choose its bounds, and no two share their data', () => {
  const axis = newAxis();
  axis.minimum = 5;
  expect(newAxis()).toEqual({
    title: '',
    titleVisible: false,
    minimum: null,
    maximum: null,
    numberFormat: 'General',
    visible: true,
    reversed: false,
    gridlines: true,
    fontSize: 9,
  });
});

test("scatter charts are told by Excel's name for them", () => {
  expect(['XYScatter', 'XYScatterLinesNoMarkers', 'Line', 'ColumnClustered'].map(isScatter)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('round charts and those with markers are told by their names, too', () => {
  expect(['Pie', 'DoughnutExploded', 'Line'].map(isRound)).toEqual([true, true, false]);
  expect(
    ['Line', 'LineMarkersStacked', 'XYScatter', 'XYScatterSmooth', 'XYScatterLinesNoMarkers'].map(hasMarkers),
  ).toEqual([false, true, true, true, false]);
});

describe('the place of a chart', () => {
  const from = Object.freeze({ row: 4, column: 2, x: 3, y: 5 });
  const rows = (kind: 'insert' | 'delete', row: number, count: number, columns = MAX_COLUMNS) =>
    ({ kind, band: areaOf(row, 0, count, columns), along: 'rows' }) as const;

  test('moves with whole rows and columns, and grows with those between its corners', () => {
    const to = Object.freeze({ row: 9, column: 5, x: 0, y: 0 });
    expect(shiftAnchor({ from, to }, rows('insert', 4, 2))).toEqual({
      from: { ...from, row: 6 },
      to: { ...to, row: 11 },
    });
    expect(shiftAnchor({ from, to }, rows('insert', 6, 2))).toEqual({ from, to: { ...to, row: 11 } });
    const columns = { kind: 'delete', band: areaOf(0, 0, MAX_ROWS, 1), along: 'columns' } as const;
    expect(shiftAnchor({ from, to }, columns)).toEqual({ from: { ...from, column: 1 }, to: { ...to, column: 4 } });
  });

  test('stays when only some cells of the rows move, and is the next row when its own is taken out', () => {
    const to = Object.freeze({ width: 100, height: 50 });
    expect(shiftAnchor({ from, to }, rows('insert', 0, 2, 3))).toEqual({ from, to });
    expect(shiftAnchor({ from, to }, rows('delete', 3, 3))).toEqual({ from: { ...from, row: 3 }, to });
  });
});
