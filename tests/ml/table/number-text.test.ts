import { parseNumber } from '../../../ml/table/number-text.ts';

describe('parseNumber', () => {
  test('reads plain numerals', () => {
    expect(['12', '-3.5', '+.5', '1e3', '7.'].map(parseNumber)).toEqual([12, -3.5, 0.5, 1000, 7]);
  });

  test('guesses at nothing else', () => {
    for (const text of ['1,234.50', '1.234,50', '£5', '5 kg', '0x10', '', 'Infinity', '1e999', '--1'])
      expect(parseNumber(text)).toBeNaN();
  });
});
