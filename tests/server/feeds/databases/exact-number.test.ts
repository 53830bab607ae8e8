import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exactJson, exactNumber } from '../../../../server/feeds/databases/exact-number.ts';

describe('numbers read exactly', () => {
  it.each([
    ['0', 0],
    ['-7', -7],
    ['9007199254740991', 9_007_199_254_740_991],
    ['9007199254740993', '9007199254740993'],
    ['18446744073709551615', '18446744073709551615'],
    ['0.1', 0.1],
    ['12.50', 12.5],
    ['-0.000000123456789012345', -0.000000123456789012345],
    ['1234567890123456789.1234567891', '1234567890123456789.1234567891'],
    ['0.30000000000000004', 0.30000000000000004],
    ['0.3000000000000000400001', '0.3000000000000000400001'],
    ['1e400', '1e400'],
    ['NaN', null],
    ['Infinity', null],
  ])('%s', (text, cell) => expect(exactNumber(text)).toBe(cell));

  it('are numbers alone where nothing is lost', () => {
    const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(decimal, ([digits, places]) => {
        const whole = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
        const point = whole.length - places;
        const text = `${digits < 0n ? '-' : ''}${whole.slice(0, point)}${places === 0 ? '' : `.${whole.slice(point)}`}`;
        const cell = exactNumber(text);
        if (typeof cell === 'string') return expect(cell).toBe(text);
        expect((cell as number).toFixed(places)).toBe(text);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('within JSON, whose texts are left as they are', () => {
    expect(
      exactJson('{"a": [9007199254740993, 1.5, -2e3], "t": "x \\"9007199254740993\\" 1e400", "big": 1e400}'),
    ).toEqual({ ...{ a: ['9007199254740993', 1.5, -2_000], t: 'x "9007199254740993" 1e400', big: '1e400' } });
    expect(() => exactJson('{"a": ')).toThrow(SyntaxError);
  });
});
