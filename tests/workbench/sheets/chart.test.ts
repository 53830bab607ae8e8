import { expect, test } from '@jest/globals';
import { newAxis } from '../../../workbench/sheets/chart.ts';

test('a new axis lets the chart choose its bounds, and no two share their data', () => {
  const axis = newAxis();
  axis.minimum = 5;
  expect(newAxis()).toEqual({ title: '', titleVisible: false, minimum: null, maximum: null, numberFormat: 'General', visible: true });
});
