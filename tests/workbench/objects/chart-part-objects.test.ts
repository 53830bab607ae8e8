import { expect, test } from '@jest/globals';
import { bookOf } from '../workbook/book.ts';
import { ask, hostOf, type WireBatch } from '../protocol/wire-client.ts';

test('title, legend and axes are the chart’s data', () => {
  const { workbook, sheet } = bookOf([
    ['a', 1],
    ['b', 2],
  ]);
  const host = hostOf(workbook);
  ask(host, (batch) => {
    const chart = batch.sheet().get('Charts').object('Add', 'Line', batch.range('A1:B2'), 'Auto');
    chart.get('Title').set('Text', 'Amount').set('Visible', false);
    chart.get('Legend').set('Position', 'Right').set('Visible', false);
    chart
      .get('Axes')
      .get('ValueAxis')
      .set('Minimum', 0)
      .set('Maximum', 10)
      .set('NumberFormat', '0%')
      .set('Visible', false)
      .get('Title')
      .set('Text', 'Share');
    chart.get('Axes').get('ValueAxis').get('MajorGridlines').set('Visible', false);
    chart.get('Axes').get('ValueAxis').get('Format').get('Font').set('Size', 8);
    chart.get('Axes').get('ValueAxis').set('ReversePlotOrder', true);
    chart.get('Axes').object('GetItem', 'Category', 'Primary').get('Title').set('Text', 'Month').set('Visible', false);
  });
  const axis = {
    minimum: 0,
    maximum: 10,
    numberFormat: '0%',
    visible: false,
    reversed: true,
    title: 'Share',
    titleVisible: true,
    gridlines: false,
    fontSize: 8,
  };
  expect(sheet.charts[0]).toEqual(
    expect.objectContaining({
      title: 'Amount',
      titleVisible: false,
      legendPosition: 'Right',
      legendVisible: false,
      valueAxis: axis,
    }),
  );
  expect(sheet.charts[0]?.categoryAxis).toEqual(expect.objectContaining({ title: 'Month', titleVisible: false }));
  const value = (batch: WireBatch) => batch.sheet().get('Charts').object('GetItemAt', 0).get('Axes').get('ValueAxis');
  ask(host, (batch) => void value(batch).set('Minimum', ''));
  expect(ask(host, (batch) => void value(batch).load('minimum', 'maximum'))).toEqual([{ Minimum: null, Maximum: 10 }]);
  expect(ask(host, (batch) => void value(batch).set('Maximum', 'ten'))).toBe('InvalidArgument');
});

test('what is not drawn, such as gridlines, is kept', () => {
  const host = hostOf(bookOf([[1]]).workbook);
  ask(
    host,
    (batch) =>
      void batch
        .sheet()
        .get('Charts')
        .object('Add', 'Line', batch.range('A1'), 'Auto')
        .get('Axes')
        .get('ValueAxis')
        .get('MajorGridlines')
        .set('Visible', false),
  );
  expect(
    ask(
      host,
      (batch) =>
        void batch
          .sheet()
          .get('Charts')
          .object('GetItemAt', 0)
          .get('Axes')
          .get('ValueAxis')
          .get('MajorGridlines')
          .load('visible'),
    ),
  ).toEqual([{ Visible: false }]);
});
