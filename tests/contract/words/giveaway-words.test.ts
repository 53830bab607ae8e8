import { giveawaySentence } from '../../../contract/words/giveaway-words.ts';

test('a column that gives the class away is named with its share, the rows and the best of the others', () => {
  expect(
    giveawaySentence({ column: 'posted_to', rows: 1_200, right: 1, next: { column: 'amount', right: 0.335 } }),
  ).toBe(
    '“posted_to” alone tells the class of 100 % of 1,200 rows held back; the best other column, “amount”, of 33.5 %.',
  );
});

test('a share that is not all is not said to be', () => {
  expect(giveawaySentence({ column: 'delay', rows: 40, right: 0.9999, next: null })).toBe(
    '“delay” alone tells the class of over 99.9 % of 40 rows held back; there is no other column.',
  );
});
