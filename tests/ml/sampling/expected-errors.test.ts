import { expectedErrors } from '../../../ml/sampling/expected-errors.ts';

describe('expectedErrors', () => {
  test('is what the best class leaves to the others', () => {
    const errors = expectedErrors(Float64Array.of(0.7, 0.2, 0.1, 0.1, 0, 0.9), 3, [0, 0]);
    expect(errors[0]).toBeCloseTo(0.3, 12);
    expect(errors[1]).toBeCloseTo(0.1, 12);
  });

  test('takes the answer for less the more of the row is new', () => {
    const errors = expectedErrors(Float64Array.of(0.8, 0.2, 0.8, 0.2, 0.8, 0.2), 2, Object.freeze([0, 0.5, 1]));
    expect([...errors].map((each) => Number(each.toFixed(12)))).toEqual([0.2, 0.4, 0.6]);
  });

  test('is 0 when there is but one class, nothing new', () => {
    expect([...expectedErrors(Float64Array.of(1), 1, [0])]).toEqual([0]);
  });
});
