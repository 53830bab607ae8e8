import { expect, test } from '@jest/globals';
import { chartData } from '../../../workbench/workbook/chart-data.ts';
import { bookOf } from '../workbook/book.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

test('series are added, named, coloured, filled from cells and deleted', () => {
  const { workbook, sheet } = bookOf([
    ['Jan', 1, 5],
    ['Feb', 2, 6],
  ]);
  const host = hostOf(workbook);
  ask(host, (batch) => {
    const series = batch.sheet().get('Charts').object('Add', 'Line', batch.range('A1:B2'), 'Columns').get('Series');
    series.object('GetItemAt', 0).set('Name', 'Train').get('Format').get('Line').set('Color', '#0f6cbd');
    const live = series.object('Add', 'Live', null);
    live
      .call('SetValues', batch.range('C1:C2'))
      .call('SetXAxisValues', batch.range('A1:A2'))
      .set('ChartType', 'ColumnClustered');
    live.set('MarkerSize', 4);
    live.get('Format').get('Fill').call('SetSolidColor', '#C00000');
    series.object('Add', 'Gone', 0).call('Delete');
  });
  const [chart] = sheet.charts;
  expect(chart && chartData(workbook, chart)).toEqual({
    categories: ['Jan', 'Feb'],
    series: [
      {
        name: 'Train',
        type: 'Line',
        color: '#0F6CBD',
        markerSize: null,
        pointColors: {},
        across: null,
        values: [1, 2],
      },
      {
        name: 'Live',
        type: 'ColumnClustered',
        color: '#C00000',
        markerSize: 4,
        pointColors: {},
        across: null,
        values: [5, 6],
      },
    ],
  });
  expect(
    ask(
      host,
      (batch) => void batch.sheet().get('Charts').object('GetItemAt', 0).get('Series').load('count', 'items/name'),
    ),
  ).toEqual([
    {
      Count: 2,
      _Items: [
        { _Index: 0, Name: 'Train' },
        { _Index: 1, Name: 'Live' },
      ],
    },
  ]);
});
