import { expect, test } from '@jest/globals';
import { shownStyle } from '../../../workbench/workbook/shown-style.ts';
import { bookOf } from '../workbook/book.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

test('each kind that is drawn shows its look where it holds', () => {
  const { workbook, sheet } = bookOf([
    [1, 'low', ''],
    [5, 'high', 'x'],
  ]);
  ask(hostOf(workbook), (batch) => {
    const add = (address: string, type: string) => batch.range(address).get('ConditionalFormats').object('Add', type);
    const value = add('A1:A2', 'CellValue').get('CellValue');
    value.set('Rule', { formula1: '=2', operator: 'LessThan' }).get('Format').get('Fill').set('Color', '#FFF2CC');
    const text = add('B1:B2', 'ContainsText').get('TextComparison');
    text
      .set('Rule', { operator: 'Contains', text: 'low' })
      .get('Format')
      .get('Font')
      .set('Bold', true)
      .set('Color', '#C00000')
      .set('Italic', true)
      .set('Underline', 'Single')
      .set('Strikethrough', true);
    const preset = add('C1:C2', 'PresetCriteria').get('Preset');
    preset.set('Rule', { criterion: 'Blanks' }).get('Format').get('Fill').set('Color', '#DDDDDD');
    const custom = add('A1:A2', 'Custom').get('Custom');
    custom.get('Rule').set('Formula', '=$B1="high"');
    custom.get('Format').set('NumberFormat', '0.00').get('Font').set('Bold', true);
  });
  const shown = (row: number, column: number) => shownStyle(workbook, sheet, row, column);
  expect([shown(0, 0).fill, shown(1, 0).fill, shown(1, 0).bold, shown(1, 0).numberFormat]).toEqual([
    '#FFF2CC',
    null,
    true,
    '0.00',
  ]);
  expect(shown(0, 1)).toEqual(
    expect.objectContaining({
      bold: true,
      italic: true,
      underline: 'Single',
      strikethrough: true,
      fontColor: '#C00000',
    }),
  );
  expect([shown(0, 2).fill, shown(1, 2).fill]).toEqual(['#DDDDDD', null]);
});

test('rules are read as they were set; the properties of other kinds are not there', () => {
  const { workbook } = bookOf([]);
  const host = hostOf(workbook);
  ask(
    host,
    (batch) =>
      void batch
        .range('A1:A9')
        .get('ConditionalFormats')
        .object('Add', 'CellValue')
        .get('CellValue')
        .set('Rule', { formula1: '=1', formula2: '=2', operator: 'Between' }),
  );
  const first = (batch: Parameters<Parameters<typeof ask>[1]>[0]) =>
    batch.range('A5').get('ConditionalFormats').object('GetItemAt', 0);
  expect(ask(host, (batch) => void first(batch).get('CellValue').load('rule'))).toEqual([
    { Rule: { operator: 'Between', formula1: '=1', formula2: '=2' } },
  ]);
  expect(ask(host, (batch) => void first(batch).get('CustomOrNullObject').load('rule'))).toEqual([null]);
  expect(ask(host, (batch) => void first(batch).get('Custom'))).toBe('InvalidOperation');
  expect(ask(host, (batch) => void first(batch).object('GetRange').load('address'))).toEqual([
    { Address: 'Sheet1!A1:A9' },
  ]);
});

test('priorities are changed, formats deleted one by one or all that touch a range', () => {
  const { workbook, sheet } = bookOf([]);
  const host = hostOf(workbook);
  ask(host, (batch) => {
    const formats = batch.range('A1:A9').get('ConditionalFormats');
    formats.object('Add', 'DataBar');
    formats.object('Add', 'Custom').set('Priority', 1).set('StopIfTrue', true);
    batch.range('C1').get('ConditionalFormats').object('Add', 'IconSet');
  });
  expect(sheet.conditionalFormats.map((format) => format.type)).toEqual(['IconSet', 'DataBar', 'Custom']);
  ask(host, (batch) => void batch.range('A1').get('ConditionalFormats').object('GetItemAt', 0).call('Delete'));
  ask(host, (batch) => void batch.range('C1').get('ConditionalFormats').call('ClearAll'));
  expect(sheet.conditionalFormats.map((format) => [format.type, format.stopIfTrue])).toEqual([['Custom', true]]);
  expect(ask(host, (batch) => void batch.range('A1').get('ConditionalFormats').object('Add', 'Nonsense'))).toBe(
    'InvalidArgument',
  );
});
