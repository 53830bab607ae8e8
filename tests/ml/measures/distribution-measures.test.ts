import { measureDistributions } from '../../../ml/measures/distribution-measures.ts';

test('measureDistributions gives the three measures of the same shares', () => {
  const measures = measureDistributions([0.5, 0.5], [1, 0]);
  expect(measures.distance).toBeCloseTo(2 / 3, 12);
  expect(measures.jensenShannon).toBeCloseTo(0.5579230452841438, 12); // scipy 1.17.1
  expect(measures.psi).toBeGreaterThan(1);
});
