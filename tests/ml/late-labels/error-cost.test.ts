import { meanErrorPrice } from '../../../ml/late-labels/error-cost.ts';

const SEEN = {
  classes: ['travel', 'meals', 'rent'],
  // Of the rows answered “meals” three were travel and one rent; nothing answered “rent” was wrong.
  confusion: [
    [5, 3, 0],
    [1, 5, 0],
    [0, 1, 5],
  ],
};
const priceOf = (is: string, answered: string) => (is === answered ? 0 : is === 'travel' ? 100 : 20);

test('an error costs what the errors seen cost on average', () => {
  expect(meanErrorPrice(SEEN, 'meals', priceOf, 7)).toBe((3 * 100 + 20) / 4);
  expect(meanErrorPrice(SEEN, 'travel', priceOf, 7)).toBe(20);
});

test('where none was seen, all other classes count alike; a class of which nothing is known has the usual price', () => {
  expect(meanErrorPrice(SEEN, 'rent', priceOf, 7)).toBe(60);
  expect(meanErrorPrice(SEEN, 'unheard of', priceOf, 7)).toBe(7);
  expect(meanErrorPrice({ classes: ['travel'], confusion: [[3]] }, 'travel', priceOf, 7)).toBe(7);
});
