import { expect, test } from '@jest/globals';
import { chartData } from '../../../workbench/workbook/chart-data.ts';
import { bookOf } from '../workbook/book.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

test('chart, plot area, points and series are filled; other parts keep their fill', () => {
  const { workbook, sheet } = bookOf([
    ['', 'Amount'],
    ['a', 1],
    ['b', 2],
  ]);
  const answers = ask(hostOf(workbook), (batch) => {
    const chart = batch.sheet().get('Charts').object('Add', 'ColumnClustered', batch.range('A1:B3'), 'Auto');
    chart.get('Format').get('Fill').call('SetSolidColor', 'lightyellow');
    chart.get('PlotArea').get('Format').get('Fill').call('SetSolidColor', '#eeeeee');
    const series = chart.get('Series').object('GetItemAt', 0);
    series.get('Points').object('GetItemAt', 1).get('Format').get('Fill').call('SetSolidColor', '#FF0000');
    chart.get('Legend').get('Format').get('Fill').call('SetSolidColor', '#00FF00');
    series.get('Points').load('count', 'items/value');
  });
  const chart = sheet.charts[0]!;
  expect([chart.areaFill, chart.plotFill, chartData(workbook, chart).series[0]?.pointColors]).toEqual([
    'lightyellow',
    '#EEEEEE',
    { 1: '#FF0000' },
  ]);
  expect((answers as unknown[]).at(-1)).toEqual({
    Count: 2,
    _Items: [
      { _Index: 0, Value: 1 },
      { _Index: 1, Value: 2 },
    ],
  });
  workbook.undo();
  expect(sheet.charts).toEqual([]);
});
