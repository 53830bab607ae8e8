import { isHoldout } from '../../../ml/evaluation/holdout.ts';

describe('isHoldout', () => {
  test('is true for a tenth of the row keys', () => {
    const held = Array.from({ length: 20_000 }, (_, at) => `INV-${at}`).filter(isHoldout).length;
    // 2,000, give or take four standard deviations of 42.
    expect(Math.abs(held - 2_000)).toBeLessThan(170);
  });

  test('never changes: these keys were held out by the first release', () => {
    const held = Array.from({ length: 60 }, (_, at) => `row ${at}`).filter(isHoldout);
    expect(held).toEqual(['row 11', 'row 16', 'row 24', 'row 28', 'row 49', 'row 58']);
  });
});
