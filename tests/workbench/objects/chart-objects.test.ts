import { expect, test } from '@jest/globals';
import { chartBox } from '../../../workbench/operations/chart-place.ts';
import { chartData } from '../../../workbench/workbook/chart-data.ts';
import { bookOf } from '../workbook/book.ts';
import { ask, hostOf, type WireBatch } from '../protocol/wire-client.ts';

const LINES = Object.freeze([
  ['Month', 'Train', 'Live'],
  ['Jan', 1, 2],
  ['Feb', 3, 4],
]);

function chartOf() {
  const { workbook, sheet } = bookOf(LINES);
  const host = hostOf(workbook);
  ask(
    host,
    (batch) =>
      void batch.sheet().get('Charts').object('Add', 'Line', batch.range('A1:C3'), 'Columns').set('Name', 'Drift'),
  );
  return { workbook, sheet, host, chart: (batch: WireBatch) => batch.sheet().get('Charts').object('GetItem', 'Drift') };
}

test('a chart is placed by points or by cells', () => {
  const { sheet, host, chart } = chartOf();
  ask(host, (batch) => void chart(batch).set('Left', 10).set('Top', 20).set('Width', 300).set('Height', 200));
  const [only] = sheet.charts;
  expect(only?.name).toBe('Drift');
  expect(only && chartBox(sheet, only.anchor)).toEqual({ left: 10, top: 20, width: 300, height: 200 });
  ask(host, (batch) => void chart(batch).call('SetPosition', 'B2', 'C3'));
  expect(only && chartBox(sheet, only.anchor)).toEqual({ left: 48, top: 15, width: 96, height: 30 });
  expect(ask(host, (batch) => void chart(batch).set('Left', 'x'))).toBe('InvalidArgument');
});

test('its type and source are changed, and it is deleted', () => {
  const { workbook, sheet, host, chart } = chartOf();
  ask(
    host,
    (batch) => void chart(batch).set('ChartType', 'ColumnClustered').call('SetData', batch.range('A1:B3'), 'Columns'),
  );
  const [only] = sheet.charts;
  expect(only && chartData(workbook, only).series).toEqual([
    {
      name: 'Train',
      type: 'ColumnClustered',
      color: null,
      markerSize: null,
      pointColors: {},
      across: null,
      values: [1, 3],
    },
  ]);
  ask(host, (batch) => void chart(batch).call('Delete'));
  expect(sheet.charts).toEqual([]);
});
