import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ConditionValue } from '../../../contract/conditions/condition.ts';
import { readValue, writeValue } from '../../../contract/conditions/written-value.ts';

describe('a value is written as people write it:', () => {
  test.each<[ConditionValue, string]>([
    [0, '0'],
    [999, '999'],
    [-1_000, '-1,000'],
    [1_234_567.25, '1,234,567.25'],
    [0.125, '0.125'],
    [123.456, '123.4560'],
    [1.5e-7, '1.5e-7'],
    [-1e21, '-1e+21'],
    [{ date: '2026-03-31' }, '2026-03-31'],
    [false, 'no'],
    ['a "b"', '"a ""b"""'],
  ])('%j is %s', (value, text) => expect(writeValue(value)).toBe(text));
});

test('every number, day, yes and no is read back as it was written', () => {
  const value: fc.Arbitrary<ConditionValue> = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }).map((thousandths) => thousandths / 1_000),
    fc.boolean(),
    fc
      .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((day) => ({ date: day.toISOString().slice(0, 10) })),
  );
  fc.assert(
    fc.property(value, (one) => {
      expect(readValue(writeValue(one))).toEqual({ value: one });
    }),
    { seed: 10, numRuns: 2_000 },
  );
});

test('a number that a decimal comma would make another one is never written, and not read', () => {
  for (const text of ['1.000', '-12.345', '999.999']) expect(readValue(text)).toEqual({ fault: 'number-unclear' });
  for (const text of ['0.125', '1234.567', '1.00', '1.0000']) expect(readValue(text)).toEqual({ value: Number(text) });
});
