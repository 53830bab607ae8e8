import { expect, test } from '@jest/globals';
import { metricDraft } from '../../../../contract/metric.ts';
import {
  MEASURED_COLUMNS,
  measuredCells,
  readMeasured,
} from '../../../../server/record/observations/observation-cells.ts';

const { columns } = metricDraft({ name: 'Errors' });

test('what is written is read back, in whichever order the columns of the metric are', () => {
  const measured = { value: -5.5, unit: 'ms', minutes: 0 };
  expect(MEASURED_COLUMNS).toEqual(columns.map(({ name }) => name));
  expect(readMeasured(columns, measuredCells(measured))).toEqual(measured);
  expect(readMeasured(columns.toReversed(), measuredCells(measured).toReversed())).toEqual(measured);
});

test('no unit is a missing one', () => {
  expect(measuredCells({ value: 1, unit: '', minutes: 2 })).toEqual([1, 2, null]);
  expect(readMeasured(columns, [1, 2, null]).unit).toBe('');
});

test('cells of a sheet may hold numbers as text, or none', () => {
  expect(readMeasured(columns, ['12.5', ' ', null])).toEqual({ value: 12.5, minutes: null, unit: '' });
  expect(readMeasured(columns, ['much', true, 'ms'])).toEqual({ value: null, minutes: null, unit: 'ms' });
});
