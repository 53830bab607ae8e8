import { expect, test } from '@jest/globals';
import { weighOutside } from '../../../../server/answer/first-answers/outside-answers.ts';

const rounded = (probabilities: Float64Array) => [...probabilities].map((each) => Number(each.toFixed(6)));

test('the word of an endpoint is taken to be right four times of five, where nothing else is known', () => {
  for (const classes of [2, 4, 77]) {
    const weighed = weighOutside(new Float64Array(classes).fill(1 / classes), 1);
    expect([classes, weighed[1]!.toFixed(6)]).toEqual([classes, '0.800000']);
    expect(weighed.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
  }
});

test('it is independent evidence: the others keep their proportions', () => {
  // Bayes by hand: odds of 4 × 2 = 8 for the third of three; 0.6 : 0.3 : 8 × 0.1, over their sum of 1.7.
  expect(rounded(weighOutside(Float64Array.of(0.6, 0.3, 0.1), 2))).toEqual([0.352941, 0.176471, 0.470588]);
});

test('what people made all but certain stays as it is', () => {
  expect(rounded(weighOutside(Float64Array.of(1, 0, 0), 2))).toEqual([1, 0, 0]);
});
