import { expect, test } from '@jest/globals';
import { areaOf, MAX_COLUMNS } from '../../../workbench/cells/area.ts';
import { addChart, chartData, newSeries } from '../../../workbench/workbook/chart-data.ts';
import { at, bookOf } from './book.ts';

const LINES = Object.freeze([
  ['Month', 'Train', 'Live'],
  ['Jan', 1, 2],
  ['Feb', 3, ''],
  ['Mar', 5, 6],
]);

test('a text column becomes labels and a text row names', () => {
  const { workbook, sheet } = bookOf(LINES);
  const chart = addChart(workbook, sheet, 'Line', at(workbook, 'A1:C4'));
  expect(chartData(workbook, chart)).toEqual({
    categories: ['Jan', 'Feb', 'Mar'],
    series: [
      { name: 'Train', type: 'Line', color: null, markerSize: null, pointColors: {}, across: null, values: [1, 3, 5] },
      {
        name: 'Live',
        type: 'Line',
        color: null,
        markerSize: null,
        pointColors: {},
        across: null,
        values: [2, null, 6],
      },
    ],
  });
});

test('a wide range is charted by rows', () => {
  const { workbook, sheet } = bookOf([
    ['', 'Q1', 'Q2', 'Q3'],
    ['A', 1, 2, 3],
  ]);
  const data = chartData(workbook, addChart(workbook, sheet, 'Line', at(workbook, 'A1:D2')));
  expect([data.categories, data.series]).toEqual([
    ['Q1', 'Q2', 'Q3'],
    [expect.objectContaining({ name: 'A', values: [1, 2, 3] })],
  ]);
});

test('the numbers follow their cells, edited or moved; without labels points are counted', () => {
  const { workbook, sheet } = bookOf(LINES);
  const chart = addChart(workbook, sheet, 'Line', at(workbook, 'B1:B4'));
  chart.series.push({ ...newSeries('Own'), values: workbook.hold(at(workbook, 'C2:C4')) });
  workbook.shiftCells(
    sheet,
    { kind: 'insert', band: areaOf(0, 0, 1, MAX_COLUMNS), along: 'rows' },
    'user',
    'RowInserted',
  );
  workbook.writeCells(at(workbook, 'B3'), [[100]], 'user');
  const data = chartData(workbook, chart);
  expect([data.categories, data.series.map((series) => [series.name, series.values])]).toEqual([
    ['1', '2', '3'],
    [
      ['Train', [100, 3, 5]],
      ['Own', [2, null, 6]],
    ],
  ]);
});

test("a scatter chart's first column is where its points stand, and headers name the others", () => {
  const { workbook, sheet } = bookOf([
    ['Amount', 'Travel', 'Meals'],
    [10, 1, ''],
    [20, '', 2],
  ]);
  const chart = addChart(workbook, sheet, 'XYScatter', at(workbook, 'A1:C3'), 'Columns');
  expect(chartData(workbook, chart).series).toEqual([
    {
      name: 'Travel',
      type: 'XYScatter',
      color: null,
      markerSize: null,
      pointColors: {},
      across: [10, 20],
      values: [1, null],
    },
    {
      name: 'Meals',
      type: 'XYScatter',
      color: null,
      markerSize: null,
      pointColors: {},
      across: [10, 20],
      values: [null, 2],
    },
  ]);
});

test('a scatter series without positions stands at 1, 2, 3', () => {
  const { workbook, sheet } = bookOf([['Amount'], [10], [20]]);
  const chart = addChart(workbook, sheet, 'XYScatter', at(workbook, 'A1:A3'), 'Columns');
  expect(chartData(workbook, chart).series).toMatchObject([{ across: [1, 2], values: [10, 20] }]);
});
