import { describe, expect, test } from '@jest/globals';
import { canonicalJson, type JsonValue } from '../../../../server/platform/audit/canonical-json.ts';

/** The double with these 64 bits, as RFC 8785 writes them in appendix B. */
const double = (bits: string): number => Buffer.from(bits, 'hex').readDoubleBE();

describe('canonicalJson', () => {
  test('sorts, spaces and escapes the sample of RFC 8785, section 3.2.2, as the section does', () => {
    const sample = JSON.parse(
      '{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],' +
        '"string": "\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}',
    ) as JsonValue;
    expect(canonicalJson(sample)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('sorts names by their UTF-16 units, as in RFC 8785, section 3.2.3', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
    const sorted = canonicalJson(Object.fromEntries(names.map((name) => [name, 0])));
    expect(sorted).toBe('{"\\r":0,"1":0,"\u0080":0,"\u00f6":0,"\u20ac":0,"\u{1f600}":0,"\ufb33":0}');
  });

  test('sorts names of digits as texts, which an object does not', () =>
    expect(canonicalJson({ 9: 'nine', 10: 'ten' })).toBe('{"10":"ten","9":"nine"}'));

  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555555', '333333333.3333333'],
  ])('writes the double %s as RFC 8785, appendix B, does', (bits, text) => {
    expect(canonicalJson(double(bits))).toBe(text);
    expect(canonicalJson([double(bits), {}])).toBe(`[${text},{}]`);
  });

  test('says objects within lists and lists within objects, and leaves undefined members out', () =>
    expect(canonicalJson([{ b: [{ d: 1, c: [] }], a: undefined as unknown as null }, 'x'])).toBe(
      '[{"b":[{"c":[],"d":1}]},"x"]',
    ));

  test.each([
    ['NaN', Number.NaN],
    ['an infinity', [-Infinity]],
    ['half a surrogate pair', { text: '\ud800' }],
    ['half a surrogate pair in a name', { '\udead': 1 }],
  ])('has no text for %s, which RFC 8785 refuses', (_, value) =>
    expect(() => canonicalJson(value)).toThrow('canonicalJson requires finite numbers and whole characters'),
  );
});
