import { expect, test } from '@jest/globals';
import { addSheet } from '../../../workbench/workbook/sheet-operations.ts';
import type { ValidationRule } from '../../../workbench/cells/validation.ts';
import {
  commonValidation,
  compare,
  refusedEntry,
  setValidation,
  validationChoices,
} from '../../../workbench/workbook/validation-rules.ts';
import { at, bookOf } from './book.ts';

test('choices come from an inline list, a name, an address or a held range', () => {
  const { workbook, sheet } = bookOf([['x']]);
  const lists = addSheet(workbook, 'Lists');
  workbook.writeCells(at(workbook, 'Lists!A1:A3'), [['one'], ['two'], [3]], 'addin');
  workbook.names.push({
    name: 'Choices',
    sheetId: null,
    reference: workbook.hold(at(workbook, 'Lists!A1:A3')),
    formula: '',
    comment: '',
    visible: false,
  });
  const sources = [
    'one, two,3',
    '=Choices',
    '=Lists!$A$1:$A$3',
    workbook.hold({ sheet: lists, area: at(workbook, 'Lists!A1:A3').area }),
  ];
  for (const source of sources) {
    setValidation(workbook, at(workbook, 'A1'), { rule: { list: { inCellDropDown: true, source } } });
    expect(validationChoices(workbook, sheet, 0, 0)).toEqual(['one', 'two', '3']);
  }
  expect(validationChoices(workbook, sheet, 0, 1)).toBeNull();
});

test.each<[ValidationRule, string[], string[]]>([
  [{ list: { inCellDropDown: true, source: 'a,b' } }, ['a', '', '=A2'], ['c', 'A']],
  [{ wholeNumber: { operator: 'Between', formula1: 1, formula2: 5 } }, ['1', '5'], ['6', '1.5', 'x']],
  [{ decimal: { operator: 'GreaterThan', formula1: '=A2' } }, ['10.5'], ['10', 'x']],
  [{ textLength: { operator: 'LessThanOrEqualTo', formula1: 3 } }, ['abc'], ['abcd']],
  [{ date: { operator: 'GreaterThan', formula1: '2024-01-01' } }, ['2024-01-02'], ['2023-12-31']],
])('%j allows %j and refuses %j', (rule, allowed, refused) => {
  const { workbook, sheet } = bookOf([[''], [10]]);
  setValidation(workbook, at(workbook, 'A1'), { rule });
  expect(allowed.filter((text) => refusedEntry(workbook, sheet, 0, 0, text) !== null)).toEqual([]);
  expect(refused.filter((text) => refusedEntry(workbook, sheet, 0, 0, text) === null)).toEqual([]);
});

test('a refusal has a sentence even when the rule’s author gave none', () => {
  const { workbook, sheet } = bookOf([['']]);
  setValidation(workbook, at(workbook, 'A1'), { rule: { list: { inCellDropDown: true, source: 'a' } } });
  expect(refusedEntry(workbook, sheet, 0, 0, 'b')?.message).toMatch(/validation/);
});

test('cells that differ have no common rule; a new rule replaces the old one for its cells only', () => {
  const { workbook, sheet } = bookOf([['']]);
  setValidation(workbook, at(workbook, 'A1:A9'), { rule: { textLength: { operator: 'LessThan', formula1: 3 } } });
  setValidation(workbook, at(workbook, 'A5'), { rule: { list: { inCellDropDown: true, source: 'a' } } });
  expect(commonValidation(sheet, at(workbook, 'A1:A9').area)).toBeNull();
  expect(commonValidation(sheet, at(workbook, 'A1:A4').area)?.rule.textLength).toBeDefined();
  expect(commonValidation(sheet, at(workbook, 'A5').area)?.rule.list).toBeDefined();
  expect(commonValidation(sheet, at(workbook, 'B1').area)).toBeUndefined();
});

test('comparisons know both of Excel’s spellings', () => {
  expect(compare('GreaterThanOrEqual', 2, 2, 2) && compare('GreaterThanOrEqualTo', 2, 2, 2)).toBe(true);
  expect(compare('NotBetween', 5, 1, 3)).toBe(true);
});
