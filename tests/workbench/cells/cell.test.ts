import { expect, test } from '@jest/globals';
import { entryText, readEntry, valueType } from '../../../workbench/cells/cell.ts';

test.each([
  ['1.5', { value: 1.5 }],
  ['-3', { value: -3 }],
  ['12%', { value: 0.12, numberFormat: '0%' }],
  ['$1,234.50', { value: 1234.5, numberFormat: '$#,##0.00' }],
  ['2024-03-01', { value: 45_352, numberFormat: 'm/d/yyyy' }],
  ['TRUE', { value: true }],
  ['007', { value: 7 }],
  ['4010-1', { value: '4010-1' }],
  ['12 abc', { value: '12 abc' }],
  ['true story', { value: 'true story' }],
  ["'=A1", { value: '=A1' }],
  ['=A1+1', { value: '', formula: '=A1+1' }],
  ['=', { value: '=' }],
  ['#N/A', { value: '#N/A' }],
])('%p is read as Excel reads it', (text, entry) => {
  expect(readEntry(text, 'General')).toEqual(entry);
});

test('in a text cell everything is text', () => {
  expect(readEntry('007', '@')).toEqual({ value: '007' });
  expect(readEntry('=A1', '@')).toEqual({ value: '=A1' });
});

test('the editor shows an apostrophe before text that would become something else', () => {
  expect(entryText('007', 'General')).toBe("'007");
  expect(entryText('007', '@')).toBe('007');
  expect(entryText('plain', 'General')).toBe('plain');
  expect(entryText(true, 'General')).toBe('TRUE');
});

test('kinds of value have Office.js’ names', () => {
  expect(['', 'a', 1, true, '#N/A'].map(valueType)).toEqual(['Empty', 'String', 'Double', 'Boolean', 'Error']);
});
