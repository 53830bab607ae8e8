import { expect, test } from '@jest/globals';
import { readDigits, shapeOf, writtenNumber } from '../../../contract/text-cells/written-number.ts';

test.each([
  ['(£711.69)', { minus: 'accounting', currency: '£', digits: '711.69' }],
  ['-5', { minus: 'before', currency: '', digits: '5' }],
  ['12,5 €', { minus: 'none', currency: '€', isCurrencyBehind: true, digits: '12,5' }],
  ['61%', { isPercent: true, digits: '61' }],
])('%s is a number', (text, parts) => expect(writtenNumber(text)).toMatchObject(parts));
test.each(['1a', '--5', '(5', '€5€', ''])('%j is none', (text) => expect(writtenNumber(text)).toBeNull());

test('its points and commas mean what the decimal sign leaves them', () => {
  expect(['12', '1.234', '12.5', '1 234', '1.2.3', '007'].map(shapeOf)).toEqual([
    'whole',
    'either',
    '.',
    'spaced',
    'code',
    'code',
  ]);
  expect([readDigits('1.234', '.')?.number, readDigits('1.234', ',')?.number]).toEqual(['1.234', '1234']);
  expect(readDigits('1234567890123456', '.')).toBeNull();
});
