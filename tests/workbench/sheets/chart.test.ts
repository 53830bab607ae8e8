import { expect, test } from '@jest/globals';
import { isScatter, newAxis } from '../../../workbench/sheets/chart.ts';

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
