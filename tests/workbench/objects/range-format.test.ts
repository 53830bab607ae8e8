import { expect, test } from '@jest/globals';
import { bookOf } from '../workbook/book.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

const { workbook, sheet } = bookOf([
  ['short', 'a much longer text'],
  ['x', 'y'],
]);
const host = hostOf(workbook);

test('fonts, fills and alignment are set and read; cells that differ read null', () => {
  ask(host, (batch) => {
    const format = batch.range('A1').get('Format');
    format
      .set('HorizontalAlignment', 'Center')
      .set('WrapText', true)
      .set('IndentLevel', 1)
      .set('VerticalAlignment', 'Top');
    format.get('Fill').set('Color', 'fff2cc');
    format
      .get('Font')
      .set('Bold', true)
      .set('Italic', true)
      .set('Underline', 'Single')
      .set('Strikethrough', true)
      .set('Size', 14)
      .set('Name', 'Arial')
      .set('Color', '#c00000');
    format.get('Protection').set('Locked', false);
  });
  expect(sheet.styleAt(0, 0)).toEqual(
    expect.objectContaining({
      horizontal: 'Center',
      wrapText: true,
      indent: 1,
      vertical: 'Top',
      fill: '#FFF2CC',
      bold: true,
      italic: true,
      underline: 'Single',
      strikethrough: true,
      fontSize: 14,
      fontName: 'Arial',
      fontColor: '#C00000',
      locked: false,
    }),
  );
  const read = ask(host, (batch) => {
    batch.range('A1').load('format/fill/color', 'format/font/bold', 'format/wrapText');
    batch.range('A1:A2').load('format/fill/color', 'format/font/bold');
    batch.range('B2').load('format/fill/color');
  });
  expect(read).toEqual([
    { Format: { Fill: { Color: '#FFF2CC' }, Font: { Bold: true }, WrapText: true } },
    { Format: { Fill: { Color: null }, Font: { Bold: null } } },
    { Format: { Fill: { Color: '#FFFFFF' } } },
  ]);
  ask(host, (batch) => void batch.range('A1').get('Format').get('Fill').call('Clear'));
  expect(sheet.styleAt(0, 0).fill).toBeNull();
});

test('widths and heights are points; fitting follows the longest text', () => {
  ask(host, (batch) => {
    batch.range('A:A').get('Format').set('ColumnWidth', 100);
    batch.range('1:1').get('Format').set('RowHeight', 30);
    batch.range('B:B').get('Format').call('AutofitColumns');
  });
  expect([sheet.columnWidth(0), sheet.rowHeight(0), sheet.columnWidth(1)]).toEqual([100, 30, 107]);
  expect(ask(host, (batch) => void batch.range('A1:B1').load('format/columnWidth'))).toEqual([
    { Format: { ColumnWidth: null } },
  ]);
});

test('an edge is drawn on the outer cells only', () => {
  ask(
    host,
    (batch) =>
      void batch
        .range('D1:E2')
        .get('Format')
        .get('Borders')
        .item('EdgeBottom')
        .set('Style', 'Continuous')
        .set('Color', '#808080'),
  );
  expect([sheet.styleAt(0, 3).borderBottom, sheet.styleAt(1, 4).borderBottom]).toEqual([
    null,
    'Continuous #808080 Thin',
  ]);
});

test('colours and sizes that are none are refused, parts without effect are loud', () => {
  expect(ask(host, (batch) => void batch.range('A1').get('Format').get('Fill').set('Color', '#12'))).toBe(
    'InvalidArgument',
  );
  expect(ask(host, (batch) => void batch.range('A1').get('Format').set('ColumnWidth', -1))).toBe('InvalidArgument');
  expect(ask(host, (batch) => void batch.range('A1').get('Format').set('TextOrientation', 90))).toBe('ApiNotFound');
});
