import { z } from 'zod';
import { errorCostsOf } from '../../contract/error-costs.ts';

const costs = errorCostsOf(z.string().trim().min(1));
const byClass = { by: 'class', currency: 'EUR', usual: 10, pairs: [{ is: 'Travel', answered: 'Meals', cost: 0 }] };
const byAmount = { by: 'amount', currency: 'BRL', column: 'Amount', share: 1 };

test.each([byClass, byAmount, { ...byClass, pairs: [] }])('takes %j', (given) => {
  expect(costs.parse(given)).toEqual(given);
});

test.each([
  [{ ...byClass, currency: 'euro' }],
  [{ ...byClass, usual: -1 }],
  [{ ...byClass, usual: Infinity }],
  [{ ...byClass, pairs: new Array(501).fill(byClass.pairs[0]) }],
  [{ ...byClass, column: 'Amount' }],
  [{ ...byAmount, share: 1.1 }],
  [{ ...byAmount, by: 'guess' }],
])('refuses %j', (given) => {
  expect(costs.safeParse(given).success).toBe(false);
});
