import { expect, test } from '@jest/globals';
import { nextBest } from '../../../../server/answer/serving/next-best.ts';

test('the classes a row might have instead, best first: two in any case, of the others those of 2 % and more', () => {
  const classes = ['A', 'B', 'C', 'D', 'E'];
  const best = (probabilities: number[]) => nextBest(classes, probabilities, 'A', null).map((each) => each.class);
  expect(best([0.9, 0.01, 0.02, 0.005, 0.015])).toEqual(['C', 'E']);
  expect(best([0.5, 0.1, 0.2, 0.15, 0.05])).toEqual(['C', 'D', 'B', 'E']);
});

test('no more than a keyboard has digits', () => {
  const classes = Array.from({ length: 14 }, (_, k) => `K${k}`);
  expect(
    nextBest(
      classes,
      classes.map(() => 1 / 14),
      'K0',
      null,
    ),
  ).toHaveLength(9);
});
