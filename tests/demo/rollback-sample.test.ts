import { expect, test } from '@jest/globals';
import { rollbackSample, ruleOfSample, sampleFile } from '../../demo/rollback-sample.ts';

test('the same seed gives the same observations, another seed others', () => {
  expect(rollbackSample(50, 7)).toEqual(rollbackSample(50, 7));
  expect(rollbackSample(50, 8)).not.toEqual(rollbackSample(50, 7));
});

test('all but a few of a hundred follow the rule, and both decisions are frequent', () => {
  const sample = rollbackSample(2_000, 7);
  const following = sample.filter(({ value, minutes, decision }) => ruleOfSample(value, minutes) === decision).length;
  // Binomial, 5 % of 2,000: 100 ± 3 · 9.7.
  expect(following).toBeGreaterThan(1_870);
  expect(following).toBeLessThan(1_930);
  const rollbacks = sample.filter(({ decision }) => decision === '1').length;
  expect(rollbacks / 2_000).toBeGreaterThan(0.25);
  expect(rollbacks / 2_000).toBeLessThan(0.6);
});

test('a file of it has the headers of the original, and a line for each', () => {
  expect(sampleFile([{ value: 8.5, minutes: 3, decision: '1' }])).toBe('valor;decisao;tempo\n8.5;1;3\n');
});
