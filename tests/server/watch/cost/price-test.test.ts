import { priceTest } from '../../../../server/watch/cost/price-test.ts';

const SEEN = {
  classes: ['travel', 'meals', 'rent'],
  confusion: [
    [9, 1, 0],
    [2, 8, 0],
    [0, 3, 0],
  ],
  named: (word: string) => (word === 'trips' ? 'travel' : word),
};
const COSTS = {
  ...{ by: 'class' as const, currency: 'EUR', usual: 20 },
  pairs: [{ is: 'trips', answered: 'meals', cost: 100 }],
};

test('wrong answers on the test rows cost what their pair does, by the names of now, costliest class first', () => {
  expect(priceTest(COSTS, SEEN)).toEqual({
    ...{ currency: 'EUR', rows: 23, cost: 200 },
    classes: [
      { class: 'meals', answers: 12, wrong: 4, cost: 100 + 3 * 20 },
      { class: 'travel', answers: 11, wrong: 2, cost: 2 * 20 },
    ],
  });
});

test('where amounts have the prices, or nothing was tested, nothing is claimed', () => {
  expect(priceTest({ by: 'amount', currency: 'EUR', column: 'Amount', share: 1 }, SEEN)).toBeNull();
  expect(priceTest(COSTS, { ...SEEN, confusion: [] })).toBeNull();
});
