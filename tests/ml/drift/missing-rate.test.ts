import { checkMissingRate, missingRate } from '../../../ml/drift/missing-rate.ts';
import type { NumberProfile } from '../../../ml/sketches/column-profile.ts';
import { digestOf } from '../../../ml/sketches/t-digest.ts';

const column = (rows: number, missing: number, typeFailures = 0): NumberProfile => ({
  name: 'Amount',
  type: 'number',
  rows,
  missing,
  typeFailures,
  numbers: digestOf([]),
});

describe('checkMissingRate', () => {
  test('says how empty the column is and was', () => {
    const check = checkMissingRate(column(1_000, 20), column(500, 240), 0.05);
    expect(check).toMatchObject({
      about: 'missing',
      threshold: 0.05,
      findings: [{ code: 'empty', values: { now: 0.48, before: 0.02 } }],
    });
    expect(check.effect).toBeCloseTo(0.46, 12);
    expect(check.pValue).toBeLessThan(1e-80);
  });

  test('sees a column that is fuller than it was', () => {
    expect(checkMissingRate(column(100, 50), column(100, 0), 0.05).effect).toBe(0.5);
  });

  test('names cells that the type cannot read when they are what is new', () => {
    expect(checkMissingRate(column(1_000, 20), column(500, 240, 200), 0.05).findings).toEqual([
      { code: 'unreadable', values: { now: 0.4, before: 0, type: 'number' } },
    ]);
  });
});

test('missingRate of no rows is 0', () => {
  expect([missingRate(column(0, 0)), missingRate(column(4, 1))]).toEqual([0, 0.25]);
});
