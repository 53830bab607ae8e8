import { bestClasses } from '../../../ml/evaluation/best-class.ts';

describe('bestClasses', () => {
  test('is the most probable class of each row, the first of equals', () => {
    expect([...bestClasses(Float64Array.of(0.2, 0.5, 0.3, 0.4, 0.2, 0.4), 3)]).toEqual([1, 0]);
  });

  test('of no rows, and of no classes, is nothing', () => {
    expect(bestClasses(new Float64Array(0), 3)).toHaveLength(0);
    expect(bestClasses(new Float64Array(0), 0)).toHaveLength(0);
  });
});
