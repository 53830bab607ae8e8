import { expect, test } from '@jest/globals';
import { bookOf } from '../workbook/book.ts';
import { validationChoices } from '../../../workbench/workbook/validation-rules.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

test('a list of a range follows the range and reads as its address', () => {
  const { workbook, sheet } = bookOf([
    ['a', 'x'],
    ['b', 'y'],
  ]);
  const host = hostOf(workbook);
  ask(host, (batch) => {
    const source = batch.range('B1:B2');
    batch
      .range('A1:A2')
      .get('DataValidation')
      .set('Rule', { list: { inCellDropDown: true, source: { _ObjectPathId: source.id } } });
  });
  expect(validationChoices(workbook, sheet, 0, 0)).toEqual(['x', 'y']);
  expect(ask(host, (batch) => void batch.range('A1:A2').get('DataValidation').load('rule', 'type'))).toEqual([
    { Rule: { list: { inCellDropDown: true, source: '=Sheet1!$B$1:$B$2' } }, Type: 'List' },
  ]);
});

test('alert, prompt and blanks are kept beside the rule, and all are cleared together', () => {
  const { workbook, sheet } = bookOf([]);
  const host = hostOf(workbook);
  ask(host, (batch) => {
    const validation = batch.range('A1').get('DataValidation');
    validation
      .set('Rule', { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } })
      .set('ErrorAlert', { message: 'One to nine' })
      .set('Prompt', { message: 'A digit' })
      .set('IgnoreBlanks', false);
  });
  expect(sheet.validationAt(0, 0)).toEqual(
    expect.objectContaining({
      ignoreBlanks: false,
      alert: { showAlert: true, style: 'Stop', title: '', message: 'One to nine' },
    }),
  );
  const read = ask(host, (batch) => {
    batch.range('A1').get('DataValidation').load('type', 'prompt', 'ignoreBlanks');
    batch.range('A1:A2').get('DataValidation').load('type', 'rule');
    batch.range('A1').get('DataValidation').call('Clear').load('type');
  });
  expect(read).toEqual([
    { Type: 'WholeNumber', Prompt: { showPrompt: true, title: '', message: 'A digit' }, IgnoreBlanks: false },
    { Type: 'MixedCriteria', Rule: null },
    null,
    { Type: 'None' },
  ]);
});

test('a rule that is none is refused', () => {
  const host = hostOf(bookOf([]).workbook);
  expect(ask(host, (batch) => void batch.range('A1').get('DataValidation').set('Rule', null))).toBe('InvalidArgument');
  expect(
    ask(
      host,
      (batch) =>
        void batch
          .range('A1')
          .get('DataValidation')
          .set('Rule', { list: { inCellDropDown: true, source: 5 } }),
    ),
  ).toBe('InvalidArgument');
});
